/// Round marks for an axis of values.
public enum AxisTicks {
    /// No axis has room for more.
    static let most = 1000

    /// Marks at multiples of 1, 2 or 5 times a power of ten (of the unit's own steps for time and binary bytes) that
    /// lie in `lower...upper`, labelled alike: same prefix, same digits behind the point.
    ///
    /// - Parameter count: How many there may be; one mark remains where no more than one fits, none below 1 or where
    ///   the bounds are not finite.
    public static func values(from lower: Double, to upper: Double, count: Int, unit: Unit) -> [AxisTick] {
        guard lower.isFinite, upper.isFinite, count > 0, lower <= upper else { return [] }
        let count = min(count, most)
        let extent = max(lower.magnitude, upper.magnitude)
        guard upper > lower, (upper - lower).isFinite, upper - lower > max(extent * 1e-12, 1e-280)
        else {
            return [AxisTick(position: lower, label: unit.format(lower).text)]
        }
        let scale = AxisScale(unit: unit, largest: extent)
        let step = scale.step(atLeast: (upper - lower) / Double(count))
        return multiples(of: step, from: lower, through: upper, most: count).map { position in
            AxisTick(position: position, label: scale.label(position, step: step))
        }
    }

    /// The multiples of a step within bounds, computed by multiplication so that no error adds up.
    private static func multiples(of step: Double, from lower: Double, through upper: Double, most: Int) -> [Double] {
        let slack = step * 1e-9
        let first = ((lower - slack) / step).rounded(.up)
        var result: [Double] = []
        for index in 0...most {
            let position = (first + Double(index)) * step
            if position > upper + slack { break }
            result.append(position == 0 ? 0 : position)
        }
        return result
    }
}
