/// How a graph over time is drawn.
///
/// Imported graphs say more, and say it for each series: `GraphContent` has all of that, resolved.
public struct TimeSeriesOptions: Sendable {
    public enum Drawing: String, Sendable { case lines, bars, points }
    public enum Stacking: String, Sendable { case none, normal, percent }

    public var drawing: Drawing
    public var stacking: Stacking
    /// Whether the area under a line is filled.
    public var isFilled: Bool
    /// The label whose value chooses a series' colour (`ai_provider`), so that it is the same on every panel;
    /// nil colours by the series' place.
    public var colorLabel: String?
    /// Where a line across says that from there on values are a matter of concern; nil for no line.
    public var threshold: Double?
    /// Which reductions the legend shows behind each name.
    public var legend: [Reducer]
    /// Where the legend stands and how it looks.
    public var legendOptions: LegendOptions

    public init(
        drawing: Drawing = .lines, stacking: Stacking = .none, isFilled: Bool = false, colorLabel: String? = nil,
        legend: [Reducer] = [], legendOptions: LegendOptions? = nil
    ) {
        self.drawing = drawing
        self.stacking = stacking
        self.isFilled = isFilled
        self.colorLabel = colorLabel
        self.legend = legend
        self.legendOptions = legendOptions ?? LegendOptions(calculations: legend)
    }
}
