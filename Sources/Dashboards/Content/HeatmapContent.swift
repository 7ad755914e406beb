public import MetricModel

/// Counts over time and size.
public struct HeatmapContent: Sendable {
    public struct Bucket: Sendable, Hashable {
        public var label: String
        /// nil where the buckets are no numbers, such as names of series.
        public var upper: Double?
    }

    /// From below to above.
    public var buckets: [Bucket]
    /// Milliseconds since the epoch, ascending.
    public var times: [Int64]
    /// For each bucket, for each time; nil where nothing is known, or too little to draw.
    public var counts: [[Double?]]
    /// The ends of the colour scale.
    public var minimum: Double
    public var maximum: Double
    public var countUnit: Unit
    /// How long a column is, from its time on; nil for a step around it.
    public var columnSpan: TimeSpan?
}
