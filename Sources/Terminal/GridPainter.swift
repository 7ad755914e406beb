internal import CCurses
import Canvas

/// Hands the cells that differ from the last frame to ncurses, in runs along the rows.
struct GridPainter {
    private var looks: LookTable
    private var lastStyle = Style.plain
    private var lastLook: LookTable.Look
    private var run: [CCursesCell] = []

    init(looks: LookTable) {
        self.looks = looks
        lastLook = self.looks.look(of: .plain)
    }

    /// - Parameters:
    ///   - grid: As large as the screen.
    ///   - shown: What the screen shows, as large; nil when it is to be painted whole.
    /// - Returns: Whether anything has changed.
    mutating func paint(_ grid: Grid, over shown: Grid?) -> Bool {
        var shown = shown
        if looks.renewIfExhausted() {
            shown = nil
            lastStyle = .plain
            lastLook = looks.look(of: .plain)
        }
        guard let shown, shown.width == grid.width, shown.height == grid.height else {
            for y in 0..<grid.height { put(grid.cells[(y * grid.width)..<((y + 1) * grid.width)], x: 0, y: y) }
            return true
        }
        guard shown.cells != grid.cells else { return false }
        for y in 0..<grid.height { paintRow(y, of: grid, over: shown) }
        return true
    }

    private mutating func paintRow(_ y: Int, of grid: Grid, over shown: Grid) {
        let row = (y * grid.width)..<((y + 1) * grid.width)
        var place = row.lowerBound
        while place < row.upperBound {
            guard grid.cells[place] != shown.cells[place] else {
                place += 1
                continue
            }
            var start = place
            // A wide character is painted from its left half.
            if grid.cells[start].glyph == .continuation, start > row.lowerBound { start -= 1 }
            place += 1
            while place < row.upperBound,
                grid.cells[place].glyph == .continuation || grid.cells[place] != shown.cells[place]
            { place += 1 }
            put(grid.cells[start..<place], x: start - row.lowerBound, y: y)
        }
    }

    private mutating func put(_ cells: ArraySlice<Cell>, x: Int, y: Int) {
        run.removeAll(keepingCapacity: true)
        var place = cells.startIndex
        while place < cells.endIndex {
            let cell = cells[place]
            if cell.style != lastStyle {
                lastStyle = cell.style
                lastLook = looks.look(of: cell.style)
            }
            let isWide = place + 1 < cells.endIndex && cells[place + 1].glyph == .continuation
            place += isWide ? append(cell.glyph, columns: 2) : append(cell.glyph, columns: 1)
        }
        ccurses_put(Int32(x), Int32(y), run, Int32(run.count))
    }

    /// Adds a glyph that has this many columns on the grid; how many cells of the grid are done with it.
    private mutating func append(_ glyph: Glyph, columns: Int) -> Int {
        let base = glyph.base.value
        if (0x20..<0x7F).contains(base) {
            append(base, marksOf: glyph)
            return 1
        }
        let width = Int(ccurses_column_count(base))
        if width == columns {
            append(base, marksOf: glyph)
            return columns
        }
        // The locale does not have the character, or counts its columns otherwise: something of the right width.
        append(glyph == .continuation || base < 0x20 ? 0x20 : 0x3F, marksOf: .space)
        return 1
    }

    private mutating func append(_ base: UInt32, marksOf glyph: Glyph) {
        let first = mark(glyph.firstMark)
        let second = mark(glyph.secondMark)
        run.append(
            CCursesCell(
                scalars: first == 0 ? (base, second, 0) : (base, first, second), pair: lastLook.pair,
                attributes: lastLook.attributes))
    }

    private func mark(_ scalar: Unicode.Scalar) -> UInt32 {
        scalar.value != 0 && ccurses_column_count(scalar.value) == 0 ? scalar.value : 0
    }
}
