import Canvas
import Dashboards
import MetricModel

/// What happened to gateways, for a graph's time axis.
struct AxisMarks: Sendable {
    /// When counters began again.
    var restarts: [Timestamp] = []
    /// When gateways were lost and came back.
    var changes: [NodeChange] = []

    /// - Parameter row: The axis' line; nil where there is no room for one, and so none for marks.
    func draw(from: Timestamp, through: Timestamp, plot: Rect, row: Int?, theme: Theme, on grid: inout Grid) {
        let nodes = NodeChangeMarks(changes: changes, theme: theme)
        nodes.draw(.back, from: from, through: through, plot: plot, row: row, on: &grid)
        RestartMarks(restarts: restarts, theme: theme)
            .draw(from: from, through: through, plot: plot, row: row, on: &grid)
        nodes.draw(.lost, from: from, through: through, plot: plot, row: row, on: &grid)
    }
}
