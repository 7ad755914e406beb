/// A string; its bytes need not be UTF-8 (`"\xc5"`).
public struct StringLiteral: Sendable {
    public var bytes: [UInt8]
    public var range: Range<Int>

    /// The text, with U+FFFD for what is no UTF-8.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text, or nil where it is no UTF-8.
    var validText: String? { String(validating: bytes, as: UTF8.self) }
}
