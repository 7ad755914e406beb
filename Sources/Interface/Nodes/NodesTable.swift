import Canvas
import Dashboards
import MetricModel

/// The Nodes board: a line for each target.
struct NodesTable {
    let view: NodesView
    let theme: Theme
    let clock: WallClock
    let now: Timestamp
    /// The instances that boards are narrowed down to; empty for all.
    let only: Set<String>
    /// Whether the last lines say all of the selected node, for want of room to show it.
    var hasFoot = true

    static let gap = 2
    /// Failure is never told by colour alone.
    static let failureSign = "✗"

    struct Column {
        var kind: NodeColumn
        var width: Int
    }

    func draw(in area: Rect, on grid: inout Grid) {
        let pen = BoxPen(border: theme[.focus], title: theme[.focus].with(.bold), note: theme.muted)
        let rows = rows(in: area.inset(horizontally: 1, vertically: 1))
        let inside = pen.draw(area, title: "Nodes", note: note(rows: rows), on: &grid)
        guard inside.width > 3, inside.height > 0 else { return }
        drawProblems(in: inside, on: &grid)
        if view.rows.isEmpty {
            let text = view.total == 0 ? "no targets yet" : "no node matches; Esc clears the filter"
            grid.write(text, x: inside.x + 1, y: inside.y + 1, style: theme.muted, maxWidth: inside.width - 2)
            return
        }
        let first = top(rows: rows)
        let shown = shown(in: inside)
        let texts = texts(of: shown)
        let columns = columns(texts, width: inside.width - 2)
        drawHeadings(columns, in: inside, on: &grid)
        for (place, row) in shown.enumerated() {
            drawRow(
                row, texts[place], columns, y: inside.y + 1 + place, in: inside,
                isSelected: first + place == view.selected, on: &grid)
        }
        drawSelected(in: inside, on: &grid)
    }

    /// How many lines at the foot say all of the selected node; none where there is little room.
    private func footHeight(in inside: Rect) -> Int {
        guard hasFoot else { return 0 }
        guard let row = view.current, row.state == .down else { return inside.height >= 9 ? 3 : 0 }
        // Why a node is down is worth the lines of others, but for a few.
        let needed = TextWrap.lines(reason(row), width: inside.width - 2, most: 6).count
        return min(max(3, needed), max(0, inside.height - 1 - min(view.rows.count, 3)))
    }

    private func reason(_ row: NodeRow) -> String {
        "\(NodesTable.failureSign) \(NodeColumn.note.text(row, now: now, clock: clock))"
    }

    private func rows(in inside: Rect) -> Int {
        max(0, inside.height - 1 - footHeight(in: inside) - problemHeight(in: inside))
    }

    private func problemHeight(in inside: Rect) -> Int {
        view.problems.isEmpty || inside.height < 4 ? 0 : min(3, view.problems.count)
    }

    /// What stands in the way of finding more nodes, in the last lines.
    private func drawProblems(in area: Rect, on grid: inout Grid) {
        let height = problemHeight(in: area)
        for (place, problem) in view.problems.prefix(height).enumerated() {
            let isLast = place == height - 1 && view.problems.count > height
            let text = isLast ? "⚠ \(view.problems.count - place) more discoveries fail" : "⚠ \(problem)"
            grid.write(
                text, x: area.x + 1, y: area.maxY - height + place, style: theme[.warning], maxWidth: area.width - 2)
        }
    }

    /// What no column has the room for: the address, and all that is odd. Why it is down comes first.
    private func drawSelected(in area: Rect, on grid: inout Grid) {
        let height = footHeight(in: area)
        guard height > 0, let row = view.current else { return }
        let note = NodeColumn.note.text(row, now: now, clock: clock)
        let isDown = row.state == .down
        let words = note.isEmpty ? "no problem" : isDown ? reason(row) : note
        let lines = TextWrap.lines(words, width: area.width - 2, most: isDown ? height : height - 1)
        var y = area.maxY - height - problemHeight(in: area)
        if lines.count < height {
            grid.write(
                row.details.address.isEmpty ? row.instance : row.details.address, x: area.x + 1, y: y,
                style: theme.muted, maxWidth: area.width - 2)
            y += 1
        }
        let style = note.isEmpty ? theme.muted : style(.note, row)
        for (place, line) in lines.enumerated() {
            grid.write(line, x: area.x + 1, y: y + place, style: style, maxWidth: area.width - 2)
        }
    }

    private func shown(in inside: Rect) -> ArraySlice<NodeRow> {
        let rows = rows(in: inside)
        let first = top(rows: rows)
        return view.rows[first..<min(view.rows.count, first + rows)]
    }

    private func texts(of rows: ArraySlice<NodeRow>) -> [[String]] {
        rows.map { row in
            NodeColumn.allCases.map { column in
                let text = column.text(row, now: now, clock: clock)
                return column == .state && row.state == .down ? "\(NodesTable.failureSign) \(text)" : text
            }
        }
    }

