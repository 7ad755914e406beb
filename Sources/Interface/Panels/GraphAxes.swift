import Canvas
import Dashboards
import MetricModel

/// A graph's scales: values with faint lines across, round times below.
struct GraphAxes {
    var layout: GraphLayout
    var theme: Theme
    var wallClock: WallClock
    /// What happened to gateways: marked on the line.
    var marks = AxisMarks()

    func draw(from: Timestamp, through: Timestamp, on grid: inout Grid) {
        drawValues(on: &grid)
        let place = AxisMarks.Place(
            plot: layout.plot, axisRow: layout.axisRow, labelRow: layout.labelRow, from: from, through: through)
        drawTimes(from: from, through: through, beside: marks.columnsAmongLabels(place), on: &grid)
        marks.draw(in: place, theme: theme, on: &grid)
    }

    private func drawValues(on grid: inout Grid) {
        let plot = layout.plot
        let line = Cell(AxisLine.glyph, style: theme.border)
        let left = plot.x - layout.axisWidth
        for tick in layout.valueTicks {
            grid.write(
                tick.label, x: left, y: tick.row, style: theme.muted, maxWidth: layout.axisWidth - 2, align: .trailing)
            grid.put(Glyph("┤"), x: plot.x - 1, y: tick.row, style: theme.border)
            grid.fill(Rect(x: plot.x, y: tick.row, width: plot.width, height: 1), with: line)
        }
    }

    private func drawTimes(from: Timestamp, through: Timestamp, beside taken: Set<Int>, on grid: inout Grid) {
        let plot = layout.plot
        guard plot.width > 0 else { return }
        if let row = layout.axisRow {
            grid.put(Glyph("└"), x: plot.x - 1, y: row, style: theme.border)
            grid.fill(
                Rect(x: plot.x, y: row, width: plot.width, height: 1), with: Cell(Glyph("─"), style: theme.border))
        }
        TimeLabels(from: from, through: through, theme: theme, wallClock: wallClock, taken: taken).draw(
            below: plot, firstX: plot.x - layout.axisWidth, axisRow: layout.axisRow, labelRow: layout.labelRow,
            on: &grid)
    }
}
