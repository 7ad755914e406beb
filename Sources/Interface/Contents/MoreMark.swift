import Canvas

/// Says how much a panel has no room for, in its lower right corner: nothing is left out in silence.
enum MoreMark {
    static func draw(_ count: Int, in area: Rect, theme: Theme, on grid: inout Grid) {
        guard count > 0, area.height > 0 else { return }
        let text = " … \(count) more "
        let width = min(Glyphs.width(of: text), area.width)
        grid.write(text, x: area.maxX - width, y: area.maxY - 1, style: theme.muted, maxWidth: width)
    }
}