    /// The column whose heading is at a place of the screen.
    func heading(atX x: Int, y: Int, in area: Rect) -> NodeColumn? {
        let inside = area.inset(horizontally: 1, vertically: 1)
        guard y == inside.y, !view.rows.isEmpty else { return nil }
        let columns = columns(texts(of: shown(in: inside)), width: inside.width - 2)
        return ColumnPlaces.index(at: x, from: inside.x + 1, widths: columns.map(\.width), gap: NodesTable.gap)
            .map { columns[$0].kind }
    }

    /// The row at a line of the screen.
    func row(atY y: Int, in area: Rect) -> Int? {
        let inside = area.inset(horizontally: 1, vertically: 1)
        let rows = rows(in: inside)
        let row = top(rows: rows) + y - inside.y - 1
        return y > inside.y && y <= inside.y + rows && view.rows.indices.contains(row) ? row : nil
    }

    /// The first row shown, so that the selected one is.
    private func top(rows: Int) -> Int {
        ScrolledRows(count: view.rows.count, room: rows, selected: view.selected).top
    }

    private func note(rows: Int) -> String {
        let count = ScrolledRows(count: view.rows.count, room: rows, selected: view.selected).words(total: view.total)
        let down = view.rows.count { $0.state == .down }
        let troubles = down > 0 ? "\(down) down ─ " : ""
        return "\(troubles)sort: \(view.sortColumn.title) \(view.isDescending ? "▼" : "▲") ─ \(count)"
    }

    // MARK: Drawing

    private func drawHeadings(_ columns: [Column], in area: Rect, on grid: inout Grid) {
        var x = area.x + 1
        for column in columns {
            let isSorted = column.kind == view.sortColumn
            grid.write(
                column.kind.title, x: x, y: area.y,
                style: isSorted ? theme.accent.with([.bold, .underline]) : theme.muted, maxWidth: column.width,
                align: column.kind.isNumber ? .trailing : .leading)
            x += column.width + NodesTable.gap
        }
    }

    private func drawRow(
        _ row: NodeRow, _ texts: [String], _ columns: [Column], y: Int, in area: Rect, isSelected: Bool,
        on grid: inout Grid
    ) {
        let ground = isSelected ? theme[.selection] : theme.text
        func onGround(_ style: Style) -> Style { isSelected ? theme.selected(style) : style }
        if isSelected {
            grid.fill(Rect(x: area.x, y: y, width: area.width, height: 1), with: Cell(.space, style: ground))
            grid.put(Glyph("▸"), x: area.x, y: y, style: onGround(theme[.focus]))
        }
        var x = area.x + 1
        for column in columns {
            let style = onGround(style(column.kind, row))
            if column.kind == .trend {
                let room = Rect(x: x, y: y, width: column.width, height: 1)
                Sparkline(form: .line, set: theme.glyphs, styles: [style]).draw(points(row), in: room, on: &grid)
            } else {
                grid.write(
                    texts[column.kind.rawValue], x: x, y: y, style: style, maxWidth: column.width,
                    align: column.kind.isNumber ? .trailing : .leading)
            }
            x += column.width + NodesTable.gap
        }
    }

    private func style(_ kind: NodeColumn, _ row: NodeRow) -> Style {
        switch kind {
        case .instance: only.contains(row.instance) ? theme.accent.with(.bold) : theme.title
        case .state:
            switch row.state {
            case .up: theme[.good]
            case .odd: theme[.warning]
            case .waiting: theme.muted
            case .down: theme[.bad].with(.bold)
            }
        case .note: row.state == .down ? theme.failure : theme[.warning]
        case .trend: theme.accent
        case .age where isLate(row): theme[.warning]
        case .job, .version, .last, .added: theme.muted
        case .age, .took, .samples, .bytes: theme.text
        }
    }

    /// No answer for three of its turns, whatever its last state.
    private func isLate(_ row: NodeRow) -> Bool {
        row.lastAnswer.map { now - $0 > TimeSpan(milliseconds: row.interval.milliseconds.multipliedSafely(by: 3)) }
            ?? false
    }

    /// The last scrapes' durations over the longest of them.
    private func points(_ row: NodeRow) -> [LinePlot.Point?] {
        let known = row.durations.compactMap { $0 }
        guard let longest = known.max(), longest > 0, row.durations.count > 1 else { return [] }
        let last = Double(row.durations.count - 1)
        return row.durations.enumerated().map { place, duration in
            duration.map { LinePlot.Point(x: Double(place) / last, y: $0 / longest) }
        }
    }
}

extension Int64 {
    fileprivate func multipliedSafely(by factor: Int64) -> Int64 {
        let (product, overflow) = multipliedReportingOverflow(by: factor)
        return overflow ? .max : product
    }
}
