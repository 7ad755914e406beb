public import Dashboards
public import MetricModel

/// A board's answers, as asked for by an `Evaluation`.
public struct BoardData: Sendable {
    /// The evaluation's ticket, so that answers that came too late are known as such.
    public var ticket: Int
    public var panels: [Panel.ID: PanelData]
    /// How long it took, in seconds, for the inspector.
    public var duration: Double
    /// When counters began again, in order.
    public var restarts: [Timestamp]

    public init(ticket: Int, panels: [Panel.ID: PanelData], duration: Double = 0, restarts: [Timestamp] = []) {
        self.ticket = ticket
        self.panels = panels
        self.duration = duration
        self.restarts = restarts
    }
}
