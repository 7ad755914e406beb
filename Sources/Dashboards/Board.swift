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
    /// How its panels find their places.
    public var layout: Layout
    /// The clock that its times are written by; nil for the one on the wall.
    public var zone: ClockZone?

    /// How panels find their places on a screen.
    public enum Layout: Sendable {
        /// In lines that fold as the screen gets narrower: tiles, then graphs, then tables.
        case folding
        /// Where Grafana's grid of 24 columns puts them.
        case grid
    }

    public init(
        name: String, title: String, variables: [Variable] = [], panels: [Panel], timeRange: TimeRange,
        smoothing: TimeSpan = .zero, refresh: TimeSpan? = nil, layout: Layout = .folding
    ) {
        self.name = name
        self.title = title
        self.variables = variables
        self.panels = panels
        self.timeRange = timeRange
        self.smoothing = smoothing
        self.refresh = refresh
        self.layout = layout
    }
}
