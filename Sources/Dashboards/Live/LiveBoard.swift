public import MetricModel

/// The first screen: what AI traffic does and costs now, and who causes it.
public enum LiveBoard {
    /// The board for a measure and a time range; both show in its titles and units, so it is made anew when they change.
    ///
    /// - Parameters:
    ///   - currency: The sign of the prices' currency; the metric has none.
    ///   - thresholds: From where on its totals are a matter of concern.
    public static func board(
        measure: Measure = .rate, timeRange: TimeRange = TimeRange(span: .minutes(15)), currency: String = "$",
        thresholds: LiveThresholds = LiveThresholds()
    ) -> Board {
        let style = LiveStyle(measure: measure, range: "\(timeRange.span)", currency: currency, thresholds: thresholds)
        let panels =
            LiveHeadlines(style: style).panels + LiveGraphs(style: style).panels + [LiveTable(style: style).panel]
        return Board(
            name: "live", title: "Live", variables: variables, panels: panels, timeRange: timeRange,
            smoothing: .minutes(1))
    }

    /// All optional labels: `consumer` came with 3.11, `cache` is what early releases called `cache_status`.
    private static var variables: [Variable] {
        [
            variable("workspace", labels: ["workspace"]),
            variable("provider", labels: ["ai_provider"]),
            variable("model", labels: ["ai_model"]),
            variable("cache", labels: ["cache_status", "cache"], ignoresCase: true),
            variable("consumer", labels: ["consumer"]),
        ]
    }

    private static func variable(_ name: String, labels: [String], ignoresCase: Bool = false) -> Variable {
        Variable(
            name: name, title: name, selector: #"{__name__=~"(kong_)?ai_(llm_)?requests_total"}"#, labels: labels,
            ignoresCase: ignoresCase)
    }
}
