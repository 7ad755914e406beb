extension TimeSpan: LosslessStringConvertible {
    /// Reads a Prometheus duration: `1h30m`, `15s`, `1d12h`, `500ms`, `0`; units `y w d h m s ms`, large to small, each once.
    ///
    /// - Returns: nil for anything else, the empty text and what no `Int64` of nanoseconds can hold included
    ///   (model.ParseDuration of prometheus/common).
    public init?(_ text: String) {
        if text == "0" {
            self = .zero
            return
        }
        guard let milliseconds = TimeSpan.parse(text.utf8) else { return nil }
        self.milliseconds = milliseconds
    }

    private static let units: [(name: String, milliseconds: Int64)] = [
        ("y", 365 * 86_400_000), ("w", 7 * 86_400_000), ("d", 86_400_000), ("h", 3_600_000),
        ("m", 60_000), ("s", 1000), ("ms", 1),
    ]

    /// The longest span Prometheus accepts: 2^63 − 1 nanoseconds.
    private static let longest: Int64 = .max / 1_000_000

    private static func parse(_ text: String.UTF8View) -> Int64? {
        var total: Int64 = 0
        var rest = text[...]
        var nextUnit = 0
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(digits.count)
            let letters = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            rest = rest.dropFirst(letters.count)
            guard let number = Int64(String(Substring(digits))),
                let unit = units[nextUnit...].firstIndex(where: { $0.name.utf8.elementsEqual(letters) })
            else { return nil }
            let (part, overflow) = number.multipliedReportingOverflow(by: units[unit].milliseconds)
            guard !overflow, part <= longest - total else { return nil }
            total += part
            nextUnit = unit + 1
        }
        return total
    }

    /// The span as Prometheus writes it: `1h30m`, `1d`, `0s`; weeks and years only where they stand alone.
    public var description: String {
        guard milliseconds != 0 else { return "0s" }
        guard milliseconds != .min else { return "-292471208y" }
        var rest = abs(milliseconds)
        var text = milliseconds < 0 ? "-" : ""
        for (index, unit) in TimeSpan.units.enumerated() {
            let mustBeExact = index < 2
            if mustBeExact && rest % unit.milliseconds != 0 { continue }
            let count = rest / unit.milliseconds
            if count > 0 { text += "\(count)\(unit.name)" }
            rest -= count * unit.milliseconds
        }
        return text
    }
}
