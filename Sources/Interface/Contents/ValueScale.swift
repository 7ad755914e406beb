import Canvas
import Dashboards
import Glibc

/// One axis of values: where a value stands, and which marks are written.
struct ValueScale {
    private(set) var lower: Double
    private(set) var upper: Double
    private let axis: GraphAxis
    /// The base of a logarithmic scale.
    private let base: Double?
    private let unit: Unit

    /// - Parameters:
    ///   - values: The smallest and the largest value shown; nil where there is none.
    ///   - includesZero: Whether what is drawn stands on zero, as bars and stacks do.
    ///   - count: About how many marks there may be.
    init(_ axis: GraphAxis, values: ClosedRange<Double>?, includesZero: Bool, isPercent: Bool, count: Int) {
        self.axis = axis
        unit = isPercent ? .ratio : axis.unit.inColumns
        base = isPercent ? nil : axis.logarithmBase
        var low = values?.lowerBound ?? 0
        var high = values?.upperBound ?? 1
        if includesZero, base == nil { (low, high) = (min(low, 0), max(high, 0)) }
        low = min(low, axis.softMinimum ?? low)
        high = max(high, axis.softMaximum ?? high)
        (lower, upper) = (low, high)
        if isPercent {
            (lower, upper) = (0, 1)
        } else if let base {
            widen(toPowersOf: base)
        } else {
            widen(count: count)
        }
        if axis.isCenteredAtZero, base == nil {
            let most = max(lower.magnitude, upper.magnitude)
            (lower, upper) = (-most, most)
        }
        if let minimum = axis.minimum, minimum.isFinite, base == nil || minimum > 0 { lower = minimum }
        if let maximum = axis.maximum, maximum.isFinite, base == nil || maximum > 0 { upper = maximum }
        if !(upper > lower) || !(upper - lower).isFinite { (lower, upper) = base == nil ? (0, 1) : (1, 10) }
    }

    /// Out to round numbers, so that the scale stays while values move a little; near zero it begins there.
    private mutating func widen(count: Int) {
        guard lower.magnitude < 1e300, upper.magnitude < 1e300 else { return }
        if lower == upper {
            // A flat line stands in the middle between zero and twice as much.
            (lower, upper) = lower == 0 ? (0, 1) : (min(0, lower * 2), max(0, upper * 2))
        } else if lower > 0, lower < (upper - lower) / 2 {
            lower = 0
        } else if upper < 0, -upper < (upper - lower) / 2 {
            upper = 0
        }
        let ticks = AxisTicks.values(from: lower, to: upper, count: max(2, count), unit: unit)
        guard ticks.count > 1 else { return }
        let step = ticks[1].position - ticks[0].position
        guard step > 0 else { return }
        lower = (lower / step + 1e-9).rounded(.down) * step
        upper = (upper / step - 1e-9).rounded(.up) * step
    }

    private mutating func widen(toPowersOf base: Double) {
        let smallest = lower > 0 ? lower : min(1, max(upper, 1e-9) / 1000)
        lower = pow(base, (log(smallest) / log(base) + 1e-9).rounded(.down))
        upper = pow(base, (log(max(upper, smallest)) / log(base) - 1e-9).rounded(.up))
        if upper <= lower { upper = lower * base }
    }

    /// 0 at the foot, 1 at the top; nil for what a logarithm can't show.
    func place(of value: Double) -> Double? {
        guard value.isFinite else { return nil }
        guard base == nil || value > 0 else { return nil }
        let place = base == nil ? (value - lower) / (upper - lower) : log(value / lower) / log(upper / lower)
        // Beyond what numbers can say is beyond the axis.
        if place.isNaN { return nil }
        return min(max(place, -1), 2)
    }

    /// The value that stands at a place.
    func value(at place: Double) -> Double {
        base == nil ? lower + (upper - lower) * place : lower * pow(upper / lower, place)
    }

    /// Where bars and areas stand: on zero, where that is in sight.
    var ground: Double { base == nil ? min(max(place(of: 0) ?? 0, 0), 1) : 0 }

    /// The marks, at most so many; none where the axis is hidden.
    func ticks(count: Int) -> [AxisTick] {
        guard !axis.isHidden, count > 0 else { return [] }
        guard let base else { return AxisTicks.values(from: lower, to: upper, count: count, unit: unit) }
        var ticks: [AxisTick] = []
        var value = lower
        let powers = log(upper / lower) / log(base)
        let each = max(1, (powers / Double(count)).rounded(.up))
        while value <= upper * 1.0001, ticks.count < AxisTicks.most(count) {
            ticks.append(AxisTick(position: value, label: unit.format(value).text))
            value *= pow(base, each)
        }
        return ticks
    }
}

extension AxisTicks {
    fileprivate static func most(_ count: Int) -> Int { count + 2 }
}
