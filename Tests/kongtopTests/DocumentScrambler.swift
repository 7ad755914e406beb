/// Changes a few values of a JSON document to ones that nobody expects there; what comes out is JSON still.
struct DocumentScrambler {
    private let bytes: [UInt8]
    /// Where texts, numbers and words are; keys of objects among them.
    private var tokens: [(range: Range<Int>, isKey: Bool)] = []

    private static let hostile = [
        "0", "-1", "1e308", "-1e308", "0.5", "1000000", "-1000000", "9007199254740993", "5e-324", "24", "1", "null",
        "true",
        "false", "\"\"", "[]", "{}", "[[]]", "[null]", "{\"value\":{}}", "\"$__all\"", "\"${x:regex}\"", "\"NaN\"",
        "\"1e999\"", "\"now-500y/y\"", "\"-5m\"", "\"0s\"", "\"up\"", "\"vector(1)\"",
        "\"e\\u0301\\u200d👩‍👩‍👧\\u0000\\u001b[2J\"",
        "\"log\"", "\"percent\"", "\"hidden\"", "\"table\"", "\"heatmap\"", "\"timeseries\"", "\"gauge\"",
        "\"histogram\"",
        "\"state-timeline\"", "\"piechart\"", "\"bargauge\"", "\"barchart\"", "\"stat\"", "\"row\"", "\"text\"",
        "\"status-history\"",
    ]

    init(_ document: [UInt8]) {
        bytes = document
        var place = 0
        while place < bytes.count {
            let start = place
            if bytes[place] == UInt8(ascii: "\"") {
                place += 1
                while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
                    place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
                }
                place = min(place + 1, bytes.count)
                let next = bytes[place...].first { $0 > 0x20 }
                tokens.append((start..<place, next == UInt8(ascii: ":")))
            } else if Self.isPlain(bytes[place]) {
                while place < bytes.count, Self.isPlain(bytes[place]) { place += 1 }
                tokens.append((start..<place, false))
            } else {
                place += 1
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
    }

    /// The document with so many changes, the same for the same generator.
    func scrambled(_ changes: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
        var result = bytes
        let chosen = (0..<changes).compactMap { _ in tokens.indices.randomElement(using: &generator) }
        for index in Set(chosen).sorted(by: >) {
            let (range, isKey) = tokens[index]
            // Another place's value is more often understood than one made up.
            let other = tokens.randomElement(using: &generator).map { Array(bytes[$0.range]) } ?? []
            let isText = other.first == UInt8(ascii: "\"")
            if isKey {
                if isText { result.replaceSubrange(range, with: other) }
            } else if Bool.random(using: &generator), !other.isEmpty {
                result.replaceSubrange(range, with: other)
            } else {
                let value = Self.hostile.randomElement(using: &generator) ?? "0"
                result.replaceSubrange(range, with: value.utf8)
            }
        }
        return result
    }
}
