/// Walks over the parts of a DER encoding (X.690) and never past its end.
struct DERReader {
    private(set) var bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// The next part and its tag; nil at the end and for what is broken.
    mutating func next() -> (tag: UInt8, content: DERReader)? {
        var rest = bytes
        guard let tag = rest.popFirst(), let first = rest.popFirst() else { return nil }
        var length = Int(first)
        if first >= 0x80 {
            let digits = Int(first & 0x7f)
            guard (1...4).contains(digits), rest.count >= digits else { return nil }
            length = rest.prefix(digits).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(digits)
        }
        guard length <= rest.count else { return nil }
        bytes = rest.dropFirst(length)
        return (tag, DERReader(rest.prefix(length)))
    }

    /// The next part where it has this tag; else nothing is taken.
    mutating func next(_ tag: UInt8) -> DERReader? {
        var attempt = self
        guard let (found, content) = attempt.next(), found == tag else { return nil }
        self = attempt
        return content
    }
}
