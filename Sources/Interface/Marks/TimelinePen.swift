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
        grid.write(start, x: area.x, y: area.y, style: theme.muted)
        guard let (left, right) = ends(in: area) else { return }
        grid.fill(
            Rect(x: left, y: area.y, width: right - left, height: 1), with: Cell(Glyph("─"), style: theme.border))
        grid.put(Glyph("┤"), x: right, y: area.y, style: theme.accent)
        grid.write(TimelinePen.end, x: right + 1, y: area.y, style: theme.accent)
        let first = column(of: shown.lowerBound, left: left, right: right)
        let last = column(of: shown.upperBound, left: left, right: right)
        let view = Rect(x: first, y: area.y, width: last - first + 1, height: 1)
        grid.fill(view, with: Cell(Glyph("━"), style: theme[.focus].with(.bold)))
        for mark in marks where kept.contains(mark.moment) {
            let x = column(of: mark.moment, left: left, right: right)
            grid.write(mark.name.rawValue, x: x, y: area.y, style: theme[.warning].with(.bold))
        }
    }

    private static let end = "now"
    private var start: String { String(wallClock.clock(kept.lowerBound).dropLast(3)) }

    /// The first column of the line and the one behind its last; nil where there is no room for one.
    private func ends(in area: Rect) -> (left: Int, right: Int)? {
        let left = area.x + start.utf8.count + 1
        let right = area.maxX - TimelinePen.end.utf8.count - 1
        return right - left >= 6 ? (left, right) : nil
    }

    /// The moment that a column stands for; nil beside the line. What says `now` stands for now.
    func moment(atX x: Int, in area: Rect) -> Timestamp? {
        guard let (left, right) = ends(in: area), (left..<area.maxX).contains(x) else { return nil }
        guard x < right - 1 else { return kept.upperBound }
        let share = Double(x - left) / Double(right - left - 1)
        return kept.lowerBound + TimeSpan(seconds: share * (kept.upperBound - kept.lowerBound).seconds)
    }

    private func column(of moment: Timestamp, left: Int, right: Int) -> Int {
        let span = (kept.upperBound - kept.lowerBound).seconds
        guard span > 0 else { return right - 1 }
        let share = min(max((moment - kept.lowerBound).seconds / span, 0), 1)
        return left + Int((share * Double(right - left - 1)).rounded())
    }
}
