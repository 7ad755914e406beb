public import MetricModel

/// How much a request to the API may take, beside what the engine's own options allow.
public struct APILimits: Hashable, Sendable {
    /// The longest a query may run; a request's own `timeout` can only shorten it.
    public var queryTimeout: TimeSpan
    /// How many warnings, and as many infos, an answer lists; the others are counted.
    public var annotationCount: Int

    public init(queryTimeout: TimeSpan = .minutes(2), annotationCount: Int = 10) {
        self.queryTimeout = queryTimeout
        self.annotationCount = annotationCount
    }
}
