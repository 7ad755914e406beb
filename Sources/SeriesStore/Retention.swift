public import MetricModel

/// How much a store keeps.
public struct Retention: Hashable, Sendable {
    /// Samples older than the newest scrape by more than this are forgotten, whole chunks at a time.
    public var span: TimeSpan
    /// Where the store takes more memory than this the oldest chunks go first. What is being written of series that
    /// still get samples always stays.
    public var maximumBytes: Int?

    public init(span: TimeSpan, maximumBytes: Int? = nil) {
        self.span = span
        self.maximumBytes = maximumBytes
    }

    /// The longest time between a chunk's first and last sample, so that forgetting chunks keeps close to the span.
    var chunkSpan: Int64 { min(max(60_000, span.milliseconds / 8), 7_200_000) }

    /// How far time goes on between two looks for what can be forgotten.
    var sweepInterval: Int64 { min(max(1000, span.milliseconds / 64), 60_000) }
}
