import Canvas

/// Says on the lower side of a frame how many lines of what it holds are still below.
enum MoreBelow {
    static func draw(_ count: Int, on box: Rect, theme: Theme, grid: inout Grid) {
        guard count > 0, box.height > 2 else { return }
        let text = " ↓ \(count) more "
        let width = Glyphs.width(of: text)
        guard box.width >= width + 4 else { return }
        grid.write(text, x: box.maxX - width - 2, y: box.maxY - 1, style: theme.muted)
    }
}
