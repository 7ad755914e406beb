import Canvas
import Dashboards
import MetricModel

/// A look into one node: labels before and after relabeling, headers, problems, families.
struct NodeDetailScreen {
    let row: NodeRow
    let top: Int
    let theme: Theme
    let clock: WallClock
    let now: Timestamp
    /// Whether it has the board to itself, rather than standing below the table.
    let isOpen: Bool
    /// What opens it.
    let zoomKey: String

    func draw(in area: Rect, on grid: inout Grid) {
        let pen = BoxPen(
            border: isOpen ? theme[.focus] : theme.border, title: isOpen ? theme[.focus].with(.bold) : theme.title,
            note: theme.muted)
        let note = isOpen ? "Esc back" : "\(zoomKey) opens"
        let inside = pen.draw(area, title: "Node \(PanelContext.name(row.instance))", note: note, on: &grid)
        guard inside.width > 4, inside.height > 0 else { return }
        let lines = lines(width: inside.width - 2)
        let first = max(0, min(top, lines.count - inside.height))
        for (place, line) in lines.dropFirst(first).prefix(inside.height).enumerated() {
            Segment.write(line, x: inside.x + 1, y: inside.y + place, maxX: inside.maxX - 1, on: &grid)
        }
        MoreBelow.draw(lines.count - first - inside.height, on: area, theme: theme, grid: &grid)
    }

    /// How many lines there are for a width inside the frame, so that scrolling ends.
    func lineCount(width: Int) -> Int { lines(width: width).count }

    private func lines(width: Int) -> [[Segment]] {
        summary(width: width) + labels(width: width) + items("Request", row.details.requestHeaders, width: width)
            + items(isDown ? "Last answer" : "Answer", row.details.answerHeaders, note: since, width: width)
            + problems(width: width) + families(width: width)
    }

    private var isDown: Bool { row.state == .down }

    /// Of a node that is down, which answer all below is of.
    private var since: String {
        guard isDown, let answer = row.lastAnswer else { return "" }
        return "of \(clock.clock(answer)), \(WallClock.short(now - answer)) ago; it failed after that"
    }

    private func summary(width: Int) -> [[Segment]] {
        func text(_ column: NodeColumn) -> Segment {
            Segment(column.text(row, now: now, clock: clock), theme.text)
        }
        func name(_ text: String) -> Segment { Segment(text, theme.muted) }
        let address = [Segment(row.details.address, theme.accent.with(.bold)), name("  every \(row.interval)")]
        var lines = isDown ? [address] + failure(width: width) : [address, answer(text, name), counts(text, name)]
        for mark in row.marks.sorted(by: { $0.rank < $1.rank }) {
            lines += wrapped(mark.text(clock), theme[.warning], width: width)
        }
        if !isDown, !row.message.isEmpty { lines += wrapped(row.message, theme[.warning], width: width) }
        return lines
    }

    private func answer(_ text: (NodeColumn) -> Segment, _ name: (String) -> Segment) -> [Segment] {
        [
            text(.state), name("   last scrape "), text(.last), name(", "), text(.age), name(" ago, took "),
            text(.took), name("   Kong "), text(.version),
        ]
    }

    private func counts(_ text: (NodeColumn) -> Segment, _ name: (String) -> Segment) -> [Segment] {
        [text(.samples), name(" samples, "), text(.added), name(" series added, "), text(.bytes)]
    }

    /// Since when, and why, before all else; and what its last page said, with its time.
    private func failure(width: Int) -> [[Segment]] {
        let style = theme.failure
        let state = "\(NodesTable.failureSign) \(NodeColumn.state.text(row, now: now, clock: clock))"
        let reason = wrapped(row.message, style, width: width)
        guard let last = row.lastAnswer else {
            return [[Segment(state, style.with(.bold)), Segment("   has never answered", theme.text)]] + reason
        }
        let when = "   last answer \(clock.clock(last)), \(WallClock.short(now - last)) ago"
        let bytes = Unit.bytes.format(Double(row.bytes)).text
        let version = NodeColumn.version.text(row, now: now, clock: clock)
        return [[Segment(state, style.with(.bold)), Segment(when, theme.text)]] + reason
            + [[Segment("then \(row.samples) samples, \(bytes), Kong \(version)", theme.muted)]]
    }

