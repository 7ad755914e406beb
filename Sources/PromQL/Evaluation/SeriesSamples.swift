import MetricModel

/// A range vector: the samples of each series, without stale markers.
protocol SeriesSamples {
    var namesAgree: Bool { get }
    /// Whether it is known, without looking at any sample, that there are none.
    var isKnownEmpty: Bool { get }

    /// Calls `body` once for every series that has samples in the whole time the windows span.
    func forEachSeries(_ body: (Row, SampleBuffer) throws -> Void) throws
}
