public import MetricModel

/// An interval that follows the time range.
public struct AutomaticInterval: Hashable, Sendable {
    /// Into how many steps it divides the range.
    public var count: Int
    /// The shortest it may be.
    public var minimum: TimeSpan

    public init(count: Int, minimum: TimeSpan) {
        self.count = count
        self.minimum = minimum
    }
}
