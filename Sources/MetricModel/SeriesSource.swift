/// Anything that can find series: the store in memory, a file, another server.
public protocol SeriesSource: Sendable {
    /// The series that fulfil every matcher and may have samples in `from...through`, in no particular order.
    ///
    /// The answer is a consistent view: samples appended later do not show in it.
    func select(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSelection

    /// The same series with what `rate`, `increase` and `delta` want to know of their samples in `from...through`.
    ///
    /// Sources that know which series rest need not look at the samples of those.
    func summarize(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSummaries
}

extension SeriesSource {
    public func summarize(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSummaries {
        try select(matchers, from: from, through: through).summaries(from: from, through: through)
    }
}

/// The series a source found; samples are read one series at a time, into the caller's buffer.
public protocol SeriesSelection: SeriesList {
    /// Replaces the buffer's content with the series' samples in `from...through`, both ends included,
    /// in time order, stale markers among them.
    func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer)

    /// How the series has rested since the beginning of the range that was selected, or before its first sample; nil
    /// where it has not, or where that is not known.
    func rest(at index: Int) -> SeriesRest?

    /// What there is to say of the series' samples in `from...through`, both ends included.
    func summarize(_ index: Int, from: Timestamp, through: Timestamp) -> SampleSummary
}

extension SeriesSelection {
    public func rest(at index: Int) -> SeriesRest? { nil }

    /// Summaries of the selection's series.
    public func summaries(from: Timestamp, through: Timestamp) -> any SeriesSummaries {
        SelectionSummaries(selection: self, from: from, through: through)
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
