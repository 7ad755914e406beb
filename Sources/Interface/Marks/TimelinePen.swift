import Canvas
import MetricModel

/// Everything that is kept as one line: where the view stands in it, the marks, and now at its right end.
///
///     13:08 ────────━━━━━━━━────A──┤now
struct TimelinePen {
    var kept: ClosedRange<Timestamp>
    var shown: ClosedRange<Timestamp>
    var marks: [TimeMark]
    var theme: Theme
    var wallClock: WallClock

    func draw(in area: Rect, on grid: inout Grid) {
        let start = String(wallClock.clock(kept.lowerBound).prefix(5))
        let left = grid.write(start, x: area.x, y: area.y, style: theme.muted) + 1
        let end = "now"
        let right = area.maxX - end.utf8.count - 1
        guard right - left >= 6 else { return }
        grid.fill(
            Rect(x: left, y: area.y, width: right - left, height: 1), with: Cell(Glyph("─"), style: theme.border))
        grid.put(Glyph("┤"), x: right, y: area.y, style: theme.accent)
        grid.write(end, x: right + 1, y: area.y, style: theme.accent)
        let first = column(of: shown.lowerBound, left: left, right: right)
        let last = column(of: shown.upperBound, left: left, right: right)
        let view = Rect(x: first, y: area.y, width: last - first + 1, height: 1)
        grid.fill(view, with: Cell(Glyph("━"), style: theme[.focus].with(.bold)))
        for mark in marks where kept.contains(mark.moment) {
            let x = column(of: mark.moment, left: left, right: right)
            grid.write(mark.name.rawValue, x: x, y: area.y, style: theme[.warning].with(.bold))
        }
    }

    private func column(of moment: Timestamp, left: Int, right: Int) -> Int {
        let span = (kept.upperBound - kept.lowerBound).seconds
        guard span > 0 else { return right - 1 }
        let share = min(max((moment - kept.lowerBound).seconds / span, 0), 1)
        return left + Int((share * Double(right - left - 1)).rounded())
    }
}
