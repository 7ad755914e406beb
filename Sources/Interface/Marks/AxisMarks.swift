import Canvas
import Dashboards
import MetricModel

/// What happened to gateways, on a graph's time axis.
struct AxisMarks: Sendable {
    /// When counters began again.
    var restarts: [Timestamp] = []
    /// When gateways were lost and came back.
    var changes: [NodeChange] = []

    /// Where marks stand: on the axis' line, or among the times below a graph that has none.
    struct Place {
        var plot: Rect
        var axisRow: Int?
        var labelRow: Int?
        var from: Timestamp
        var through: Timestamp

        /// The column of a moment; nil outside the plot's time.
        fileprivate func column(of moment: Timestamp) -> Int? {
            let span = Double((through - from).milliseconds)
            guard span > 0, plot.width > 0, moment >= from, moment <= through else { return nil }
            let share = Double((moment - from).milliseconds) / span
            return plot.x + Int((share * Double(plot.width - 1)).rounded())
        }
    }

    /// Draws what was lost last, since that explains what is seen.
    func draw(in place: Place, theme: Theme, on grid: inout Grid) {
        for change in changes where change.kind == .back {
            draw(NodeChangeMarks.sign(.back), theme[.good].with(.bold), at: change.moment, place, on: &grid)
        }
        for restart in restarts { draw("↺", theme[.warning], at: restart, place, on: &grid) }
        for change in changes where change.kind == .lost {
            draw(NodeChangeMarks.sign(.lost), theme[.bad].with(.bold), at: change.moment, place, on: &grid)
        }
    }

    private func draw(_ sign: String, _ style: Style, at moment: Timestamp, _ place: Place, on grid: inout Grid) {
        guard let x = place.column(of: moment), let y = place.axisRow ?? place.labelRow else { return }
        grid.write(sign, x: x, y: y, style: style)
    }

    /// The columns that marks take from the labels, where they stand in one row.
    func columnsAmongLabels(_ place: Place) -> Set<Int> {
        guard place.axisRow == nil, place.labelRow != nil else { return [] }
        return Set((restarts + changes.map(\.moment)).compactMap(place.column))
    }
}
