import Canvas
import Dashboards
import MetricModel

/// What is behind a panel: its queries, how much they found, how long it took, and how the nodes answer.
struct InspectOverlay {
    var state: BoardState
    var top: Int

    private var theme: Theme { state.theme }

    private static func width(in area: Rect) -> Int { min(area.width - 2, max(110, area.width * 3 / 4)) }

    /// How long a query's lines may be.
    static func queryWidth(in area: Rect) -> Int { width(in: area) - 6 }

    /// The last line it can be scrolled to.
    func lastTop(in area: Rect) -> Int {
        max(0, lines(width: InspectOverlay.width(in: area) - 4).count + 2 - area.height)
    }

    func draw(in area: Rect, on grid: inout Grid) {
        let width = InspectOverlay.width(in: area)
        let lines = lines(width: width - 4)
        let height = min(area.height, lines.count + 2)
        let box = Rect(
            x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width: width, height: height)
        grid.fill(box, with: Cell(.space, style: theme.text))
        let inside = BoxPen(border: theme[.focus], title: theme[.focus].with(.bold), note: theme.muted)
            .draw(
                box, title: "Inspect: \(state.focusedPanel?.title ?? "")",
                note: "y copies the queries, \(state.keys.label(of: .prompt)) changes them", on: &grid)
        let first = min(top, max(0, lines.count - inside.height))
        for (place, line) in lines.dropFirst(first).prefix(inside.height).enumerated() {
            Segment.write(line, x: inside.x + 1, y: inside.y + place, maxX: inside.maxX - 1, on: &grid)
        }
        MoreBelow.draw(lines.count - first - inside.height, on: box, theme: state.theme, grid: &grid)
    }

    private func lines(width: Int) -> [[Segment]] {
        guard let panel = state.focusedPanel else { return [] }
        let data = state.panels[panel.id]
        var lines: [[Segment]] = []
        if let data {
            let window =
                "\(state.wallClock.clock(data.from)) – \(state.wallClock.clock(data.end)), a value every \(data.step)"
            lines.append([Segment("window  ", theme.muted), Segment(window, theme.text)])
            let took = Unit.seconds.format(state.evaluationSeconds).text
            lines.append([Segment("board   ", theme.muted), Segment("evaluated in \(took)\(rest)", theme.text)])
            lines.append([])
        }
        // Queries can be long: a few nodes stand before them, many behind them.
        if state.nodes.count <= InspectOverlay.fewNodes { lines += nodes + [[]] }
        for query in panel.queries {
            lines += self.lines(of: query, data?.answers[query.refID], width: width)
        }
        return state.nodes.count <= InspectOverlay.fewNodes ? lines : lines + nodes
    }

    private static let fewNodes = 5

    private var nodes: [[Segment]] {
        let up = state.nodes.count { $0.isUp }
        let count = "  \(up) of \(state.nodes.count) up"
        return [[Segment("Nodes", theme.title), Segment(count, theme.muted)]] + state.nodes.map(line)
    }

    /// Why the board does not show every scrape, where it doesn't.
    private var rest: String {
        guard state.pace.rest > state.interval else { return "" }
        let rest = Unit.seconds.format(state.pace.rest.seconds).text
        return ", so it is looked at every \(rest): that takes a twelfth of a core"
    }

    private func lines(of query: PanelQuery, _ answer: PanelData.Answer?, width: Int) -> [[Segment]] {
        let mode = query.mode == .range ? "range" : "instant"
        let count = answer.map { "\($0.series.count) series" } ?? "no answer yet"
        var lines = [[Segment("\(query.refID) ", theme.accent.with(.bold)), Segment("\(mode), \(count)", theme.muted)]]
        lines += state.inspected.lines(of: query.asked(answer)).flatMap { wrapped($0, width: width - 2) }
        if let failure = answer?.failure {
            lines += TextWrap.lines(failure, width: width - 2, most: 4).map { [Segment("  \($0)", theme.failure)] }
        }
        for warning in (answer?.warnings ?? []).prefix(4) {
            lines += TextWrap.lines(warning, width: width - 2, most: 2).map { [Segment("  \($0)", theme[.warning])] }
        }
        lines.append([])
        return lines
    }

    /// A query's line, broken where it is wider than the room, all of it as far in as it begins.
    private func wrapped(_ line: String, width: Int) -> [[Segment]] {
        let indent = min(line.prefix { $0 == " " }.count, width / 2)
        let lines = TextWrap.lines(line, width: width - indent, most: 400, breaksAfterCommas: true)
        return lines.map { [Segment(String(repeating: " ", count: 2 + indent) + $0, theme.text)] }
    }

    private func line(of node: NodeStatus) -> [Segment] {
        let name = node.name + String(repeating: " ", count: max(1, 24 - Glyphs.width(of: node.name)))
        let mark = Segment(node.isUp ? "● " : "○ ", node.isUp ? theme[.good] : theme[.bad])
        guard let last = node.lastScrape else {
            return [
                mark, Segment(name, theme.text),
                Segment(node.message.isEmpty ? "not asked yet" : node.message, theme.muted),
            ]
        }
        guard node.isUp else {
            let when = "last answer \(state.wallClock.clock(last))  "
            return [mark, Segment(name, theme.text), Segment(when, theme.muted), Segment(node.message, theme.failure)]
        }
        let facts =
            "\(state.wallClock.clock(last))  \(Unit.seconds.format(node.duration).text)  \(node.samples) samples  "
        return [mark, Segment(name, theme.text), Segment(facts, theme.muted), Segment(node.message, theme[.warning])]
    }
}

extension PanelQuery {
    /// The expression with the variables' choices put in, where it was asked already.
    func asked(_ answer: PanelData.Answer?) -> String {
        answer.flatMap { $0.expression.isEmpty ? nil : $0.expression } ?? expression
    }
}
