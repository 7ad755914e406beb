/// Hashes packed labels, a word at a time, with a seed that a hostile page can't know.
struct PackedHash {
    private let seed: UInt64

    init() {
        seed = UInt64.random(in: .min ... .max) | 1
    }

    /// - Parameter text: must have at least 16 readable bytes behind it, all zero.
    @inline(__always)
    func callAsFunction(_ text: UnsafeRawBufferPointer) -> UInt32 {
        guard let start = text.baseAddress else { return 0 }
        var state = seed ^ UInt64(text.count)
        var index = 0
        while index < text.count {
            let low = start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let high = start.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
            state = PackedHash.fold(low ^ state, high ^ 0x9e37_79b9_7f4a_7c15 ^ seed)
            index += 16
        }
        state = PackedHash.fold(state ^ seed, 0xe703_7ed1_a0b4_28db)
        return UInt32(truncatingIfNeeded: state >> 32)
    }

    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
