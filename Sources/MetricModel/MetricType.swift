/// What kind of measurement a metric family holds, in the words of the exposition formats.
public enum MetricType: String, Hashable, Sendable, CaseIterable {
    case counter, gauge, histogram, summary, info, stateset, gaugehistogram, unknown
}
