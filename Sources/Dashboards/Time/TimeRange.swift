public import MetricModel

/// The span a board shows.
public struct TimeRange: Hashable, Sendable {
    /// How far back the board reaches from its end.
    public var span: TimeSpan
    /// What the board says of its ends; nil for `now-span` to now.
    public var bounds: TimeBounds?

    public init(span: TimeSpan, bounds: TimeBounds? = nil) {
        self.span = span
        self.bounds = bounds
    }
}
