public import MetricModel

/// Where scraped samples go: the store.
///
/// Both functions are called from many targets' tasks at once and must not block for long.
public protocol SampleSink: Sendable {
    /// The series' number, given out when it is first asked for; the same for the same labels as long as the sink lives.
    func reference(for labels: Labels) -> SeriesReference

    /// Takes in a whole scrape. A sample that is not later than its series' last one is dropped.
    func append(_ batch: borrowing ScrapeBatch)
}
