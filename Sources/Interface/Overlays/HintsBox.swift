import Canvas

/// Three things worth knowing at the very first start; the first key takes them away.
struct HintsBox {
    var state: BoardState

    private var theme: Theme { state.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        let keys = state.keys
        let hints = [
            (keys.label(of: .help), "shows every key that works, and finds by typing"),
            (keys.label(of: .pause), "stops the picture; ← and → then walk in time"),
            (keys.label(of: .zoom), "makes the marked panel large, Esc goes back"),
        ].filter { !$0.0.isEmpty }
        let labelWidth = hints.map { Glyphs.width(of: $0.0) }.max() ?? 0
        let width = min(area.width, (hints.map { Glyphs.width(of: $0.1) }.max() ?? 0) + labelWidth + 6)
        guard area.height >= hints.count + 2, width > labelWidth + 12 else { return }
        let box = Rect(
            x: area.maxX - width, y: area.maxY - hints.count - 2, width: width, height: hints.count + 2)
        grid.fill(box, with: Cell(.space, style: theme.text))
        let inside = BoxPen(border: theme[.focus], title: theme[.focus].with(.bold), note: theme.muted)
            .draw(box, title: "To begin with", note: "any key", on: &grid)
        for (place, hint) in hints.enumerated() {
            let y = inside.y + place
            grid.write(
                hint.0, x: inside.x + 1, y: y, style: theme.accent.with(.bold), maxWidth: labelWidth, align: .trailing)
            grid.write(
                hint.1, x: inside.x + labelWidth + 3, y: y, style: theme.text, maxWidth: inside.width - labelWidth - 4)
        }
    }
}
