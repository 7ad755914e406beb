public import MetricModel

/// Counts over time and size.
public struct HeatmapOptions: Hashable, Sendable {
    /// Whether the buckets are counted from plain values; else every series is a bucket already.
    public var calculates: Bool
    /// Whether the lowest bucket is drawn on top.
    public var isReversed: Bool
    /// Counts at or below are not drawn.
    public var hidesCountsUpTo: Double?
    /// Counts at or above are not drawn either; nil for no end.
    public var hidesCountsFrom: Double?
    /// The ends of the axis: buckets beyond are not drawn.
    public var axisMinimum: Double?
    public var axisMaximum: Double?
    public var scheme: ColorScheme
    public var reversesScheme: Bool
    /// Counts grow by this power before they choose a colour; nil for a linear scale.
    public var exponent: Double?
    /// The ends of the colour scale, where the panel fixes them.
    public var minimum: Double?
    public var maximum: Double?
    public var axisUnit: Unit
    public var axisDecimals: Int?
    /// How wide the counted buckets are, or about how many; both nil for some ten of a round width.
    public var bucketSize: Double?
    public var bucketCount: Int?
    /// Of buckets that grow by this factor; nil for equal ones.
    public var bucketBase: Double?
    /// Into how many buckets each such factor is split.
    public var bucketSplit = 1
    /// How long a column is where values are counted; nil for about as many as `columnCount`.
    public var columnSpan: TimeSpan?
    public var columnCount = 20

    public init(
        calculates: Bool = false, isReversed: Bool = false, hidesCountsUpTo: Double? = 1e-9,
        scheme: ColorScheme = .oranges, reversesScheme: Bool = false, exponent: Double? = 0.5,
        minimum: Double? = nil, maximum: Double? = nil, axisUnit: Unit = .short, axisDecimals: Int? = nil
    ) {
        self.calculates = calculates
        self.isReversed = isReversed
        self.hidesCountsUpTo = hidesCountsUpTo
        self.scheme = scheme
        self.reversesScheme = reversesScheme
        self.exponent = exponent
        self.minimum = minimum
        self.maximum = maximum
        self.axisUnit = axisUnit
        self.axisDecimals = axisDecimals
    }
}
