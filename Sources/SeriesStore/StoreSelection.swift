import MetricModel

/// What a query found: labels and the chunks as they were, shared with the store.
struct StoreSelection: SeriesSelection {
    let series: [SeriesSnapshot]
    /// What the series were found as; nil where they may have changed their places since.
    let found: FoundSeries?
    /// The labels of the series, as they were.
    let index: LabelIndex
    var count: Int { series.count }
    var namesAgree: Bool { found?.isOneName ?? false || haveEqualNames }

    func labels(at index: Int) -> Labels { self.index.labels(of: series[index].slot) }

    func groups(by grouping: SeriesGrouping) -> SeriesGroups? {
        guard let found else { return nil }
        let places = series.withUnsafeBufferPointer { series in
            // Through the pointer no snapshot is retained for its place.
            series.baseAddress.map { first in series.indices.map { first[$0].place } } ?? []
        }
        return found.groups(by: grouping, of: places, in: index)
    }

    func rest(at index: Int) -> SeriesRest? { series[index].rest }

    func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {
        buffer.removeAll()
        series.withUnsafeBufferPointer { series in
            // Through the pointer no snapshot, nor any chunk of it, is retained once more.
            series.baseAddress?[index].read(from: from.milliseconds, through: through.milliseconds, into: &buffer)
        }
    }

    func summarize(_ index: Int, from: Timestamp, through: Timestamp) -> SampleSummary {
        var summary = SampleSummary()
        series.withUnsafeBufferPointer { series in
            series.baseAddress?[index].summarize(
                from: from.milliseconds, through: through.milliseconds, into: &summary)
        }
        return summary
    }
}

/// A series at the moment it was selected.
struct SeriesSnapshot {
    let slot: UInt32
    /// Among the series that were found.
    let place: UInt32
    let rest: SeriesRest?
    private let sealed: [Chunk]
    private let open: Chunk

    /// - Returns: nil where the series has no samples in the range.
    init?(_ series: StoredSeries, _ slot: UInt32, at place: Int = 0, from: Int64, through: Int64) {
        guard let open = series.open?.chunk, series.overlaps(from: from, through: through) else { return nil }
        self.slot = slot
        rest = series.rest(from: from)
        self.place = UInt32(truncatingIfNeeded: place)
        sealed = series.sealed
        self.open = open
    }

    func read(from: Int64, through: Int64, into buffer: inout SampleBuffer) {
        sealed.withUnsafeBufferPointer { sealed in
            guard let chunks = sealed.baseAddress else { return }
            for place in sealed.indices where chunks[place].overlaps(from, through) {
                chunks[place].read(from: from, through: through, into: &buffer)
            }
        }
        open.read(from: from, through: through, into: &buffer)
    }

    func summarize(from: Int64, through: Int64, into summary: inout SampleSummary) {
        sealed.withUnsafeBufferPointer { sealed in
            // Through the pointer no chunk is retained once more.
            guard let chunks = sealed.baseAddress else { return }
            for place in sealed.indices where chunks[place].overlaps(from, through) {
                chunks[place].summarize(from: from, through: through, into: &summary)
            }
        }
        open.summarize(from: from, through: through, into: &summary)
    }
}
