/// States over time, one line per series.
public struct StateTimelineOptions: Hashable, Sendable {
    /// When a state's text is written on it.
    public enum ShowValue: String, Hashable, Sendable {
        case automatic = "auto"
        case always, never
    }

    public var showValue: ShowValue
    /// Whether equal neighbours are one span.
    public var merges: Bool
    public var legend: LegendOptions

    public init(showValue: ShowValue = .automatic, merges: Bool = true, legend: LegendOptions = LegendOptions()) {
        self.showValue = showValue
        self.merges = merges
        self.legend = legend
    }
}
