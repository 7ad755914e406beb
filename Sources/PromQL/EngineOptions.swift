public import MetricModel

/// How an engine evaluates, and how much it may use.
public struct EngineOptions: Sendable {
    /// How old a sample may be to count as a series' current value.
    public var lookback: TimeSpan
    /// The step of subqueries that name none.
    public var defaultStep: TimeSpan
    /// How many samples a query may read and hold.
    public var maximumSamples: Int
    /// When a query is given up with `QueryError.Kind.timeout`.
    public var deadline: ContinuousClock.Instant?
    /// Asked now and then; true gives the query up. A cancelled task gives it up as well.
    public var isCancelled: (@Sendable () -> Bool)?

    public init(
        lookback: TimeSpan = .minutes(5),
        defaultStep: TimeSpan = .minutes(1),
        maximumSamples: Int = 50_000_000,
        deadline: ContinuousClock.Instant? = nil,
        isCancelled: (@Sendable () -> Bool)? = nil
    ) {
        self.lookback = lookback
        self.defaultStep = defaultStep
        self.maximumSamples = maximumSamples
        self.deadline = deadline
        self.isCancelled = isCancelled
    }
}
