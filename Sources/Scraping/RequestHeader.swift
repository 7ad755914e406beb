/// A header that a target's requests carry besides the usual ones, such as `Kong-Admin-Token: …`.
///
/// Its value counts as a secret: it is never shown and never follows a redirect to another host.
public struct RequestHeader: Hashable, Sendable {
    public let name: String
    public let value: Secret

    /// Reads `Name: value`, as `--header` takes it.
    public init(_ line: String) throws(RequestHeaderError) {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw .noColon }
        let value = line[line.index(after: colon)...]
        try self.init(name: String(line[..<colon]), value: RequestHeader.trimmed(value))
    }

    public init(name: String, value: String) throws(RequestHeaderError) {
        let isToken = !name.isEmpty && name.utf8.allSatisfy(RequestHeader.isTokenByte)
        guard isToken else { throw .badName(Redaction.printable(name, limit: 60)) }
        guard value.utf8.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7f) }) else { throw .badValue(name: name) }
        self.name = name
        self.value = Secret(value)
    }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let leading = text.drop(while: isBlank)
        guard let last = leading.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(leading[...last])
    }

    /// `token` of RFC 9110, 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

extension RequestHeader: CustomStringConvertible {
    public var description: String { "\(name): \(value)" }
}
