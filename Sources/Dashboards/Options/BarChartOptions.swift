/// Bars over categories: a text field names them, every number field is a series.
public struct BarChartOptions: Hashable, Sendable {
    public var orientation: PanelOrientation
    public var stacking: TimeSeriesOptions.Stacking
    /// Whether values are written at the bars.
    public var showsValues: Bool
    /// The field whose values name the bars; nil for the first text or time.
    public var categoryField: String?
    /// The field whose values choose the bars' colours; nil for their own.
    public var colorField: String?
    public var legend: LegendOptions
    /// Makes one bar of every series; nil for bars at every moment.
    public var reducer: Reducer?

    public init(
        orientation: PanelOrientation = .automatic, stacking: TimeSeriesOptions.Stacking = .none,
        showsValues: Bool = true, categoryField: String? = nil, legend: LegendOptions = LegendOptions(),
        reducer: Reducer? = nil
    ) {
        self.orientation = orientation
        self.stacking = stacking
        self.showsValues = showsValues
        self.categoryField = categoryField
        self.legend = legend
        self.reducer = reducer
    }

    /// The same bars along an axis of time.
    var overTime: TimeSeriesOptions {
        TimeSeriesOptions(
            drawing: .bars, stacking: stacking, isFilled: true, legend: legend.calculations,
            legendOptions: legend)
    }
}
