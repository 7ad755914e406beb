/// The rungs a value climbs to stay readable: `999` → `1.00 k`, `59 s` → `1.00 min`.
struct UnitLadder: Sendable {
    struct Rung: Sendable {
        /// How much of the unit one of these is.
        var factor: Double
        var suffix: String
    }

    /// From small to large.
    var rungs: [Rung]
    /// The rung of zero and of infinities.
    var base: Int
    /// Whether a whole number on the base rung stays as it is (`34`), as counts do, or is written like the measured
    /// value it is (`34.0`).
    var keepsWholeNumbers: Bool

    /// The rung on which the value's magnitude, rounded as it will be written, is at least one and below the next.
    func rung(for value: Double, decimals: Int?) -> Rung {
        let magnitude = value.magnitude
        guard magnitude > 0, magnitude.isFinite else { return rungs[base] }
        var index = rungs.lastIndex { $0.factor <= magnitude } ?? 0
        while index + 1 < rungs.count {
            let scaled = magnitude / rungs[index].factor
            let digits = decimals ?? Digits.decimals(forThreeDigitsOf: scaled)
            guard Digits.rounded(scaled, decimals: digits) * rungs[index].factor >= rungs[index + 1].factor else {
                break
            }
            index += 1
        }
        return rungs[index]
    }

    func format(_ value: Double, decimals: Int?) -> FormattedValue {
        let rung = rung(for: value, decimals: decimals)
        let scaled = value / rung.factor
        if let decimals {
            return FormattedValue(number: Digits.fixed(scaled, decimals: decimals), suffix: rung.suffix)
        }
        let keeps = keepsWholeNumbers && rung.factor == rungs[base].factor
        return FormattedValue(number: Digits.plain(scaled, keepsWholeNumbers: keeps), suffix: rung.suffix)
    }
}

extension UnitLadder {
    // Made once, as a screen full of numbers asks for them at every frame.
    static let short = thousands(unit: "", separator: "", keepsWholeNumbers: true)
    static let requestsPerSecond = thousands(unit: "req/s", separator: " ", keepsWholeNumbers: false)
    static let tokensPerSecond = thousands(unit: "/s", separator: "", keepsWholeNumbers: false)
    static let rate = thousands(unit: "", separator: "", keepsWholeNumbers: false)
    static let milliseconds = time(secondsPerUnit: 0.001)
    static let seconds = time(secondsPerUnit: 1)
    static let bytes = binary(unit: "B")

    private static let thousands = ["", "k", "M", "G", "T", "P", "E"]

    /// `k`, `M`, `G` … joined to the unit: `separator` stands between them where both are there.
    static func thousands(unit: String, separator: String, keepsWholeNumbers: Bool) -> UnitLadder {
        var factor = 1.0
        var rungs: [Rung] = []
        for prefix in thousands {
            let joint = prefix.isEmpty || unit.isEmpty ? "" : separator
            rungs.append(Rung(factor: factor, suffix: prefix + joint + unit))
            factor *= 1000
        }
        return UnitLadder(rungs: rungs, base: 0, keepsWholeNumbers: keepsWholeNumbers)
    }

    /// `Ki`, `Mi`, `Gi` … in steps of 1024.
    static func binary(unit: String) -> UnitLadder {
        var factor = 1.0
        var rungs: [Rung] = []
        for prefix in thousands {
            let binaryPrefix = prefix.isEmpty ? "" : (prefix == "k" ? "K" : prefix) + "i"
            rungs.append(Rung(factor: factor, suffix: binaryPrefix + unit))
            factor *= 1024
        }
        return UnitLadder(rungs: rungs, base: 0, keepsWholeNumbers: true)
    }

    /// From femto to exa.
    static func metric(unit: String) -> UnitLadder {
        let small = ["f", "p", "n", "µ", "m"]
        var rungs = thousands(unit: unit, separator: "", keepsWholeNumbers: true).rungs
        var divisor = 1.0
        for prefix in small.reversed() {
            divisor *= 1000
            rungs.insert(Rung(factor: 1 / divisor, suffix: prefix + unit), at: 0)
        }
        return UnitLadder(rungs: rungs, base: small.count, keepsWholeNumbers: true)
    }

    /// For values that count so many rungs above the base already.
    func counted(from steps: Int) -> UnitLadder {
        let start = min(max(base + steps, 0), rungs.count - 1)
        guard start != base, rungs.indices.contains(start) else { return self }
        let unit = rungs[start].factor
        return UnitLadder(
            rungs: rungs.map { Rung(factor: $0.factor / unit, suffix: $0.suffix) }, base: start,
            keepsWholeNumbers: keepsWholeNumbers)
    }

    private static let times: [(seconds: Double, suffix: String)] = [
        (1e-9, "ns"), (1e-6, "µs"), (1e-3, "ms"), (1, "s"), (60, "min"), (3600, "h"), (86_400, "d"),
    ]

    /// From nanoseconds to days, for values counted in `secondsPerUnit`.
    static func time(secondsPerUnit: Double) -> UnitLadder {
        let secondsPerUnit = secondsPerUnit > 0 && secondsPerUnit.isFinite ? secondsPerUnit : 1
        let base = times.lastIndex { $0.seconds <= secondsPerUnit * 1.000001 } ?? 0
        return UnitLadder(
            rungs: times.map { Rung(factor: $0.seconds / secondsPerUnit, suffix: $0.suffix) }, base: base,
            keepsWholeNumbers: true)
    }
}
