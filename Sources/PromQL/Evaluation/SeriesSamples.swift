import MetricModel

/// A range vector: the samples of each series, without stale markers.
protocol SeriesSamples {
    var namesAgree: Bool { get }
    /// Whether it is known, without looking at any sample, that there are none.
    var isKnownEmpty: Bool { get }

    /// Calls `body` once for every series that has samples in the whole time the windows span.
    func forEachSeries(_ body: (Row, SampleBuffer) throws -> Void) throws

    /// The same, with a summary of each series' samples instead of all of them.
    func forEachSummary(_ body: (Row, SampleSummary) throws -> Void) throws
}

extension SeriesSamples {
    func forEachSummary(_ body: (Row, SampleSummary) throws -> Void) throws {
        try forEachSeries { row, samples in
            var summary = SampleSummary()
            for (time, value) in zip(samples.timestamps, samples.values) { summary.add(time, value) }
            try body(row, summary)
        }
    }
}
