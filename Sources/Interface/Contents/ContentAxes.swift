import Canvas
import Dashboards
import MetricModel

/// The scales of an imported graph: values at both sides, faint lines across, round times below.
struct ContentAxes {
    var room: GraphRoom
    var theme: Theme
    var wallClock: WallClock
    /// What happened to gateways: marked on the line.
    var marks = AxisMarks()

    func draw(from: Timestamp, through: Timestamp, on grid: inout Grid) {
        drawValues(on: &grid)
        drawFoot(on: &grid)
        let place = AxisMarks.Place(
            plot: room.plot, axisRow: room.axisRow, labelRow: room.labelRow, from: from, through: through)
        TimeLabels(
            from: from, through: through, theme: theme, wallClock: wallClock, taken: marks.columnsAmongLabels(place)
        ).draw(
            below: room.plot, firstX: room.plot.x - room.leftWidth, axisRow: room.axisRow, labelRow: room.labelRow,
            on: &grid)
        marks.draw(in: place, theme: theme, on: &grid)
    }

    /// The values at both sides, and the lines across.
    func drawValues(on grid: inout Grid) {
        let plot = room.plot
        let line = Cell(AxisLine.glyph, style: theme.border)
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
    }

    /// The line that the plot stands on.
    func drawFoot(on grid: inout Grid) {
        let plot = room.plot
        guard let row = room.axisRow else { return }
        grid.fill(Rect(x: plot.x, y: row, width: plot.width, height: 1), with: Cell(Glyph("─"), style: theme.border))
        if plot.x > 0 { grid.put(Glyph("└"), x: plot.x - 1, y: row, style: theme.border) }
    }
}

/// Round times along the foot of whatever is drawn over time.
struct TimeLabels {
    var from: Timestamp
    var through: Timestamp
    var theme: Theme
    var wallClock: WallClock
    /// Columns of the labels' row that are not theirs.
    var taken: Set<Int> = []

    func draw(below plot: Rect, firstX: Int, axisRow: Int?, labelRow: Int?, on grid: inout Grid) {
        let span = Double((through - from).milliseconds)
        guard span >= 0, plot.width > 0 else { return }
        let places =
            span > 0
            ? marks(width: plot.width).map { mark in
                (share: (mark.position - Double(from.milliseconds)) / span, label: mark.label)
            }
            // A window of one step has its only moment in the middle.
            : [(share: 0.5, label: wallClock.clock(from))]
        AxisLabels(marks: places, theme: theme, taken: taken)
            .draw(below: plot, firstX: firstX, axisRow: axisRow, labelRow: labelRow, on: &grid)
    }

    /// As many as can be read with air between them; where those are fewer than three, as many as stand apart at all.
    private func marks(width: Int) -> [AxisTick] {
        let roomy = marks(width: width, gap: 3)
        return roomy.count >= 3 ? roomy : marks(width: width, gap: 1)
    }

    /// The closest round times whose labels leave so much room between them; clocks with seconds need more of it.
    private func marks(width: Int, gap: Int) -> [AxisTick] {
        var ticks = marks(most: Double(width) / Double(5 + gap))
        if let widest = ticks.map({ Glyphs.width(of: $0.label) }).max(), widest > 5 {
            ticks = marks(most: Double(width) / Double(widest + gap))
        }
        return ticks
    }

    private func marks(most count: Double) -> [AxisTick] {
        let offset = wallClock.utcOffset
        return TimeTicks.marks(from: from, through: through, count: max(1, count)) { _ in offset }
    }
}
