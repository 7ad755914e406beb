import Canvas
import Dashboards
import Glibc

/// One axis of values: where a value stands, and which marks are written.
struct ValueScale {
    private(set) var lower: Double
    private(set) var upper: Double
    /// The marks, from the lowest row up; none before the rows are known, nor where the axis is hidden.
    private(set) var marks: [AxisRows.Mark] = []
    private let axis: GraphAxis
    /// The base of a logarithmic scale that ends above zero.
    private let base: Double?
    /// Where it goes on through zero.
    private let symmetric: SymmetricLogarithm?
    private let unit: Unit
    private let ends: AxisRows.Ends
    private let isWhole: Bool

    /// - Parameters:
    ///   - values: The smallest and the largest value shown; nil where there is none.
    ///   - includesZero: Whether what is drawn stands on zero, as bars and stacks do.
    ///   - isWhole: Whether all values are whole numbers.
    ///   - namesUnit: Whether every mark names the unit, where the panel's frame can't say it for the axis.
    init(
        _ axis: GraphAxis, values: ClosedRange<Double>?, includesZero: Bool, isPercent: Bool, isWhole: Bool = false,
        namesUnit: Bool = false
    ) {
        self.axis = axis
        self.isWhole = isWhole && !isPercent && (axis.unit == .none || axis.unit == .short)
        unit = isPercent ? .ratio : namesUnit ? axis.unit : axis.unit.inColumns
        let symmetric = isPercent ? nil : SymmetricLogarithm(axis)
        let base = isPercent || symmetric != nil ? nil : axis.logarithmBase
        (self.base, self.symmetric) = (base, symmetric)
        var low = values?.lowerBound ?? 0
        var high = values?.upperBound ?? 1
        if includesZero, base == nil { (low, high) = (min(low, 0), max(high, 0)) }
        low = min(low, axis.softMinimum ?? low)
        high = max(high, axis.softMaximum ?? high)
        let isCentered = axis.isCenteredAtZero && base == nil
        func end(_ value: Double?) -> Double? { value.flatMap { $0.isFinite && (base == nil || $0 > 0) ? $0 : nil } }
        let (minimum, maximum) = (end(axis.minimum), end(axis.maximum))
        if isPercent {
            (lower, upper) = (0, 1)
        } else if let base {
            (lower, upper) = Self.powers(of: base, from: low, to: high)
        } else {
            (lower, upper) = Self.nearZero(from: low, to: high)
            // What can't be stretched is made round before.
            if maximum != nil || isCentered, symmetric == nil {
                (lower, upper) = Self.round(from: lower, to: upper, unit: unit)
            }
        }
        if isCentered {
            let most = max(lower.magnitude, upper.magnitude)
            (lower, upper) = (-most, most)
        }
        lower = minimum ?? lower
        upper = maximum ?? upper
        if !(upper > lower) || !(upper - lower).isFinite { (lower, upper) = base == nil ? (0, 1) : (1, 10) }
        ends = maximum != nil || isCentered || isPercent ? .bothHeld : minimum != nil ? .lowerHeld : .free
    }

    /// A scale that lies a little above or below zero begins there.
    private static func nearZero(from lower: Double, to upper: Double) -> (lower: Double, upper: Double) {
        // A flat line stands in the middle between zero and twice as much.
        if lower == upper { return lower == 0 ? (0, 1) : (min(0, lower * 2), max(0, upper * 2)) }
        if lower > 0, lower < (upper - lower) / 2 { return (0, upper) }
        if upper < 0, -upper < (upper - lower) / 2 { return (lower, 0) }
        return (lower, upper)
    }

    /// Out to round numbers.
    private static func round(from lower: Double, to upper: Double, unit: Unit) -> (lower: Double, upper: Double) {
        let ticks = AxisTicks.values(from: lower, to: upper, count: 8, unit: unit)
        guard ticks.count > 1, lower.magnitude < 1e300, upper.magnitude < 1e300 else { return (lower, upper) }
        let step = ticks[1].position - ticks[0].position
        return ((lower / step + 1e-9).rounded(.down) * step, (upper / step - 1e-9).rounded(.up) * step)
    }

    private static func powers(of base: Double, from low: Double, to high: Double) -> (lower: Double, upper: Double) {
        let smallest = low > 0 ? low : min(1, max(high, 1e-9) / 1000)
        let lower = pow(base, (log(smallest) / log(base) + 1e-9).rounded(.down))
        return (lower, max(high, lower * base))
    }

    /// The same over so many rows: what may move is moved outwards until round marks stand equally far apart.
    func fitted(rows: Int) -> ValueScale {
        var result = self
        if let symmetric {
            result.marks = axis.isHidden || rows < 1 ? [] : marks(symmetric, rows: rows)
            return result
        }
        let fit = AxisRows(
            from: lower, to: upper, rows: rows, unit: unit, ends: ends, base: base,
            decimals: axis.decimals ?? 0, isWhole: isWhole)
        (result.lower, result.upper) = (fit.lower, fit.upper)
        result.marks = axis.isHidden ? [] : fit.marks
        return result
    }

    /// Powers stand where they stand: their distances are not whole lines.
    private func marks(_ scale: SymmetricLogarithm, rows: Int) -> [AxisRows.Mark] {
        let span = scale.position(of: upper) - scale.position(of: lower)
        let apart = span / Double(rows) * (rows >= 5 ? 2 : 1)
        var taken: Set<Int> = []
        return scale.marks(from: lower, to: upper, apart: apart).compactMap { value in
            guard let place = place(of: value) else { return nil }
            let row = DotCanvas.level(of: place, of: rows)
            // Rounded to lines, two can meet on one.
            guard taken.insert(row).inserted else { return nil }
            return AxisRows.Mark(row: row, label: value == 0 ? "0" : unit.format(value).text)
        }
    }

    /// Values for marks along a scale that goes on through zero, so many at most; none of any other scale.
    func powers(most: Int) -> [Double]? {
        guard let symmetric else { return nil }
        let span = symmetric.position(of: upper) - symmetric.position(of: lower)
        return symmetric.marks(from: lower, to: upper, apart: span / Double(max(most, 1)))
    }

    /// 0 at the foot, 1 at the top; nil for what a logarithm can't show.
    func place(of value: Double) -> Double? {
        guard value.isFinite else { return nil }
        guard base == nil || value > 0 else { return nil }
        let place = share(of: value)
        // Beyond what numbers can say is beyond the axis.
        if place.isNaN { return nil }
        return min(max(place, -1), 2)
    }

    private func share(of value: Double) -> Double {
        if let symmetric {
            let foot = symmetric.position(of: lower)
            return (symmetric.position(of: value) - foot) / (symmetric.position(of: upper) - foot)
        }
        return base == nil ? (value - lower) / (upper - lower) : log(value / lower) / log(upper / lower)
    }

    /// The value that stands at a place.
    func value(at place: Double) -> Double {
        if let symmetric {
            let foot = symmetric.position(of: lower)
            return symmetric.value(at: foot + (symmetric.position(of: upper) - foot) * place)
        }
        return base == nil ? lower + (upper - lower) * place : lower * pow(upper / lower, place)
    }

    /// Where bars and areas stand: on zero, where that is in sight.
    var ground: Double { base == nil ? min(max(place(of: 0) ?? 0, 0), 1) : 0 }
}
