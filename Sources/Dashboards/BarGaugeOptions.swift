/// Horizontal bars, one per series of an instant query.
public struct BarGaugeOptions: Sendable {
    public var minimum: Double?
    public var maximum: Double?
    /// As in `TimeSeriesOptions`.
    public var colorLabel: String?
    /// What to say behind a series that has no value: `no cache in use`.
    public var missing: String

    public init(
        minimum: Double? = nil, maximum: Double? = nil, colorLabel: String? = nil, missing: String = "no data"
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.colorLabel = colorLabel
        self.missing = missing
    }
}
