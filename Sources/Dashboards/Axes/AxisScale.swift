import Glibc

/// What a unit's axis counts in: the rung its labels stand on, and the steps that look round there.
///
/// A logarithmic axis counts in powers of its base, in whole steps.
struct AxisScale {
    private let unit: Unit
    private let base: Double?
    /// What labels divide values by.
    private let factor: Double
    private let suffix: String
    /// Digits behind the point that labels have at least.
    private let leastDecimals: Int
    private let isWhole: Bool

    init(unit: Unit, largest: Double, base: Double? = nil, decimals: Int = 0, isWhole: Bool = false) {
        self.unit = unit
        self.isWhole = isWhole
        leastDecimals = min(max(decimals, 0), 15)
        self.base = base
        if let rung = unit.ladder?.rung(for: largest, decimals: nil) {
            factor = rung.factor
            suffix = rung.suffix
        } else {
            // The hundredfold of the largest numbers is none.
            let countsInHundredths = unit == .ratio && (largest * 100).isFinite
            factor = countsInHundredths ? 0.01 : 1
            suffix = countsInHundredths || unit == .percent ? "%" : ""
        }
    }

    /// The smallest step there is, of a logarithm's powers and of whole numbers; nil where there is none.
    var leastStep: Double? { base != nil || isWhole ? 1 : nil }

    /// The smallest round step of at least that size.
    ///
    /// - Parameter round: the numbers below ten that are round enough, from small to large.
    func step(atLeast wanted: Double, round: [Double] = [1, 2, 5]) -> Double {
        if base != nil { return max(1, (wanted - 1e-9).rounded(.up)) }
        let least = isWhole ? max(wanted, 1) : wanted
        let wanted = least / factor
        // What no number can say in the labels' unit is no less round than anything else of its size.
        guard wanted > 0, wanted.isFinite else { return least }
        let slack = wanted * (1 - 1e-9)
        if countsInSixties && wanted > 1 && wanted <= 60 {
            return (([2, 5, 10, 15, 30] as [Double]).first { $0 >= slack } ?? 60) * factor
        }
        var power = 1.0
        while power <= wanted / 10 { power *= 10 }
        while power > wanted { power /= 10 }
        return (round.first { $0 * power >= slack } ?? 10) * power * factor
    }

    private var countsInSixties: Bool { suffix == "s" || suffix == "min" }

    /// Where a value stands along the axis.
    func position(of value: Double) -> Double { base.map { log(value) / log($0) } ?? value }

    /// The last mark at or below a position: a multiple of the step, or a whole power.
    func mark(below position: Double, step: Double) -> Double {
        let step = base == nil ? step : 1
        return (position / step + 1e-9).rounded(.down) * step
    }

    /// The first mark at or above a position.
    func mark(above position: Double, step: Double) -> Double {
        let step = base == nil ? step : 1
        return (position / step - 1e-9).rounded(.up) * step
    }

    /// What stands there.
    func value(at position: Double) -> Double { base.map { pow($0, position) } ?? position }

    /// The label of a mark: as many digits behind the point as the step needs, no more.
    func label(_ position: Double, step: Double) -> String {
        if base != nil { return unit.format(value(at: position)).text }
        let decimals = max(decimals(for: step / factor), leastDecimals)
        switch unit {
        case .currency(let symbol), .currencyPerHour(let symbol):
            if position == 0 { return "0" }
            return Money.format(position, symbol: symbol, decimals: decimals == 1 ? 2 : decimals)
        case .custom(let prefix, let suffix):
            let number = prefix + Digits.fixed(position, decimals: decimals)
            return suffix.isEmpty ? number : "\(number) \(suffix)"
        case .boolean, .grouped, .scientific, .hexadecimal:
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
