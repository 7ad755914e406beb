/// What a unit's axis counts in: the rung its labels stand on, and the steps that look round there.
struct AxisScale {
    private let unit: Unit
    /// What labels divide values by.
    private let factor: Double
    private let suffix: String

    init(unit: Unit, largest: Double) {
        self.unit = unit
        if let rung = unit.ladder?.rung(for: largest, decimals: nil) {
            factor = rung.factor
            suffix = rung.suffix
        } else {
            factor = unit == .ratio ? 0.01 : 1
            suffix = unit == .ratio || unit == .percent ? "%" : ""
        }
    }

    /// The smallest round step of at least that size.
    ///
    /// - Parameter isFine: whether 3 and 4 are round enough, where little room makes coarse steps wasteful.
    func step(atLeast wanted: Double, isFine: Bool = false) -> Double {
        let wanted = wanted / factor
        let slack = wanted * (1 - 1e-9)
        if countsInSixties && wanted > 1 && wanted <= 60 {
            return (([2, 5, 10, 15, 30] as [Double]).first { $0 >= slack } ?? 60) * factor
        }
        var power = 1.0
        while power * 10 <= wanted { power *= 10 }
        while power > wanted { power /= 10 }
        return ((isFine ? [1, 2, 3, 4, 5] : [1, 2, 5] as [Double]).first { $0 * power >= slack } ?? 10) * power * factor
    }

    private var countsInSixties: Bool { suffix == "s" || suffix == "min" }

    /// The label of a mark: as many digits behind the point as the step needs, no more.
    func label(_ position: Double, step: Double) -> String {
        let decimals = decimals(for: step / factor)
        switch unit {
        case .currency(let symbol), .currencyPerHour(let symbol):
            if position == 0 { return "0" }
            return Money.format(position, symbol: symbol, decimals: decimals == 1 ? 2 : decimals)
        case .custom(let prefix, let suffix):
            let number = prefix + Digits.fixed(position, decimals: decimals)
            return suffix.isEmpty ? number : "\(number) \(suffix)"
        case .boolean:
            return unit.format(position).text
        default:
            if position == 0 { return "0" }
            let number = Digits.fixed(position / factor, decimals: decimals)
            return suffix.isEmpty ? number : "\(number) \(suffix)"
        }
    }

    private func decimals(for step: Double) -> Int {
        var decimals = 0
        var scaled = step
        while decimals < 12, (scaled - scaled.rounded()).magnitude > 1e-6 * scaled.magnitude {
            decimals += 1
            scaled *= 10
        }
        return decimals
    }
}
