/// How often which values occur.
public struct HistogramOptions: Hashable, Sendable {
    /// The buckets' width; nil chooses a round one.
    public var bucketSize: Double?
    /// Where the first bucket begins, but for multiples of the width.
    public var bucketOffset: Double
    /// About how many buckets, where their width is chosen.
    public var bucketCount: Int
    /// Whether all series are counted together.
    public var combines: Bool
    public var legend: LegendOptions

    public init(
        bucketSize: Double? = nil, bucketOffset: Double = 0, bucketCount: Int = 30, combines: Bool = false,
        legend: LegendOptions = LegendOptions()
    ) {
        self.bucketSize = bucketSize
        self.bucketOffset = bucketOffset
        self.bucketCount = bucketCount
        self.combines = combines
        self.legend = legend
    }
}
