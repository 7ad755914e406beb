/// One of the ranges that Grafana's picker offers (packages/grafana-ui, TimeRangePicker/options.ts).
public struct QuickRange: Hashable, Sendable {
    public var title: String
    public var from: String
    public var to: String

    /// In the picker's order.
    public static let all: [QuickRange] =
        [
            ("Last 5 minutes", "now-5m", "now"), ("Last 15 minutes", "now-15m", "now"),
            ("Last 30 minutes", "now-30m", "now"), ("Last 1 hour", "now-1h", "now"), ("Last 3 hours", "now-3h", "now"),
            ("Last 6 hours", "now-6h", "now"), ("Last 12 hours", "now-12h", "now"), ("Last 24 hours", "now-24h", "now"),
            ("Last 2 days", "now-2d", "now"), ("Last 7 days", "now-7d", "now"), ("Last 30 days", "now-30d", "now"),
            ("Last 90 days", "now-90d", "now"), ("Last 6 months", "now-6M", "now"), ("Last 1 year", "now-1y", "now"),
            ("Last 2 years", "now-2y", "now"), ("Last 5 years", "now-5y", "now"),
            ("Yesterday", "now-1d/d", "now-1d/d"), ("Day before yesterday", "now-2d/d", "now-2d/d"),
            ("This day last week", "now-7d/d", "now-7d/d"), ("Previous week", "now-1w/w", "now-1w/w"),
            ("Previous month", "now-1M/M", "now-1M/M"), ("Previous year", "now-1y/y", "now-1y/y"),
            ("Today", "now/d", "now/d"), ("Today so far", "now/d", "now"), ("This week", "now/w", "now/w"),
            ("This week so far", "now/w", "now"), ("This month", "now/M", "now/M"),
            ("This month so far", "now/M", "now"), ("This year", "now/y", "now/y"),
            ("This year so far", "now/y", "now"),
        ].map { QuickRange(title: $0.0, from: $0.1, to: $0.2) }
}
