public import MetricModel

/// A screen of panels: what is asked, and how its answers are to be read.
public struct Board: Sendable {
    /// What the command line and the settings call it: `live`, `kong-ai`.
    public var name: String
    public var title: String
    public var variables: [Variable]
    /// In reading order.
    public var panels: [Panel]
    public var timeRange: TimeRange
    /// `$__rate_interval` is at least this long, so that numbers for people do not flicker with every request.
    public var smoothing: TimeSpan
    /// How often it asks anew; nil for the scrape interval.
    public var refresh: TimeSpan?

    public init(
        name: String, title: String, variables: [Variable] = [], panels: [Panel], timeRange: TimeRange,
        smoothing: TimeSpan = .zero, refresh: TimeSpan? = nil
    ) {
        self.name = name
        self.title = title
        self.variables = variables
        self.panels = panels
        self.timeRange = timeRange
        self.smoothing = smoothing
        self.refresh = refresh
    }
}
