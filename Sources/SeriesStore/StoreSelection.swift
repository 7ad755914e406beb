import MetricModel

/// What a query found: labels and the chunks as they were, shared with the store.
struct StoreSelection: SeriesSelection {
    let series: [SeriesSnapshot]

    var count: Int { series.count }

    func labels(at index: Int) -> Labels { series[index].labels }

    func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {
        buffer.removeAll()
        series[index].read(from: from.milliseconds, through: through.milliseconds, into: &buffer)
    }
}

/// A series at the moment it was selected.
struct SeriesSnapshot {
    let labels: Labels
    private let sealed: [Chunk]
    private let open: Chunk

    /// - Returns: nil where the series has no samples in the range.
    init?(_ series: StoredSeries, from: Int64, through: Int64) {
        guard let open = series.open?.chunk, series.overlaps(from: from, through: through) else { return nil }
        labels = series.labels
        sealed = series.sealed
        self.open = open
    }

    func read(from: Int64, through: Int64, into buffer: inout SampleBuffer) {
        for chunk in sealed { chunk.read(from: from, through: through, into: &buffer) }
        open.read(from: from, through: through, into: &buffer)
    }
}
