/// A graph over time: its series, axes and thresholds.
public struct GraphContent: Sendable {
    /// In drawing order; hidden ones are left out.
    public var series: [GraphSeries]
    /// What the left axis counts in; nil where no series uses it.
    public var left: GraphAxis?
    /// The axes at the right, from the plot outwards.
    public var right: [GraphAxis]
    /// Horizontal lines or areas on the left axis, ascending.
    public var thresholds: [Thresholds.Step]
    public var showsThresholdLines: Bool
    public var showsThresholdAreas: Bool
    public var legend: LegendOptions
    /// What its series are held against, as `1h before`; nil where nothing is compared.
    public var comparison: String?
    /// Times that are marked behind the curves.
    public var timeRegions: [TimeRegion] = []
}
