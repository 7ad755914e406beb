import MetricModel

/// Reads the points of a series: `v`, `v+dxN`, `v-dxN`, `vxN`, `_`, `_xN`, `stale`.
enum ScriptPoints {
    struct Failure: Error { var text: String }

    static func read(_ text: String) throws -> [Double?] {
        var points: [Double?] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            points += try expand(String(word))
        }
        return points
    }

    private static func expand(_ word: String) throws -> [Double?] {
        if word == "_" { return [nil] }
        if word == "stale" { return [StaleMarker.value] }
        if let number = number(word) { return [number] }
        guard let times = word.lastIndex(of: "x"), let count = Int(word[word.index(after: times)...]) else {
            throw Failure(text: word)
        }
        let base = String(word[..<times])
        if base == "_" { return Array(repeating: nil, count: count) }
        if base == "stale" { return Array(repeating: StaleMarker.value, count: count + 1) }
        if let number = number(base) { return Array(repeating: number, count: count + 1) }
        // The sign of the step is the last one that is neither first nor an exponent's.
        for index in base.indices.dropFirst().reversed() where base[index] == "+" || base[index] == "-" {
            if let start = number(String(base[..<index])), let step = number(String(base[index...])) {
                return sequence(start, step, count)
            }
        }
        throw Failure(text: word)
    }

    private static func sequence(_ start: Double, _ step: Double, _ count: Int) -> [Double?] {
        var value = start
        return (0...count).map { _ in
            defer { value += step }
            return value
        }
    }

    private static func number(_ text: String) -> Double? {
        switch text.lowercased() {
        case "nan": StaleMarker.ordinaryNaN
        case "inf", "+inf": .infinity
        case "-inf": -.infinity
        case "stale": nil
        // `0x5` is six zeros here, not hexadecimal.
        default: text.contains("x") ? nil : Double(text)
        }
    }
}
