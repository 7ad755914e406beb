public import MetricModel

/// `offset 5m` and `@ 1700000000`: which moment a selector or subquery looks at.
public struct TimeModifiers: Hashable, Sendable {
    /// What stands behind `@`.
    public enum Anchor: Hashable, Sendable {
        case timestamp(Timestamp)
        /// `start()`: the first step of the query.
        case start
        /// `end()`: the last step of the query.
        case end
    }

    /// How far to look back; negative looks ahead.
    public var offset = TimeSpan.zero
    public var anchor: Anchor?

    var isEmpty: Bool { offset == .zero && anchor == nil }
}
