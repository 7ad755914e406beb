import Canvas
import MetricModel

/// Where on a graph's time axis counters began again.
struct RestartMarks {
    var restarts: [Timestamp]
    var theme: Theme

    /// - Parameter row: The axis' line; nil where there is no room for one, and so none for marks.
    func draw(from: Timestamp, through: Timestamp, plot: Rect, row: Int?, on grid: inout Grid) {
        let span = Double((through - from).milliseconds)
        guard span > 0, let row, plot.width > 0 else { return }
        for restart in restarts where restart >= from && restart <= through {
            let share = Double((restart - from).milliseconds) / span
            let x = plot.x + Int((share * Double(plot.width - 1)).rounded())
            grid.put(Glyph("↺"), x: x, y: row, style: theme[.warning])
        }
    }
}
