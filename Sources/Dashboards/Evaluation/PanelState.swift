public import MetricModel

/// What a panel can say of its data at a glance.
public enum PanelState: Sendable, Hashable {
    /// Too few scrapes to know a rate; since when they come in.
    case collecting(since: Timestamp)
    case ready
    /// Nothing there, and what to do about it.
    case noData(reason: String)
    /// What is shown was true at that moment; no target has answered since.
    case stale(since: Timestamp)
    case failed(message: String)
}
