/// Reads Unicode scalars from the bytes of a Swift string, which are valid UTF-8 always.
enum ScalarDecoder {
    /// The scalar that begins at `position`, which moves behind it.
    @inline(__always)
    static func next(in text: UnsafeBufferPointer<UInt8>, at position: inout Int) -> UInt32 {
        let first = UInt32(text[position])
        position += 1
        if first < 0x80 { return first }
        let length = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1
        var value = first & (0x3f >> UInt32(length))
        for _ in 0..<length where position < text.count {
            value = value << 6 | UInt32(text[position] & 0x3f)
            position += 1
        }
        return value
    }
}
