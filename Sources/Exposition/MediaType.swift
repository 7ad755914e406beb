/// A Content-Type header as Prometheus reads it (Go's `mime.ParseMediaType`): a malformed parameter spoils all of it.
struct MediaType {
    /// Trimmed and in lower case.
    let name: String

    /// - Returns: nil where a parameter is malformed, or given twice with different values.
    init?(_ header: String) {
        let name = header.utf8.prefix { $0 != UInt8(ascii: ";") }
        var rest = header.utf8[name.endIndex...]
        var parameters: [String: [UInt8]] = [:]
        while true {
            MediaType.skipBlanks(&rest)
            guard rest.popFirst() != nil else { break }
            MediaType.skipBlanks(&rest)
            // One semicolon at the end is no mistake.
            if rest.isEmpty { break }
            guard let (key, value) = MediaType.parameter(&rest) else { return nil }
            if let other = parameters.updateValue(value, forKey: key), other != value { return nil }
            MediaType.skipBlanks(&rest)
            guard rest.isEmpty || rest.first == UInt8(ascii: ";") else { return nil }
        }
        var trimmed = name
        MediaType.skipBlanks(&trimmed)
        while let last = trimmed.last, MediaType.isBlank(last) { trimmed.removeLast() }
        self.name = String(decoding: trimmed, as: UTF8.self).lowercased()
    }

    private static func parameter(_ rest: inout Substring.UTF8View) -> (key: String, value: [UInt8])? {
        let key = token(&rest)
        skipBlanks(&rest)
        guard !key.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return nil }
        skipBlanks(&rest)
        let isQuoted = rest.first == UInt8(ascii: "\"")
        guard let value = isQuoted ? quoted(&rest) : token(&rest), isQuoted || !value.isEmpty else { return nil }
        return (String(decoding: key, as: UTF8.self).lowercased(), value)
    }

    /// A quoted string without its quotes; nil where it does not end.
    private static func quoted(_ rest: inout Substring.UTF8View) -> [UInt8]? {
        rest.removeFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return value
            case UInt8(ascii: "\r"), UInt8(ascii: "\n"): return nil
            case UInt8(ascii: "\\"):
                // Before other bytes the backslash stands for itself.
                let isEscape = rest.first.map(separators.contains) ?? false
                value.append(isEscape ? rest.removeFirst() : byte)
            default: value.append(byte)
            }
        }
        return nil
    }

    /// May be empty, which only a quoted value may be.
    private static func token(_ rest: inout Substring.UTF8View) -> [UInt8] {
        let token = rest.prefix { (0x21...0x7e).contains($0) && !separators.contains($0) }
        rest = rest[token.endIndex...]
        return Array(token)
    }

    private static let separators = Array("()<>@,;:\\\"/[]?=".utf8)

    private static func skipBlanks(_ rest: inout Substring.UTF8View) {
        rest = rest.drop(while: isBlank)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (0x09...0x0d).contains(byte)
    }
}
