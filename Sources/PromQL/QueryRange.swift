public import MetricModel

/// When a range query is evaluated: at `start`, and every `step` from there up to `end`.
public struct QueryRange: Hashable, Sendable {
    public var start: Timestamp
    public var end: Timestamp
    /// More than zero.
    public var step: TimeSpan

    public init(start: Timestamp, end: Timestamp, step: TimeSpan) {
        self.start = start
        self.end = end
        self.step = step
    }
}
