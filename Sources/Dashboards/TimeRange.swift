public import MetricModel

/// The span a board shows.
public struct TimeRange: Hashable, Sendable {
    /// How far back the board reaches from its end.
    public var span: TimeSpan

    public init(span: TimeSpan) {
        self.span = span
    }
}
