import Canvas
import Dashboards
import MetricModel

/// Panels of imported boards, and their rows.
extension BoardScreen {
    func drawImported(
        _ panel: Panel, _ data: PanelData?, _ context: PanelContext, in area: Rect, on grid: inout Grid
    ) {
        let title = data?.title ?? panel.title
        if case .row(let row) = panel.kind {
            RowHeading(title: title, row: row, isFocused: context.isFocused, theme: state.theme)
                .draw(in: area, on: &grid)
            return
        }
        let drawing = data.flatMap { self.drawing(panel, $0, context) }
        let message = message(panel, data)
        guard area.height > 2 else {
            drawWithoutFrame(
                title, drawing, message, context, state: stateForms(panel, message).last, in: area, on: &grid)
            return
        }
        let heading = FrameHeading(
            title: title, state: stateForms(panel, message),
            rest: notes(panel, title, message, context, drawing, in: area), width: area.width)
        let inside = pen(isFocused: context.isFocused, data: data)
            .draw(area, title: heading.title, note: heading.note, state: heading.state, on: &grid)
        let hasWords = panel.queries.isEmpty && drawing != nil
        if data == nil {
            draw((title: "loading…", detail: ""), in: inside, on: &grid)
        } else if let body = message.body, !hasWords {
            draw(body, in: inside, on: &grid)
        } else if let words = drawing?.emptyWords {
            draw(words, in: inside, on: &grid)
        } else if drawing?.showsNothingFound == true {
            draw(PanelMessage.nothingFound(state.find), in: inside, on: &grid)
        } else {
            drawing?.draw(in: inside, on: &grid)
        }
    }

    /// On one or two lines a frame would leave nothing inside.
    private func drawWithoutFrame(
        _ title: String, _ drawing: ContentDrawing?, _ message: PanelMessage, _ context: PanelContext, state: String?,
        in area: Rect, on grid: inout Grid
    ) {
        var area = area
        if let state, area.width >= 2 * Glyphs.width(of: state) + 8 {
            area.width -= Glyphs.width(of: state) + 1
            grid.write(state, x: area.maxX + 1, y: area.y, style: self.state.theme[.warning])
        }
        let theme = self.state.theme
        let style = context.isFocused ? theme[.focus].with(.bold) : theme.muted
        let width = title.isEmpty ? 0 : min(Glyphs.width(of: title) + 2, area.width / 2)
        grid.write(title, x: area.x, y: area.y, style: style, maxWidth: max(0, width - 2))
        let rest = Rect(x: area.x + width, y: area.y, width: area.width - width, height: area.height)
        if let body = message.body, drawing?.panel.queries.isEmpty != true {
            grid.write(body.title, x: rest.x, y: rest.y, style: theme.muted, maxWidth: rest.width)
        } else {
            drawing?.draw(in: rest, on: &grid)
        }
    }

    private func notes(
        _ panel: Panel, _ title: String, _ message: PanelMessage, _ context: PanelContext, _ drawing: ContentDrawing?,
        in area: Rect
    ) -> [String] {
        var parts: [String] = []
        if let span = panel.timing.span { parts.append("last \(span)") }
        if let shift = panel.timing.shift { parts.append("\(shift) earlier") }
        if panel.isGraph, let crosshair = context.crosshair {
            parts.append("│ \(state.wallClock.clock(crosshair))")
            if let words = changeWords(at: crosshair, drawing?.data) { parts.append(words) }
        }
        if case .graph(let graph)? = drawing?.content, message.hasData {
            if let comparison = graph.comparison { parts.append("┄ \(comparison)") }
            let heading = graph.left?.unit.heading ?? ""
            if !heading.isEmpty { parts.append(heading) }
            let room = FrameHeading.room(beside: title, rest: parts, width: area.width)
            if let words = drawing?.graph?.drawnWords(room: room) { parts.insert(words, at: 0) }
        }
        if let table = drawing?.table, message.hasData {
            parts.append(table.note(inside: area.inset(horizontally: 1, vertically: 1)))
        }
        return parts.filter { !$0.isEmpty }
    }

    /// How the panel is drawn; nil where it is one of the Live board's own, or its data is not there yet.
    func drawing(_ panel: Panel, _ data: PanelData, _ context: PanelContext) -> ContentDrawing? {
        guard let content = state.contents[panel.id] else { return nil }
        return ContentDrawing(
            panel: panel, content: content, data: data, view: state.fieldViews[panel.id], context: context)
    }

    /// A panel's graph of Grafana's kind, to be asked where things stand in it; nil for all others.
    func importedGraph(_ panel: Panel) -> GraphPanel? {
        guard let data = state.panels[panel.id],
            let index = state.board.panels.firstIndex(where: { $0.id == panel.id })
        else { return nil }
        return drawing(panel, data, context(index))?.graph
    }
}
