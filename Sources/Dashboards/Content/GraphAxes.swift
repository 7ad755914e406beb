/// Which of a graph's two axes each series goes by.
///
/// Values in another unit, or between other ends, have an axis of their own, as in Grafana (utils.ts, buildScaleKey); of
/// more than two kinds those that come later share the right one.
struct GraphAxes {
    private(set) var left: GraphAxis?
    private(set) var right: GraphAxis?

    /// Finds the axis for a series with these values, or makes it.
    mutating func isRight(_ axis: GraphAxis, _ placement: GraphFieldConfig.AxisPlacement) -> Bool {
        if placement != .right {
            guard let known = left else {
                left = axis
                return false
            }
            if known.isSameScale(as: axis) { return false }
        }
        right = right ?? axis
        return true
    }
}

extension GraphAxis {
    /// Whether equal values stand at equal heights, however they are written.
    fileprivate func isSameScale(as other: GraphAxis) -> Bool {
        var other = other
        (other.decimals, other.label, other.isHidden) = (decimals, label, isHidden)
        return self == other
    }
}
