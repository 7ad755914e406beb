import Canvas
import MetricModel

/// The marked moments in a graph, and which way now lies where the graph does not reach it.
struct GraphMarks {
    var marks: [TimeMark]
    /// nil where the view is live.
    var now: Timestamp?
    var theme: Theme

    func draw(in layout: GraphLayout, from: Timestamp, through: Timestamp, on grid: inout Grid) {
        let plot = layout.plot
        let style = theme[.warning].with(.bold)
        for mark in marks {
            guard let x = column(of: mark.moment, from: from, through: through, in: plot) else { continue }
            let line = AxisLine.glyph
            for y in plot.y..<plot.maxY where grid[x, y].glyph == .space || grid[x, y].glyph == line {
                grid.put(Glyph("┊"), x: x, y: y, style: style)
            }
            grid.write(mark.name.rawValue, x: x, y: layout.axisRow ?? plot.maxY - 1, style: style)
        }
        guard let now, let row = layout.axisRow, now > through else { return }
        grid.write("▸", x: plot.maxX - 1, y: row, style: theme.accent.with(.bold))
    }

    private func column(of moment: Timestamp, from: Timestamp, through: Timestamp, in plot: Rect) -> Int? {
        let span = (through - from).seconds
        guard span > 0, plot.width > 0 else { return nil }
        let share = (moment - from).seconds / span
        guard (0...1).contains(share) else { return nil }
        return plot.x + Int((share * Double(plot.width - 1)).rounded())
    }
}
