/// The ways a panel can draw its answers.
public enum PanelKind: Sendable {
    case headline(HeadlineOptions)
    case timeSeries(TimeSeriesOptions)
    case barGauge(BarGaugeOptions)
    case table(TableOptions)
}
