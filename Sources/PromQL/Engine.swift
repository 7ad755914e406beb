public import MetricModel

/// Evaluates PromQL over anything that can select series.
public struct Engine: Sendable {
    private let source: any SeriesSource

    public init(source: any SeriesSource) {
        self.source = source
    }

    /// The query's value at one moment.
    public func evaluate(_ query: String, at moment: Timestamp) throws(QueryError) -> QueryResult {
        throw QueryError(.execution, "not built yet")
    }

    /// The query's value at every step of a range, always a matrix.
    public func evaluate(_ query: String, over range: QueryRange) throws(QueryError) -> QueryResult {
        throw QueryError(.execution, "not built yet")
    }
}
