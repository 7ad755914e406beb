public import MetricModel

/// What the names in a template stand for.
public struct TemplateValues: Hashable, Sendable {
    /// What `$__interval` stands for: the step.
    public var interval: TimeSpan
    /// What `$__rate_interval` stands for.
    public var rateInterval: TimeSpan
    /// What `$__range` stands for.
    public var range: TimeSpan
    /// By name, without the `$`.
    public var variables: [String: TemplateVariable]
    /// The clock that dates are written by.
    var clock = ClockZone.utc

    public init(
        interval: TimeSpan, rateInterval: TimeSpan, range: TimeSpan, variables: [String: TemplateVariable] = [:]
    ) {
        self.interval = interval
        self.rateInterval = rateInterval
        self.range = range
        self.variables = variables
    }

    /// The names that Grafana knows by itself, longer ones before those they begin with.
    private static let builtIn = [
        "__rate_interval_ms", "__rate_interval", "__interval_ms", "__interval", "__range_ms", "__range_s", "__range",
    ]

    /// The text of a name that Grafana knows by itself.
    func builtIn(_ name: some StringProtocol) -> String? {
        switch name {
        case "__rate_interval": GrafanaDuration.precise(rateInterval)
        case "__rate_interval_ms": String(rateInterval.milliseconds)
        case "__interval": GrafanaDuration.coarse(interval)
        case "__interval_ms": String(interval.milliseconds)
        case "__range": "\(rangeSeconds)s"
        case "__range_s": String(rangeSeconds)
        case "__range_ms": String(range.milliseconds)
        default: nil
        }
    }

    /// The longest of Grafana's own names that a text begins with: `$__interval` is replaced in `$__intervals` too.
    static func builtInPrefix(of name: some StringProtocol) -> String? {
        builtIn.first { name.hasPrefix($0) }
    }

    private var rangeSeconds: Int64 { Int64(range.seconds.rounded()) }
}
