/// A domain name: labels without the root's empty one.
struct DNSName: Sendable {
    let labels: [[UInt8]]

    private static let longestLabel = 63
    /// All labels with their lengths and the end.
    private static let longest = 255

    /// Reads `_kong._tcp.example.com` with or without the dot at the end; nil for what can't be a name.
    init?(_ text: String) {
        let text = text.hasSuffix(".") ? text.dropLast() : text[...]
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Array.init)
        guard labels.allSatisfy({ (1...DNSName.longestLabel).contains($0.count) }) else { return nil }
        self.init(labels: labels)
    }

    init?(labels: [[UInt8]]) {
        guard labels.reduce(1, { $0 + $1.count + 1 }) <= DNSName.longest else { return nil }
        self.labels = labels
    }

    /// As a message holds it, without compression.
    var encoded: [UInt8] {
        labels.flatMap { [UInt8(truncatingIfNeeded: $0.count)] + $0 } + [0]
    }

    /// Without a dot at the end; what no host name has is escaped as `\ddd`.
    var text: String {
        labels.map { label in
            label.map { byte in
                byte > 0x20 && byte < 0x7f && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "\\")
                    ? String(UnicodeScalar(byte))
                    : "\\" + String(repeating: "0", count: byte < 10 ? 2 : byte < 100 ? 1 : 0) + "\(byte)"
            }.joined()
        }.joined(separator: ".")
    }
}

extension DNSName: Equatable {
    /// Names differ in more than the case of ASCII letters.
    static func == (left: DNSName, right: DNSName) -> Bool {
        func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
        return left.labels.elementsEqual(right.labels) { $0.elementsEqual($1) { lowered($0) == lowered($1) } }
    }
}
