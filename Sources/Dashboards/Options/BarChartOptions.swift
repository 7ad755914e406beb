/// Bars over categories: a text field names them, every number field is a series.
public struct BarChartOptions: Hashable, Sendable {
    public var orientation: PanelOrientation
    public var stacking: TimeSeriesOptions.Stacking
    /// Whether values are written at the bars.
    public var showsValues: Bool
    /// The field whose values name the bars; nil for the first text or time.
    public var categoryField: String?
    public var legend: LegendOptions

    public init(
        orientation: PanelOrientation = .automatic, stacking: TimeSeriesOptions.Stacking = .none,
        showsValues: Bool = true, categoryField: String? = nil, legend: LegendOptions = LegendOptions()
    ) {
        self.orientation = orientation
        self.stacking = stacking
        self.showsValues = showsValues
        self.categoryField = categoryField
        self.legend = legend
    }
}
