/// How often which values occur.
public struct HistogramContent: Sendable {
    public struct Series: Sendable {
        public var name: String
        public var color: PanelColor
        /// One for each bucket.
        public var counts: [Int]
    }

    /// The lower ends of the buckets, all of them `bucketSize` wide.
    public var lowerBounds: [Double]
    public var bucketSize: Double
    public var series: [Series]
    public var unit: Unit
}
