/// What a panel of one of Grafana's kinds shows, ready to be drawn: fields resolved, values in words and colours.
public enum PanelContent: Sendable {
    case graph(GraphContent)
    /// Of stat, gauge, bar gauge and pie chart.
    case values([DisplayValue])
    case table(TableContent)
    case bars(BarChartContent)
    case heatmap(HeatmapContent)
    case histogram(HistogramContent)
    /// Of XY chart and trend.
    case xy(XYContent)
    /// Of state timeline and status history.
    case states(StatesContent)
    /// The text with its variables put in.
    case text(TextOptions)
    /// A heading, or one of the Live board's own kinds.
    case nothing
}
