public import MetricModel

/// All that one scrape has to say, column by column: samples, stale markers and the `up` and `scrape_*` series.
public struct ScrapeBatch: Sendable {
    /// When the scrape began: the time of every sample without one of its own.
    public internal(set) var timestamp = Timestamp(milliseconds: 0)
    /// The series with a value at `timestamp`; each at most once, but for pages that spell a series in two ways.
    public internal(set) var references: [SeriesReference] = []
    /// One for each of `references`; `StaleMarker.value` where the series ends.
    public internal(set) var values: [Double] = []
    /// Samples for which the page itself gives a time, seldom any.
    public internal(set) var timedReferences: [SeriesReference] = []
    public internal(set) var timedSamples: [Sample] = []

    mutating func begin(at timestamp: Timestamp) {
        self.timestamp = timestamp
        references.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        timedReferences.removeAll(keepingCapacity: true)
        timedSamples.removeAll(keepingCapacity: true)
    }

    mutating func append(_ reference: SeriesReference, _ value: Double) {
        references.append(reference)
        values.append(value)
    }

    mutating func append(_ reference: SeriesReference, _ sample: Sample) {
        timedReferences.append(reference)
        timedSamples.append(sample)
    }
}
