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
            drawWithoutFrame(title, drawing, message, context, in: area, on: &grid)
            return
        }
        let inside = pen(isFocused: context.isFocused, data: data).draw(
            area, title: title,
            note: fitted(note(panel, data, message, context, drawing, in: area), message, beside: title, in: area),
            on: &grid)
        let hasWords = panel.queries.isEmpty && drawing != nil
        if data == nil {
            draw((title: "loading…", detail: ""), in: inside, on: &grid)
        } else if let body = message.body, !hasWords {
            draw(body, in: inside, on: &grid)
        } else if drawing?.showsNothingFound == true {
            draw(PanelMessage.nothingFound(state.find), in: inside, on: &grid)
        } else {
            drawing?.draw(in: inside, on: &grid)
        }
    }

    /// On one or two lines a frame would leave nothing inside.
    private func drawWithoutFrame(
        _ title: String, _ drawing: ContentDrawing?, _ message: PanelMessage, _ context: PanelContext, in area: Rect,
        on grid: inout Grid
    ) {
        let style = context.isFocused ? state.theme[.focus].with(.bold) : state.theme.muted
        let width = title.isEmpty ? 0 : min(Glyphs.width(of: title) + 2, area.width / 2)
        grid.write(title, x: area.x, y: area.y, style: style, maxWidth: max(0, width - 2))
        let rest = Rect(x: area.x + width, y: area.y, width: area.width - width, height: area.height)
        if let body = message.body, drawing?.panel.queries.isEmpty != true {
            grid.write(body.title, x: rest.x, y: rest.y, style: state.theme.muted, maxWidth: rest.width)
        } else {
            drawing?.draw(in: rest, on: &grid)
        }
    }

    private func note(
        _ panel: Panel, _ data: PanelData?, _ message: PanelMessage, _ context: PanelContext,
        _ drawing: ContentDrawing?, in area: Rect
    ) -> String {
        var parts: [String] = []
        if !message.note.isEmpty {
            parts.append(message.note)
        } else if !panel.queries.isEmpty, let nodes = partialNote(panel) {
            parts.append(nodes)
        }
        if let span = panel.timing.span { parts.append("last \(span)") }
        if let shift = panel.timing.shift { parts.append("\(shift) earlier") }
        if panel.isGraph, let crosshair = context.crosshair {
            parts.append("│ \(state.wallClock.clock(crosshair))")
            if let words = changeWords(at: crosshair, data) { parts.append(words) }
        }
        if case .graph(let graph)? = drawing?.content, message.hasData {
            if let comparison = graph.comparison { parts.append("┄ \(comparison)") }
            let heading = graph.left?.unit.heading ?? ""
            if !heading.isEmpty { parts.append(heading) }
        }
        if let table = drawing?.table, message.hasData {
            parts.append(table.note(inside: area.inset(horizontally: 1, vertically: 1)))
        }
        return parts.joined(separator: " ─ ")
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
