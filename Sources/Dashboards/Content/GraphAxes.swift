/// Which of a graph's axes each series goes by.
///
/// Values in another unit, or between other ends, have an axis of their own, as in Grafana (utils.ts, buildScaleKey): the
/// first at the left, those that come later at the right.
struct GraphAxes {
    private(set) var left: GraphAxis?
    /// From the plot outwards.
    private(set) var right: [GraphAxis] = []
    /// Nobody could tell more of them apart; what comes then shares the last one.
    private static let mostRight = 6

    /// Finds the axis for a series with these values, or makes it.
    ///
    /// - Returns: 0 for the left one, 1 for the first at the right.
    mutating func place(_ axis: GraphAxis, _ placement: GraphFieldConfig.AxisPlacement) -> Int {
        if placement != .right {
            guard let known = left else {
                left = axis
                return 0
            }
            if known.isSameScale(as: axis) { return 0 }
        }
        if let known = right.firstIndex(where: { $0.isSameScale(as: axis) }) { return known + 1 }
        if right.count < Self.mostRight { right.append(axis) }
        return right.count
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
