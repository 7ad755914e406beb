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

    /// Whether all series have the same name, type and unit, so that they stay apart without them.
    var namesAgree: Bool { get }

    /// What there is to say of the series' samples in `from...through`, both ends included.
    func summarize(_ index: Int, from: Timestamp, through: Timestamp) -> SampleSummary
}

extension SeriesSelection {
    public var namesAgree: Bool { haveEqualNames }

    /// The answer of `namesAgree`, found by comparing all series.
    public var haveEqualNames: Bool {
        guard count > 1 else { return true }
        let first = labels(at: 0).keeping(.reserved)
        for index in 1..<count where !labels(at: index).keeps(first, of: .reserved) {
            return false
        }
        return true
    }

    /// Made of the samples one by one; sources that know a shorter way have their own.
    public func summarize(_ index: Int, from: Timestamp, through: Timestamp) -> SampleSummary {
        var buffer = SampleBuffer()
        read(index, from: from, through: through, into: &buffer)
        var summary = SampleSummary()
        for (time, value) in zip(buffer.timestamps, buffer.values) { summary.add(time, value) }
        return summary
    }
}
