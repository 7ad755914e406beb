/// A value axis over whole lines of text: round marks that stand the same number of lines apart, none left out.
///
/// Ends that are not held are moved outwards until the step between marks is a whole number of lines, so that what the
/// eye measures between two marks is the same everywhere.
public struct AxisRows: Sendable {
    /// One mark, `row` lines above the axis' lowest line.
    public struct Mark: Sendable {
        public var row: Int
        public var label: String

        public init(row: Int, label: String) {
            self.row = row
            self.label = label
        }
    }

    /// Which ends stay where they are given.
    public enum Ends: Hashable, Sendable {
        case free
        case lowerHeld
        case bothHeld
    }

    /// The value at the foot of the lowest line.
    public let lower: Double
    /// The value at the top of the highest line.
    public let upper: Double
    public let marks: [Mark]

    /// - Parameters:
    ///   - rows: how many lines the axis has.
    ///   - ends: which bounds are not moved; where both are held and no round marks stand equally far apart, the ends
    ///     are the marks.
    ///   - base: of a logarithmic axis, whose bounds are above zero; its marks are whole powers.
    ///   - decimals: how many digits behind the point labels have at least; more where the step needs them.
    ///   - isWhole: whether only whole numbers are counted, between which no mark means anything.
    public init(
        from lower: Double, to upper: Double, rows: Int, unit: Unit, ends: Ends = .free,
        base: Double? = nil, decimals: Int = 0, isWhole: Bool = false
    ) {
        let scale = AxisScale(
            unit: unit, largest: max(lower.magnitude, upper.magnitude), base: base, decimals: decimals,
            isWhole: isWhole)
        let (low, high) = (scale.position(of: lower), scale.position(of: upper))
        let isDrawable =
            low.isFinite && high.isFinite && (high - low).isFinite && rows > 1
            && high - low > max(max(low.magnitude, high.magnitude) * 1e-12, 1e-280)
        let fit = AxisFit(from: low, to: high, rows: min(rows, 1000), ends: ends, scale: scale)
        guard isDrawable, let best = fit.best() else {
            self.lower = lower
            self.upper = upper
            marks = rows > 0 && lower.isFinite ? [Mark(row: 0, label: unit.format(lower).text)] : []
            return
        }
        // What is held stays exact.
        self.lower = ends == .free ? scale.value(at: best.lower) : lower
        self.upper = ends == .bothHeld ? upper : scale.value(at: best.lower + best.span)
        marks = best.marks.map { mark in
            let isZero = mark.position.magnitude < best.step / 2 && mark.isRound
            return Mark(
                row: mark.row,
                label: mark.isRound
                    ? scale.label(isZero ? 0 : mark.position, step: best.step)
                    : unit.format(scale.value(at: mark.position)).text)
        }
    }
}
