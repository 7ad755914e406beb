/// Anything that can find series: the store in memory, a file, another server.
public protocol SeriesSource: Sendable {
    /// The series that fulfil every matcher and may have samples in `from...through`, in no particular order.
    ///
    /// The answer is a consistent view: samples appended later do not show in it.
    func select(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSelection
}

/// The series a source found; samples are read one series at a time, into the caller's buffer.
public protocol SeriesSelection: Sendable {
    var count: Int { get }

    /// The series' labels; equal series have equal labels, and no two of a selection are equal.
    func labels(at index: Int) -> Labels

    /// Replaces the buffer's content with the series' samples in `from...through`, both ends included,
    /// in time order, stale markers among them.
    func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer)
}
