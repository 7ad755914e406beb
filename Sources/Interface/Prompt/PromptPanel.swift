import Canvas
import Dashboards
import MetricModel

/// The query being written: its text with the cursor, what is wrong with it underlined, and what that is.
///
///     ╭ Query ───────────────────────────────────────── graph ─ 4 series ─╮
///     │ sum by (ai_provider) (rate(kong_ai_llm_requests_total[1m])        │
///     │ 1:59: parse error: unclosed left parenthesis                      │
///     ╰───────────────────────────────────────────────────────────────────╯
struct PromptPanel {
    var state: BoardState

    private var theme: Theme { state.theme }
    private var prompt: PromptState { state.explore.prompt }

    private static let mostLines = 5
    /// Lower screens have no room for a frame.
    private static let lowestForFrame = 16

    // MARK: Measures

    /// How many rows the prompt takes of a screen.
    func height(width: Int, screen: Int) -> Int {
        guard screen >= PromptPanel.lowestForFrame else { return 1 }
        return min(lines(width: width - 4).lines.count, PromptPanel.mostLines) + 3
    }

    private func lines(width: Int) -> PromptLines {
        PromptLines(prompt.field.scalars, width: max(1, width))
    }

    /// The room for the text, and what it shows of it.
    private func text(in area: Rect) -> (area: Rect, lines: PromptLines, first: Int) {
        let room =
            area.height > 3
            ? Rect(x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 3)
            : Rect(x: area.x + 3, y: area.y, width: area.width - 4, height: 1)
        // What is not being written is read from its beginning.
        let cursor = state.isPromptOpen ? prompt.field.cursor : 0
        if room.height == 1 {
            let lines = PromptLines(prompt.field.scalars, oneLineAround: cursor, width: room.width)
            return (room, lines, lines.first)
        }
        let lines = lines(width: room.width)
        return (room, lines, max(0, min(lines.position(of: cursor).line, lines.lines.count - room.height)))
    }

    // MARK: Drawing

    func draw(in area: Rect, on grid: inout Grid) {
        let isOpen = state.isPromptOpen
        let (room, lines, first) = text(in: area)
        if area.height > 3 {
            BoxPen(
                border: isOpen ? theme[.focus] : theme.border, title: isOpen ? theme[.focus].with(.bold) : theme.title,
                note: theme.muted
            ).draw(area, title: "Query", note: note, on: &grid)
            drawMessage(in: Rect(x: room.x, y: room.maxY, width: room.width, height: 1), on: &grid)
        } else {
            grid.write(":", x: area.x + 1, y: area.y, style: theme.accent.with(.bold))
        }
        for row in 0..<room.height where lines.lines.indices.contains(first + row) {
            grid.write(lines.text(first + row), x: room.x, y: room.y + row, style: theme.text, maxWidth: room.width)
        }
        markCuts(lines, first: first, in: room, on: &grid)
        underlineFault(lines, first: first, in: room, on: &grid)
        if isOpen { drawCursor(lines, first: first, in: room, on: &grid) }
    }

    private var note: String {
        let form = state.explore.form == .graph ? "graph" : "table"
        guard !state.explore.query.isEmpty, let panel = state.board.panels.first, state.panels[panel.id] != nil else {
            return form
        }
        let total = state.explore.total
        let series =
            total > ExploreBoard.mostSeries ? "\(ExploreBoard.mostSeries) of \(total) series" : "\(total) series"
        return "\(form) ─ \(series) ─ \(Unit.seconds.format(state.evaluationSeconds).text)"
    }

    private func drawMessage(in area: Rect, on grid: inout Grid) {
        let text: String
        let style: Style
        if let fault = prompt.draft.fault {
            text = fault.message
            style = state.explore.isRefused ? theme.failure.with(.bold) : theme.muted
        } else if let waited = state.waited {
            let keys = state.isPromptOpen ? "Esc Esc gives" : "Esc gives"
            text = "asking… \(WallClock.short(waited)); \(keys) it up"
            style = theme[.warning]
        } else if state.explore.hasUnasked {
            text = "↵ asks this"
            style = theme.muted
        } else if let failure = failure {
            text = failure
            style = theme.failure
        } else if let warning = answer?.warnings.first {
            text = warning
            style = theme[.warning]
        } else {
            text = state.isPromptOpen ? "" : "\(state.keys.label(of: .prompt)) changes the query"
            style = theme.muted
        }
        grid.write(text, x: area.x, y: area.y, style: style, maxWidth: area.width)
    }

    private var answer: PanelData.Answer? {
        state.board.panels.first.flatMap { state.panels[$0.id] }?.answers.values.first
    }

    private var failure: String? { answer?.failure }

    /// That the text goes on before what is in sight, or behind it.
    private func markCuts(_ lines: PromptLines, first: Int, in room: Rect, on grid: inout Grid) {
        guard room.height > 0 else { return }
        let cut = Cell(Glyph("…"), style: theme.muted)
        if first > 0 { grid[room.x - 1, room.y] = cut }
        if first + room.height < lines.lines.count { grid[room.maxX - 1, room.maxY - 1] = cut }
    }

