import Canvas
import Dashboards
import MetricModel

/// What happened between two marks, in a box at the foot of the board.
struct MarksReadout {
    var span: ClosedRange<Timestamp>
    /// nil until it has been measured.
    var between: MarkedSpan?
    var wallClock: WallClock
    var theme: Theme

    func draw(in area: Rect, on grid: inout Grid) {
        let facts = facts
        let lines = area.width >= Segment.width(facts.flatMap { $0 }) + 4 ? [facts.flatMap { $0 }] : facts
        let title = "A \(wallClock.clock(span.lowerBound)) – B \(wallClock.clock(span.upperBound))"
        let length = WallClock.short(span.upperBound - span.lowerBound)
        let wanted = max(lines.map(Segment.width).max() ?? 0, Glyphs.width(of: title) + length.utf8.count + 6)
        let width = min(area.width, wanted + 4)
        let height = min(area.height, lines.count + 2)
        guard width > 8, height > 2 else { return }
        let box = Rect(x: area.x + (area.width - width) / 2, y: area.maxY - height, width: width, height: height)
        grid.fill(box, with: Cell(.space, style: theme.text))
        let inside = BoxPen(
            border: theme[.warning], title: theme[.warning].with(.bold), note: theme.muted
        ).draw(box, title: title, note: length, on: &grid)
        for (place, line) in lines.prefix(inside.height).enumerated() {
            Segment.write(line, x: inside.x + 1, y: inside.y + place, maxX: inside.maxX - 1, on: &grid)
        }
    }

    private var facts: [[Segment]] {
        guard let between else { return [[Segment("measuring…", theme.muted)]] }
        func fact(_ name: String, _ value: Double?, _ unit: Unit, more: String = "") -> [Segment] {
            [
                Segment("\(name) ", theme.muted), Segment(unit.format(value).text, theme.title),
                Segment("\(more)   ", theme.muted),
            ]
        }
        var split = ""
        if let input = between.inputTokens, let output = between.outputTokens {
            split = " (\(Unit.short.format(input).text) in, \(Unit.short.format(output).text) out)"
        }
        return [
            fact("requests", between.requests, .short), fact("cost", between.cost, .currency(symbol: "$")),
            fact("tokens", between.tokens, .short, more: split), fact("cache hits", between.hitRatio, .ratio),
        ]
    }
}
