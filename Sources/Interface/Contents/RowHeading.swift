import Canvas
import Dashboards

/// A heading over panels, and whether it hides them.
///
///     ▾ AI ─────────────────────────────
///     ▸ Caching  2 panels
struct RowHeading {
    var title: String
    var row: RowOptions
    var isFocused: Bool
    var theme: Theme

    func draw(in area: Rect, on grid: inout Grid) {
        guard !area.isEmpty else { return }
        func onGround(_ style: Style) -> Style { isFocused ? theme.selected(style) : style }
        let style = onGround(isFocused ? theme[.focus].with(.bold) : theme.title)
        if isFocused { grid.fill(area, with: Cell(.space, style: theme[.selection])) }
        let mark = row.isCollapsed ? "▸" : "▾"
        var x = grid.write(
            "\(mark) \(title.isEmpty ? "Panels" : PanelContext.name(title))", x: area.x + 1, y: area.y, style: style,
            maxWidth: area.width - 2)
        if row.isCollapsed {
            let count = row.hidden.count
            let note = count == 1 ? "1 panel" : "\(count) panels"
            let hint = isFocused ? ", ↵ opens" : ""
            x = grid.write(
                "  \(note)\(hint)", x: x, y: area.y, style: onGround(theme.muted),
                maxWidth: max(0, area.maxX - x))
        }
        let line = Rect(x: x + 1, y: area.y, width: area.maxX - x - 2, height: 1)
        grid.fill(line, with: Cell(Glyph("─"), style: onGround(isFocused ? theme[.focus] : theme.border)))
    }
}
