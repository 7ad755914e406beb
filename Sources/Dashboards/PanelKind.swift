/// The ways a panel can draw its answers.
///
/// `headline`, `table` and whatever `barGauge` shows without `BarGaugeOptions.reduce` are the Live board's own; all the
/// others are Grafana's, and what they draw comes from `PanelContent`.
public enum PanelKind: Sendable {
    case headline(HeadlineOptions)
    case timeSeries(TimeSeriesOptions)
    case barGauge(BarGaugeOptions)
    case table(TableOptions)
    case stat(StatOptions)
    case gauge(GaugeOptions)
    case pieChart(PieChartOptions)
    case barChart(BarChartOptions)
    /// Grafana's table: the fields of its frames, one column each.
    case fieldTable(FieldTableOptions)
    case heatmap(HeatmapOptions)
    case histogram(HistogramOptions)
    /// Values over other values rather than over time.
    case xyChart(XYChartOptions)
    /// Spans of equal values, one line per series; `statusHistory` draws every value by itself.
    case stateTimeline(StateTimelineOptions)
    case statusHistory(StateTimelineOptions)
    case text(TextOptions)
    /// A heading over the panels below it, which it can hide.
    case row(RowOptions)
    /// A kind that is not drawn: its name and its queries' table are shown instead.
    case unsupported(String)
}
