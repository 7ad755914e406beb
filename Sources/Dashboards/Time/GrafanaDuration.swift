import MetricModel

/// The two ways in which Grafana writes durations into expressions, and how it reads them.
enum GrafanaDuration {
    /// Months and years are 30 and 365 days; of a number with a fraction its whole part counts, as in Grafana.
    static func span(_ text: String) -> TimeSpan? {
        let days: [Character: Int64] = ["d": 1, "w": 7, "M": 30, "y": 365]
        let seconds: [Character: Int64] = ["s": 1, "m": 60, "h": 3600]
        guard let unit = text.last, let seconds = seconds[unit] ?? days[unit].map({ $0 * 86_400 }) else { return nil }
        let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isNumber, parts.count <= 2, let count = parts.first.flatMap({ Int64($0) }) else { return nil }
        let (milliseconds, isTooLong) = count.multipliedReportingOverflow(by: seconds * 1000)
        return isTooLong ? nil : .milliseconds(milliseconds)
    }

    private static let units: [(milliseconds: Int64, suffix: String)] = [
        (31_536_000_000, "y"), (86_400_000, "d"), (3_600_000, "h"), (60_000, "m"), (1000, "s"), (1, "ms"),
    ]

    /// In the largest unit that it fills, the rest cut off: `2m` (gtime.FormatInterval).
    static func coarse(_ span: TimeSpan) -> String {
        for unit in units where span.milliseconds >= unit.milliseconds {
            return "\(span.milliseconds / unit.milliseconds)\(unit.suffix)"
        }
        return "1ms"
    }

    /// As Go's `Duration.String` writes it: `2m15s`, `1h0m0s`, `1.5s`, `150ms`.
    static func precise(_ span: TimeSpan) -> String {
        let total = max(span.milliseconds, 0)
        if total == 0 { return "0s" }
        if total < 1000 { return "\(total)ms" }
        let hours = total / 3_600_000
        let minutes = total / 60_000 % 60
        var text = hours > 0 ? "\(hours)h" : ""
        if total >= 60_000 { text += "\(minutes)m" }
        text += "\(total / 1000 % 60)"
        let fraction = total % 1000
        if fraction > 0 {
            var digits = String(String(1000 + fraction).dropFirst())
            while digits.hasSuffix("0") { digits.removeLast() }
            text += "." + digits
        }
        return text + "s"
    }
}