    /// Where something is missing, the place where it should stand is underlined.
    private func underlineFault(_ lines: PromptLines, first: Int, in room: Rect, on grid: inout Grid) {
        guard let range = prompt.draft.fault?.range else { return }
        let start = prompt.field.place(ofOffset: range.lowerBound)
        let end = max(start + 1, prompt.field.place(ofOffset: range.upperBound))
        // A fault can be as long as the text; only what is in sight is measured.
        let last = min(first + room.height, lines.lines.count) - 1
        guard lines.lines.indices.contains(first), last >= first else { return }
        let sight = lines.lines[first].lowerBound..<max(lines.lines[last].upperBound, lines.lines[first].lowerBound) + 1
        for place in (start..<end).clamped(to: sight) {
            let (line, column) = lines.position(of: place)
            let y = room.y + line - first
            guard y >= room.y, y < room.maxY, column < room.width else { continue }
            let old = grid[room.x + column, y]
            grid[room.x + column, y] = Cell(old.glyph, style: theme[.bad].with(.underline))
        }
    }

    private func drawCursor(_ lines: PromptLines, first: Int, in room: Rect, on grid: inout Grid) {
        let (line, column) = lines.position(of: prompt.field.cursor)
        let y = room.y + line - first
        guard y >= room.y, y < room.maxY, column < room.width else { return }
        let cell = grid[room.x + column, y]
        grid[room.x + column, y] = Cell(cell.glyph, style: cell.style.with(.reverse))
    }

    // MARK: Suggestions

    private static let mostRows = 9

    /// Where the list under the word that it completes stands, and which of its lines.
    private struct SuggestionBox {
        var frame: Rect
        var shown: Range<Int>
        var textWidth: Int
    }

    /// - Parameter area: of the prompt, on a screen of that size.
    private func suggestionBox(under area: Rect, width screenWidth: Int, height: Int) -> SuggestionBox? {
        guard prompt.showsSuggestions, !area.isEmpty else { return nil }
        let (room, lines, first) = text(in: area)
        let (line, column) = lines.position(of: prompt.field.place(ofOffset: prompt.draft.range.lowerBound))
        // Under the frame, so that what is wrong stays to be read.
        let top = min(area.height > 3 ? area.maxY : room.y + line - first + 1, height - 3)
        let rows = min(prompt.suggestions.count, PromptPanel.mostRows, height - 1 - top - 2)
        guard rows > 0 else { return nil }
        let start = max(0, min(prompt.selected - rows / 2, prompt.suggestions.count - rows))
        let shown = prompt.suggestions[start..<(start + rows)]
        let textWidth = min(48, shown.map { Glyphs.width(of: $0.text) }.max() ?? 0)
        let detailWidth = min(56, shown.map { Glyphs.width(of: detail($0)) }.max() ?? 0)
        let width = min(screenWidth, textWidth + (detailWidth > 0 ? detailWidth + 2 : 0) + 4)
        let left = max(0, min(room.x + column - 2, screenWidth - width))
        return SuggestionBox(
            frame: Rect(x: left, y: top, width: width, height: rows + 2), shown: shown.indices, textWidth: textWidth)
    }

    func drawSuggestions(under area: Rect, on grid: inout Grid) {
        guard let box = suggestionBox(under: area, width: grid.width, height: grid.height) else { return }
        grid.fill(box.frame, with: Cell(.space, style: theme.text))
        let count = prompt.suggestions.count
        let inside = BoxPen(border: theme[.focus], title: theme.muted, note: theme.muted)
            .draw(
                box.frame, title: "", note: count > box.shown.count ? "\(prompt.selected + 1) of \(count)" : "",
                on: &grid)
        for (place, index) in box.shown.enumerated() {
            draw(
                prompt.suggestions[index], isSelected: index == prompt.selected, textWidth: box.textWidth,
                in: Rect(x: inside.x, y: inside.y + place, width: inside.width, height: 1), on: &grid)
        }
    }

    /// Whether a place of the screen is in the list, and which suggestion is there.
    func suggestion(atX x: Int, y: Int, under area: Rect) -> (isInside: Bool, index: Int?) {
        guard let box = suggestionBox(under: area, width: state.width, height: state.height),
            box.frame.contains(x: x, y: y)
        else { return (false, nil) }
        let inside = box.frame.inset(horizontally: 1, vertically: 1)
        return (true, inside.contains(x: x, y: y) ? box.shown.lowerBound + y - inside.y : nil)
    }

    private func detail(_ suggestion: Suggestion) -> String {
        suggestion.detail.isEmpty ? suggestion.kind.rawValue : suggestion.detail
    }

    private func draw(
        _ suggestion: Suggestion, isSelected: Bool, textWidth: Int, in area: Rect, on grid: inout Grid
    ) {
        let ground = theme[.selection]
        if isSelected { grid.fill(area, with: Cell(.space, style: ground)) }
        func onGround(_ style: Style) -> Style { isSelected ? theme.selected(style) : style }
        let style = isSelected ? onGround(theme.title) : theme.text
        grid.write(suggestion.text, x: area.x + 1, y: area.y, style: style, maxWidth: textWidth)
        grid.write(
            detail(suggestion), x: area.x + textWidth + 3, y: area.y, style: onGround(theme.muted),
            maxWidth: area.width - textWidth - 4)
    }
}
