public import MetricModel

/// The first screen: what AI traffic does and costs now, and who causes it.
public enum LiveBoard {
    /// The board for a measure and a time range; both show in its titles and units, so it is made anew when they change.
    ///
    /// - Parameter currency: The sign of the prices' currency; the metric has none.
    public static func board(
        measure: Measure = .rate, timeRange: TimeRange = TimeRange(span: .minutes(15)), currency: String = "$"
    ) -> Board {
        Board(name: "live", title: "Live", panels: [], timeRange: timeRange)
    }
}
