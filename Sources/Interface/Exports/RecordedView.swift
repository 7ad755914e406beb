public import Dashboards
public import MetricModel

/// How a board was looked at: what a recording keeps beside its series.
public struct RecordedView: Sendable, Equatable {
    /// `Board.name`.
    public var board: String
    public var measure: Measure
    public var range: TimeSpan
    /// How often targets were asked.
    public var interval: TimeSpan
    /// What was looked at.
    public var moment: Timestamp
    /// By variable name.
    public var choices: [String: VariableChoice]
    public var nodes: Int

    public init(
        board: String, measure: Measure, range: TimeSpan, interval: TimeSpan, moment: Timestamp,
        choices: [String: VariableChoice] = [:], nodes: Int = 0
    ) {
        self.board = board
        self.measure = measure
        self.range = range
        self.interval = interval
        self.moment = moment
        self.choices = choices
        self.nodes = nodes
    }
}
