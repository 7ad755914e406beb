/// How spans of time are written in parts.
extension Unit {
    private static let parts: [(milliseconds: Double, suffix: String)] = [
        (31_536_000_000, "y"), (2_592_000_000, "mo"), (604_800_000, "w"), (86_400_000, "d"), (3_600_000, "h"),
        (60_000, "min"), (1000, "s"), (1, "ms"),
    ]

    /// `1 d 3 h`: the largest part and as many smaller ones as `decimals` says, each cut and never rounded up, as
    /// Grafana writes it (dateTimeFormatters.ts, toDuration).
    ///
    /// - Parameter decimals: one where there is none.
    static func duration(_ value: Double, secondsPerUnit: Double, decimals: Int?) -> String {
        let all = value.magnitude * secondsPerUnit * 1000
        guard all >= 1, all < 1e15 else {
            return Unit.time(secondsPerUnit: secondsPerUnit).format(value, decimals: decimals).text
        }
        var rest = all.rounded()
        var words: [String] = []
        var left = max(0, decimals ?? 1) + 1
        for part in parts where left > 0 && (!words.isEmpty || rest >= part.milliseconds) {
            let count = (rest / part.milliseconds).rounded(.down)
            rest -= count * part.milliseconds
            left -= 1
            // What has a place and is nothing is not said.
            if count > 0 { words.append("\(Digits.fixed(count, decimals: 0)) \(part.suffix)") }
        }
        return (value < 0 ? "-" : "") + words.joined(separator: " ")
    }

    /// `27:46:40`, or `1 d 03:46:40`.
    static func clock(_ seconds: Double, showsDays: Bool) -> String {
        guard seconds.magnitude < 1e12 else { return Digits.plain(seconds, keepsWholeNumbers: true) + " s" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let all = Int(seconds.magnitude)
        let days = showsDays ? all / 86_400 : 0
        let hours = (all - days * 86_400) / 3600
        let text = "\(two(hours)):\(two(all / 60 % 60)):\(two(all % 60))"
        return (seconds < 0 ? "-" : "") + (days > 0 ? "\(days) d " : "") + text
    }

    /// Digits to the base of 16 of the nearest whole number.
    static func hexadecimal(_ value: Double, prefix: String) -> String {
        guard value.magnitude < 0x1p53 else { return Digits.plain(value, keepsWholeNumbers: true) }
        let digits = String(Int64(value.magnitude.rounded()), radix: 16, uppercase: true)
        return (value <= -0.5 ? "-" : "") + prefix + digits
    }
}
