/// Finds the values that an expression asks for by a label, also such as no series has: `{consumer="acme"}`.
struct MatcherValues {
    private let bytes: [UInt8]

    init(_ expression: String) {
        bytes = Array(expression.utf8)
    }

    /// As they are written and as they are meant; of a pattern its alternatives.
    func callAsFunction(of label: String) -> [String] {
        let name = Array(label.utf8)
        guard !name.isEmpty else { return [] }
        var found: [String] = []
        var place = 0
        while place + name.count < bytes.count {
            defer { place += 1 }
            guard bytes[place...].starts(with: name), !isWord(place - 1),
                let quote = behindOperator(place + name.count)
            else { continue }
            found += values(from: quote)
        }
        return found
    }

    private func isWord(_ place: Int) -> Bool {
        guard bytes.indices.contains(place) else { return false }
        let byte = bytes[place]
        return byte == UInt8(ascii: "_") || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// Where the quote stands behind `=`, `!=`, `=~` or `!~`; a label's name may stand in quotes itself.
    private func behindOperator(_ start: Int) -> Int? {
        var place = start
        if place < bytes.count, isQuote(bytes[place]) { place += 1 }
        let first = skipBlanks(place)
        place = first
        while place < bytes.count, place < first + 2, "=!~".utf8.contains(bytes[place]) { place += 1 }
        guard place > first else { return nil }
        place = skipBlanks(place)
        return place < bytes.count && isQuote(bytes[place]) ? place : nil
    }

    private func skipBlanks(_ start: Int) -> Int {
        bytes[min(start, bytes.count)...].firstIndex { !" \t\r\n".utf8.contains($0) } ?? bytes.count
    }

    private func isQuote(_ byte: UInt8) -> Bool { "\"'`".utf8.contains(byte) }

    private func values(from quote: Int) -> [String] {
        var end = quote + 1
        while end < bytes.count, bytes[end] != bytes[quote] {
            end += bytes[end] == UInt8(ascii: "\\") && bytes[quote] != UInt8(ascii: "`") ? 2 : 1
        }
        let written = bytes[(quote + 1)..<max(quote + 1, min(end, bytes.count))]
        return ([written] + written.split(separator: UInt8(ascii: "|"))).flatMap { part in
            [part, part.filter { $0 != UInt8(ascii: "\\") }].map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
