import MetricModel

extension TimeExpression {
    /// Reads `now`, `now-6h`, `now/d`, `now-1d/d`, milliseconds since the epoch, or `2026-11-21T14:03:22Z` with or
    /// without its later parts; nil for anything else.
    ///
    /// Fiscal units (`fQ`, `fy`) count as those of the calendar.
    public init?(_ text: String) {
        guard text.utf8.count <= 100 else { return nil }
        self.text = text
        if text.hasPrefix("now") {
            guard let steps = Self.steps(text.utf8.dropFirst(3)) else { return nil }
            start = .now
            self.steps = steps
            return
        }
        let parts = text.split(separator: "||", maxSplits: 1, omittingEmptySubsequences: false)
        guard let moment = Self.moment(String(parts[0])),
            let steps = Self.steps(parts.count > 1 ? parts[1].utf8[...] : "".utf8[...])
        else { return nil }
        start = .moment(moment)
        self.steps = steps
    }

    private static func steps(_ text: Substring.UTF8View) -> [Step]? {
        var steps: [Step] = []
        var rest = text.filter { $0 != UInt8(ascii: " ") }[...]
        while let sign = rest.popFirst() {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(digits.count)
            if rest.first == UInt8(ascii: "f") { rest.removeFirst() }
            guard digits.count <= 9, let letter = rest.popFirst(),
                let unit = Unit(rawValue: String(UnicodeScalar(letter)))
            else { return nil }
            let count = Int64(String(decoding: digits, as: UTF8.self)) ?? 1
            switch sign {
            case UInt8(ascii: "+"): steps.append(.add(count, unit))
            case UInt8(ascii: "-"): steps.append(.add(-count, unit))
            // Only one of a unit can be rounded to.
            case UInt8(ascii: "/") where count == 1: steps.append(.round(unit))
            default: return nil
            }
        }
        return steps
    }

    private static func moment(_ text: String) -> Timestamp? {
        if let milliseconds = Int64(text) { return Timestamp(milliseconds: milliseconds) }
        let trimmed = text.hasSuffix("Z") ? String(text.dropLast()) : text
        let halves = trimmed.split { $0 == "T" || $0 == " " }
        guard let first = halves.first, halves.count <= 2 else { return nil }
        let date = first.split(separator: "-").compactMap { Int64($0) }
        guard date.count == 3, (1...9999).contains(date[0]), (1...12).contains(date[1]), (1...31).contains(date[2])
        else { return nil }
        var milliseconds = CivilDay.number(year: date[0], month: date[1], day: date[2]) * 86_400_000
        if halves.count == 2 {
            let clock = halves[1].split(separator: ":").compactMap { Double($0) }
            guard (2...3).contains(clock.count), clock.allSatisfy({ $0 >= 0 && $0 < 61 }) else { return nil }
            let seconds = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
            milliseconds += Int64((seconds * 1000).rounded())
        }
        return Timestamp(milliseconds: milliseconds)
    }
}
