public import Dashboards
public import MetricModel

/// A board to be evaluated, and how.
public struct Evaluation: Sendable {
    /// To be given back in `BoardData`.
    public var ticket: Int
    public var board: Board
    /// By variable name; All where nothing is said.
    public var choices: [String: VariableChoice]
    /// Only series of these instances count; all where there are none.
    public var instances: [String] = []
    /// What instant queries look at.
    public var moment: Timestamp
    /// What range queries cover.
    public var window: TimeWindow
    /// How many values per series a panel can show, where that is not what the window's step was chosen by.
    public var points: [Panel.ID: Int] = [:]
    /// The clock that times are written by.
    public var clock = ClockZone.utc
    /// Rows that the user opened or closed.
    public var toggledRows: [Panel.ID] = []
    /// The panels that are asked for; nil for all.
    public var wanted: Set<Panel.ID>?
}
