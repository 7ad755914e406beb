/// A value axis over whole lines of text: round marks that stand the same number of lines apart, none left out.
///
/// The bounds are moved outwards until the step between marks is a whole number of lines, so that what the eye measures
/// between two marks is the same everywhere.
public struct AxisRows: Sendable {
    /// One mark, `row` lines above the axis' lowest line.
    public struct Mark: Sendable {
        public var row: Int
        public var label: String
    }

    /// The value at the foot of the lowest line.
    public let lower: Double
    /// The value at the top of the highest line.
    public let upper: Double
    public let marks: [Mark]

    /// - Parameters:
    ///   - rows: how many lines the axis has.
    ///   - dots: how many values a line can tell apart.
    public init(from lower: Double, to upper: Double, rows: Int, dots: Int, unit: Unit) {
        let extent = max(lower.magnitude, upper.magnitude)
        let isDrawable =
            lower.isFinite && upper.isFinite && (upper - lower).isFinite && rows > 1 && dots > 0
            && upper - lower > max(extent * 1e-12, 1e-280)
        guard isDrawable, let best = Self.best(from: lower, to: upper, rows: min(rows, 1000), dots: dots, unit: unit)
        else {
            self.lower = lower
            self.upper = upper
            marks = rows > 0 && lower.isFinite ? [Mark(row: 0, label: unit.format(lower).text)] : []
            return
        }
        let scale = AxisScale(unit: unit, largest: extent)
        self.lower = best.lower
        self.upper = best.lower + best.span
        marks = stride(from: 0, to: rows, by: best.apart).map { row in
            let position = best.lower + best.step * Double(row / best.apart)
            return Mark(
                row: row, label: scale.label(position.magnitude < best.step / 2 ? 0 : position, step: best.step))
        }
    }

    private struct Choice {
        var lower: Double
        var span: Double
        var step: Double
        /// Lines from mark to mark.
        var apart: Int
    }

    /// The choice that leaves the least room empty; fewer than three marks count as more of it.
    private static func best(from lower: Double, to upper: Double, rows: Int, dots: Int, unit: Unit) -> Choice? {
        let scale = AxisScale(unit: unit, largest: max(lower.magnitude, upper.magnitude))
        let places = Double(rows * dots - 1)
        // Marks need air, where there is room for it, and more than eight are noise.
        let least = max(rows >= 5 ? 2 : 1, (rows + 7) / 8)
        var best: (choice: Choice, emptiness: Double)?
        for apart in least..<max(least + 1, rows) {
            let steps = places / Double(apart * dots)
            guard
                let choice = choice(from: lower, to: upper, steps: steps, apart: apart, isFine: rows < 7, scale: scale)
            else { continue }
            let marks = (rows - 1) / apart + 1
            let scarcity = marks < 2 ? 1 : marks < 3 ? (rows < 7 ? 0.25 : 0.5) : 0
            let emptiness = choice.span / (upper - lower) + scarcity
            if best.map({ emptiness < $0.emptiness - 1e-9 }) ?? true { best = (choice, emptiness) }
        }
        return best?.choice
    }

    /// The smallest round step with which that many steps hold all the values.
    private static func choice(
        from lower: Double, to upper: Double, steps: Double, apart: Int, isFine: Bool, scale: AxisScale
    ) -> Choice? {
        var step = scale.step(atLeast: (upper - lower) / steps, isFine: isFine)
        for _ in 0..<3 {
            let foot = (lower / step + 1e-9).rounded(.down) * step
            let span = step * steps
            guard step > 0, foot.isFinite, span.isFinite, (foot + span).isFinite else { return nil }
            if foot + span >= upper - step * 1e-9 { return Choice(lower: foot, span: span, step: step, apart: apart) }
            step = scale.step(atLeast: step * 1.01, isFine: isFine)
        }
        return nil
    }
}