    private func wrapped(_ text: String, _ style: Style, width: Int) -> [[Segment]] {
        TextWrap.lines(text, width: width, most: 6).map { [Segment($0, style)] }
    }

    private func heading(_ title: String, _ note: String = "") -> [[Segment]] {
        [[], [Segment(title, theme.title.with(.bold)), Segment(note.isEmpty ? "" : "  \(note)", theme.muted)]]
    }

    // MARK: Labels

    /// One line a label: what it is now, and what it was before relabeling where that differs.
    private func labels(width: Int) -> [[Segment]] {
        let before = row.details.labelsBefore
        var names = row.labels.map(\.name)
        for label in before where !names.contains(where: { $0.isBytewiseEqual(to: label.name) }) {
            names.append(label.name)
        }
        let column = NodeDetailScreen.nameWidth(names, in: width)
        let note = before.isEmpty ? "given by hand, not discovered" : "after relabeling, and before it where it differs"
        return heading("Labels", note)
            + names.map { name in
                let now = row.labels[name]
                let former = before[name]
                var line = [Segment(padded(name, column), theme.muted)]
                line.append(now.isEmpty ? Segment("–", theme.muted) : Segment(PanelContext.name(now), theme.text))
                if !before.isEmpty, !former.isBytewiseEqual(to: now) {
                    line.append(Segment(former.isEmpty ? "   new" : "   was \(PanelContext.name(former))", theme.muted))
                }
                return line
            }
    }

    // MARK: Headers and the page

    private func items(
        _ title: String, _ items: [NodeDetails.Item], note: String = "", width: Int
    ) -> [[Segment]] {
        if items.isEmpty { return [] }
        let column = NodeDetailScreen.nameWidth(items.map(\.name), in: width)
        return heading(title, note)
            + items.prefix(100).flatMap { item in
                let room = width - column
                let values =
                    isOpen && room >= 20
                    ? TextWrap.lines(PanelContext.name(item.value), width: room, most: 20, breaksAfterCommas: true)
                    : [PanelContext.name(item.value)]
                return values.enumerated().map { place, value in
                    let name = place == 0 ? padded(item.name, column) : String(repeating: " ", count: column)
                    return [Segment(name, theme.muted), Segment(value, theme.text)]
                }
            }
    }

    private func problems(width: Int) -> [[Segment]] {
        let problems = row.details.problems
        if problems.isEmpty { return [] }
        return heading("Problems of the last page")
            + problems.prefix(50).flatMap { wrapped($0, theme[.warning], width: width) }
    }

    private func families(width: Int) -> [[Segment]] {
        let families = row.details.families
        if families.isEmpty { return [] }
        let column = NodeDetailScreen.nameWidth(families.map(\.name), in: width)
        let types = max(10, NodeDetailScreen.nameWidth(families.map(\.value), in: width))
        return heading("Families of the last page", since.isEmpty ? "\(families.count)" : "\(families.count), \(since)")
            + families.prefix(500).map { family in
                [
                    Segment(padded(family.name, column), theme.text), Segment(padded(family.value, types), theme.muted),
                    Segment(PanelContext.name(family.note), theme.muted),
                ]
            }
    }

    /// The longest name's, with two columns behind it, but no more than leaves room for what is said of the names.
    private static func nameWidth(_ names: [String], in width: Int) -> Int {
        let longest = names.reduce(0) { max($0, Glyphs.width(of: PanelContext.name($1))) }
        return min(longest + 2, max(44, width * 2 / 5))
    }

    /// A longer name ends in `…`: whatever comes behind stays in line.
    private func padded(_ text: String, _ width: Int) -> String {
        let text = NodeDetailScreen.cut(PanelContext.name(text), to: width - 1)
        return text + String(repeating: " ", count: max(1, width - Glyphs.width(of: text)))
    }

    private static func cut(_ text: String, to width: Int) -> String {
        if Glyphs.width(of: text) <= width { return text }
        var kept = String.UnicodeScalarView()
        var columns = 1
        for scalar in text.unicodeScalars {
            columns += Glyphs.width(of: String(scalar))
            if columns > width { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }
}
