/// A graph over time: its series, axes and thresholds.
public struct GraphContent: Sendable {
    /// In drawing order; hidden ones are left out.
    public var series: [GraphSeries]
    /// What the left and the right axis count in; nil where no series uses it.
    public var left: GraphAxis?
    public var right: GraphAxis?
    /// Horizontal lines or areas on the left axis, ascending.
    public var thresholds: [Thresholds.Step]
    public var showsThresholdLines: Bool
    public var showsThresholdAreas: Bool
    public var legend: LegendOptions
}
