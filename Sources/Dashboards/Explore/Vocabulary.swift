public import MetricModel

/// A list of words that only the data can give: what has to be looked up before a query can be completed.
public enum Vocabulary: Hashable, Sendable {
    case metricNames
    /// The labels of the series that fulfil all conditions of any of these selectors; of every series where there is
    /// none.
    case labelNames(matchingAny: [[Matcher]])
    /// The values of a label of the series that fulfil all conditions.
    case labelValues(String, matching: [Matcher])
}
