public import Dashboards
public import MetricModel

/// A board's answers, as asked for by an `Evaluation`.
public struct BoardData: Sendable {
    /// The evaluation's ticket, so that answers that came too late are known as such.
    public var ticket: Int
    public var panels: [Panel.ID: PanelData]
    /// How long it took, in seconds, for the inspector.
    public var duration: Double
    /// How much processor time of it, in seconds; less on a busy machine.
    public var cost: Double
    /// When counters began again, in order.
    public var restarts: [Timestamp]
    /// When gateways were lost and came back, in order.
    public var nodeChanges: [NodeChange] = []
    /// The board that was answered, where that is not the one that was asked about: repeated panels are there once for
    /// each value.
    public var board: Board?
    /// What the board's variables offer and which choices were counted; nil where they come by themselves.
    public var variables: BoardVariables?
    /// What panels of Grafana's kinds show of their data, ready to be drawn.
    public var contents: [Panel.ID: PanelContent]
    /// What the board's own panels need besides; made when the data arrive where it is missing.
    public var digest: PanelDigest?

    public init(
        ticket: Int, panels: [Panel.ID: PanelData], duration: Double = 0, board: Board? = nil,
        variables: BoardVariables? = nil, contents: [Panel.ID: PanelContent] = [:], restarts: [Timestamp] = []
    ) {
        self.ticket = ticket
        self.panels = panels
        self.duration = duration
        cost = duration
        self.board = board
        self.variables = variables
        self.contents = contents
        self.restarts = restarts
    }
}
