extension Grid {
    /// Fills an area with one cell; wide glyphs that its sides cut become blanks outside too.
    public mutating func fill(_ area: Rect, with cell: Cell = .blank) {
        let area = area.intersection(bounds)
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            if self[area.x, y].glyph == .continuation { self[area.x - 1, y].glyph = .space }
            if self[area.maxX, y].glyph == .continuation { self[area.maxX, y].glyph = .space }
            fillRow(y, from: area.x, to: area.maxX, with: cell)
        }
    }

    /// Changes how an area looks and leaves its text.
    public mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
        let area = area.intersection(bounds)
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX {
                change(&self[x, y].style)
            }
        }
    }
}
