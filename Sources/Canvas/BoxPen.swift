/// A rounded frame with words in its border.
public struct BoxPen: Sendable {
    public var border: Style
    public var title: Style
    public var note: Style
    /// Of what the note begins with, where that matters more than the rest.
    public var state: Style
    /// A heavier line, so that focus shows without colour too.
    public var isHeavy: Bool

    public init(
        border: Style = .plain, title: Style = .plain, note: Style = .plain, state: Style = .plain,
        isHeavy: Bool = false
    ) {
        self.border = border
        self.title = title
        self.note = note
        self.state = state
        self.isHeavy = isHeavy
    }

    /// Draws the frame along the area's edge, `title` at the left of its upper side and `note` at the right;
    /// an area less than 2×2 stays empty.
    ///
    /// - Parameter state: the note's beginning, as far as it has the state's style.
    /// - Returns: the room inside.
    @discardableResult
    public func draw(
        _ area: Rect, title text: String = "", note: String = "", state: String = "", on grid: inout Grid
    ) -> Rect {
        guard area.width >= 2, area.height >= 2 else { return Rect(x: area.x, y: area.y, width: 0, height: 0) }
        let horizontal = Cell(Glyph(isHeavy ? "━" : "─"), style: border)
        let vertical = Cell(Glyph(isHeavy ? "┃" : "│"), style: border)
        let right = area.maxX - 1
        let bottom = area.maxY - 1
        grid.fill(Rect(x: area.x, y: area.y, width: area.width, height: 1), with: horizontal)
        grid.fill(Rect(x: area.x, y: bottom, width: area.width, height: 1), with: horizontal)
        grid.fill(Rect(x: area.x, y: area.y, width: 1, height: area.height), with: vertical)
        grid.fill(Rect(x: right, y: area.y, width: 1, height: area.height), with: vertical)
        let corners: [Unicode.Scalar] = isHeavy ? ["┏", "┓", "┗", "┛"] : ["╭", "╮", "╰", "╯"]
        let places = [(area.x, area.y), (right, area.y), (area.x, bottom), (right, bottom)]
        for (corner, place) in zip(corners, places) {
            grid[place.0, place.1] = Cell(Glyph(corner), style: border)
        }
        write(text, note, state, in: area, on: &grid)
        return area.inset(horizontally: 1, vertically: 1)
    }

    /// The title comes first; the note is left out where both do not fit.
    private func write(_ text: String, _ note: String, _ state: String, in area: Rect, on grid: inout Grid) {
        let room = area.width - 4
        guard room > 0 else { return }
        var end = area.x + 1
        if !text.isEmpty {
            end = grid.write(" \(text)", x: area.x + 1, y: area.y, style: title, maxWidth: room + 1)
            grid[end, area.y] = Cell(.space, style: title)
            end += 1
        }
        let noteWidth = Glyphs.width(of: note)
        guard noteWidth > 0, end + noteWidth + 5 <= area.maxX else { return }
        let start = area.maxX - noteWidth - 4
        grid.write(" \(note) ", x: start, y: area.y, style: self.note)
        grid.write(state, x: start + 1, y: area.y, style: self.state)
    }
}
