/// Where text stands in the room it is given.
public enum Alignment: Sendable {
    case leading, center, trailing
}

extension Grid {
    /// Writes text on one line, safely (see `Glyphs`); what does not fit into `maxWidth` columns ends in `…`.
    ///
    /// - Parameter maxWidth: the room from `x` on; nil for all up to the grid's edge. Text aligned otherwise than
    ///   `leading` stands in the middle or at the end of it.
    /// - Returns: the column behind the last one written.
    @discardableResult
    public mutating func write(
        _ text: String, x: Int, y: Int, style: Style = .plain, maxWidth: Int? = nil, align: Alignment = .leading
    ) -> Int {
        let room = min(maxWidth ?? width - x, 1 << 16)
        guard room > 0, y >= 0, y < height, x < width else { return x }
        // More columns than fit need not be counted: a label of a megabyte is cut after one line's worth.
        var glyphs: [Glyph] = []
        var columns = 0
        for glyph in Glyphs(text) {
            glyphs.append(glyph)
            columns += glyph.columns
            if columns > room { break }
        }
        if columns > room {
            while let last = glyphs.last, columns > room - 1 {
                glyphs.removeLast()
                columns -= last.columns
            }
            glyphs.append(Glyph("…"))
            columns += 1
        }
        var position =
            switch align {
            case .leading: x
            case .center: x + (room - columns) / 2
            case .trailing: x + room - columns
            }
        for glyph in glyphs {
            position = put(glyph, x: position, y: y, style: style)
        }
        return position
    }

    /// Writes one glyph; a wide one that would be cut by the grid's edge shows as a blank.
    ///
    /// - Returns: the column behind it.
    @discardableResult
    public mutating func put(_ glyph: Glyph, x: Int, y: Int, style: Style) -> Int {
        guard glyph.columns == 2 else {
            clearHalf(x: x, y: y)
            self[x, y] = Cell(glyph, style: style)
            return x + 1
        }
        guard bounds.contains(x: x, y: y), bounds.contains(x: x + 1, y: y) else {
            clearHalf(x: x, y: y)
            self[x, y] = Cell(.space, style: style)
            self[x + 1, y] = Cell(.space, style: style)
            return x + 2
        }
        clearHalf(x: x, y: y)
        clearHalf(x: x + 1, y: y)
        self[x, y] = Cell(glyph, style: style)
        self[x + 1, y] = Cell(.continuation, style: style)
        return x + 2
    }

    /// Writing over one half of a wide glyph must not leave the other half behind.
    private mutating func clearHalf(x: Int, y: Int) {
        let old = self[x, y].glyph
        if old == .continuation {
            self[x - 1, y].glyph = .space
            self[x, y].glyph = .space
        } else if self[x + 1, y].glyph == .continuation {
            self[x + 1, y].glyph = .space
        }
    }
}
