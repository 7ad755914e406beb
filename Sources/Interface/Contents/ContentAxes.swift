import Canvas
import Dashboards
import MetricModel

/// The scales of an imported graph: values at both sides, faint lines across, round times below.
struct ContentAxes {
    var room: GraphRoom
    var theme: Theme
    var wallClock: WallClock
    /// When counters began again: marked on the line.
    var restarts: [Timestamp] = []

    func draw(from: Timestamp, through: Timestamp, on grid: inout Grid) {
        let plot = room.plot
        let line = Cell(Glyph("┈"), style: theme.border)
        for mark in room.left {
            grid.write(
                mark.label, x: plot.x - room.leftWidth, y: mark.row, style: theme.muted, maxWidth: room.leftWidth - 2,
                align: .trailing)
            grid.put(Glyph("┤"), x: plot.x - 1, y: mark.row, style: theme.border)
            grid.fill(Rect(x: plot.x, y: mark.row, width: plot.width, height: 1), with: line)
        }
        var x = plot.maxX
        for side in room.right {
            for mark in side.marks {
                grid.put(Glyph("├"), x: x, y: mark.row, style: theme.border)
                grid.write(
                    mark.label, x: x + 2, y: mark.row, style: theme.muted, maxWidth: max(0, side.width - 2))
            }
            x += side.width
        }
        drawTimes(from: from, through: through, on: &grid)
        RestartMarks(restarts: restarts, theme: theme)
            .draw(from: from, through: through, plot: plot, row: room.axisRow, on: &grid)
    }

    private func drawTimes(from: Timestamp, through: Timestamp, on grid: inout Grid) {
        let plot = room.plot
        if let row = room.axisRow {
            grid.fill(
                Rect(x: plot.x, y: row, width: plot.width, height: 1), with: Cell(Glyph("─"), style: theme.border))
            if plot.x > 0 { grid.put(Glyph("└"), x: plot.x - 1, y: row, style: theme.border) }
        }
        TimeLabels(from: from, through: through, theme: theme, wallClock: wallClock).draw(
            below: plot, firstX: plot.x - room.leftWidth, axisRow: room.axisRow, labelRow: room.labelRow, on: &grid)
    }
}

/// Round times along the foot of whatever is drawn over time.
struct TimeLabels {
    var from: Timestamp
    var through: Timestamp
    var theme: Theme
    var wallClock: WallClock

    func draw(below plot: Rect, firstX: Int, axisRow: Int?, labelRow: Int?, on grid: inout Grid) {
        let span = Double((through - from).milliseconds)
        guard let labelRow, span > 0, plot.width > 0 else { return }
        let offset = wallClock.utcOffset
        let marks = TimeTicks.marks(from: from, through: through, count: max(1, plot.width / 11)) { _ in offset }
        var free = firstX
        for mark in marks {
            let share = (mark.position - Double(from.milliseconds)) / span
            let x = plot.x + Int((share * Double(plot.width - 1)).rounded())
            let width = Glyphs.width(of: mark.label)
            let start = x - width / 2
            guard start >= free, start + width <= plot.maxX + 1 else { continue }
            if let axisRow { grid.put(Glyph("┬"), x: x, y: axisRow, style: theme.border) }
            grid.write(mark.label, x: start, y: labelRow, style: theme.muted)
            free = start + width + 1
        }
    }
}
