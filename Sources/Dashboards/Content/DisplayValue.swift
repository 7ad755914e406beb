public import MetricModel

/// One number of a panel, in words and colour.
public struct DisplayValue: Sendable {
    public var name: String
    /// nil where there is none.
    public var value: Double?
    /// The mapped or formatted value, or what the panel says in its place.
    public var text: FormattedValue
    public var color: PanelColor
    /// The colour along a bar or an arc: thresholds with their values; empty where it has one colour.
    public var steps: [Thresholds.Step]
    /// The ends between which bars and arcs fill, from the panel or from all its values.
    public var minimum: Double
    public var maximum: Double
    /// How far the value is from minimum to maximum, 0…1, or its share of a pie; nil where there is no value.
    public var fraction: Double?
    /// The series' course; empty where there is none.
    public var samples: SampleBuffer
    /// From the first value to the last one, 0.1 for 10 % more; nil where that can't be said.
    public var change: Double?
    public var unit: Unit
    public var decimals: Int?
    public var labels: Labels
}
