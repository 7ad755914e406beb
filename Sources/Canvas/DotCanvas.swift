/// A drawing of dots finer than cells: 2×4 a cell in braille, 1×2 in half blocks, 1×3 in lines at three heights for the
/// Linux console, 1×1 in ASCII.
///
/// Dots count from the upper left. A cell has one style: the last one painted that came to have half of the dots in it,
/// so paint what matters most last; lines that have equally many take turns along it, so that each can be seen.
public struct DotCanvas: Sendable {
    public let columns: Int
    public let rows: Int
    public let set: GlyphSet
    public let width: Int
    public let height: Int
    private var cells: [DotCell]
    /// What was drawn with, in the order of first use; cells know their pens by their places here.
    private var pens: [Style] = []

    public init(columns: Int, rows: Int, set: GlyphSet) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        self.set = set
        let perCell = DotCanvas.dotsPerCell(set)
        width = self.columns * perCell.across
        height = self.rows * perCell.down
        cells = Array(repeating: DotCell(), count: self.columns * self.rows)
    }

    /// Dots across and down in one cell.
    public static func dotsPerCell(_ set: GlyphSet) -> (across: Int, down: Int) {
        switch set {
        case .braille: (2, 4)
        case .blocks: (1, 2)
        case .console: (1, 3)
        case .ascii: (1, 1)
        }
    }

    /// The level, of so many counted from the foot, that holds a height: the one rule for dots, rows and marks of axes.
    ///
    /// - Parameter height: 0 at the foot, 1 at the top; what lies beyond is moved to the end, what is no number to 0.
    public static func level(of height: Double, of levels: Int) -> Int {
        guard height > 0, levels > 0 else { return 0 }
        // What stands on a boundary belongs above it, whatever was lost in computing it.
        return min(Int(min(height, 1) * Double(levels) + 1e-6), levels - 1)
    }

    /// Sets one dot over what is there; outside, nothing.
    public mutating func dot(x: Int, y: Int, style: Style) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        let (index, bit) = place(x: x, y: y)
        cells[index].paint(bit, pen: pen(style))
    }

    /// The cell of a dot within the canvas, and the dot's bit there.
    private func place(x: Int, y: Int) -> (index: Int, bit: UInt8) {
        switch set {
        case .braille:
            let (row, side) = (y & 3, x & 1)
            // The lowest dots came to braille last.
            return ((y >> 2) * columns + (x >> 1), row < 3 ? 1 << UInt8(row + 3 * side) : 0x40 << UInt8(side))
        case .blocks: return ((y >> 1) * columns + x, 1 << UInt8(y & 1))
        case .console: return (y / 3 * columns + x, 1 << UInt8(y % 3))
        case .ascii: return (y * columns + x, 1)
        }
    }

    /// The number of a style's pen; styles beyond all numbers share the last.
    mutating func pen(_ style: Style) -> UInt16 {
        if let last = pens.last, last == style { return UInt16(pens.count - 1) }
        if let known = pens.firstIndex(of: style) { return UInt16(known) }
        if pens.count < Int(UInt16.max) { pens.append(style) }
        return UInt16(pens.count - 1)
    }

    /// Sets the dots of a column between two heights, both included.
    public mutating func column(x: Int, from: Int, through: Int, style: Style) {
        column(x: x, from: from, through: through, pen: pen(style))
    }

    mutating func column(x: Int, from: Int, through: Int, pen: UInt16) {
        let top = max(0, min(from, through))
        let bottom = min(height - 1, max(from, through))
        guard top <= bottom, x >= 0, x < width else { return }
        var (cell, bits) = place(x: x, y: top)
        // By the cell, as its dots have one pen.
        for y in top..<bottom {
            let (index, bit) = place(x: x, y: y + 1)
            if index != cell {
                cells[cell].paint(bits, pen: pen)
                (cell, bits) = (index, 0)
            }
            bits |= bit
        }
        cells[cell].paint(bits, pen: pen)
    }

    /// Draws a straight line between two dots, both included (Bresenham); ends outside are moved to the edge.
    ///
    /// - Parameter dash: draws only dots whose place along x is within the first half of a period this long;
    ///   0 draws all. It tells lines apart where there are no colours.
    public mutating func line(
        from start: (x: Int, y: Int), to end: (x: Int, y: Int), style: Style, dash: Int = 0
    ) {
        guard width > 0, height > 0 else { return }
        let pen = pen(style)
        var x = clamp(start.x, width)
        var y = clamp(start.y, height)
        let lastX = clamp(end.x, width)
        let lastY = clamp(end.y, height)
        let deltaX = abs(lastX - x)
        let deltaY = -abs(lastY - y)
        var error = deltaX + deltaY
        while true {
            if dash == 0 || x % dash < (dash + 1) / 2 {
                let (index, bit) = place(x: x, y: y)
                cells[index].share(bit, pen: pen)
            }
            if x == lastX && y == lastY { break }
            let doubled = 2 * error
            if doubled >= deltaY {
                error += deltaY
                x += x < lastX ? 1 : -1
            }
            if doubled <= deltaX {
                error += deltaX
                y += y < lastY ? 1 : -1
            }
        }
    }

    private func clamp(_ value: Int, _ limit: Int) -> Int {
        min(max(value, 0), limit - 1)
    }

    /// A cell's dots, one bit each; cells count by rows from the upper left.
    func mask(_ cell: Int) -> UInt8 { cells.indices.contains(cell) ? cells[cell].mask : 0 }

    /// The same by the cell's column and row; beyond the last column there is nothing.
    func mask(_ column: Int, _ row: Int) -> UInt8 { column < columns ? mask(row * columns + column) : 0 }

    /// How many columns lines in the same cells take at a turn: fewer would mix their colours.
    private static let turn = 2

    /// Puts the cells that have dots on a grid, with the canvas' upper left at the place given.
    ///
    /// - Parameter anchor: a column, possibly far outside, from which lines in the same cells count their turns.
    public func draw(x: Int, y: Int, anchor: Int = 0, on grid: inout Grid) {
        for row in 0..<rows {
            for column in 0..<columns {
                let cell = cells[row * columns + column]
                guard cell.mask != 0 else { continue }
                let pen = cell.pen(atTurn: (column &- anchor) / DotCanvas.turn)
                grid[x + column, y + row] = Cell(Glyph(character(cell.mask)), style: pens[pen])
            }
        }
    }

    /// Macron, line and underscore by the heights set; two beside each other are a line between them, all a stroke.
    private static let consoleCharacters: [Unicode.Scalar] = [" ", "¯", "─", "─", "_", "│", "─", "│"]

    private func character(_ mask: UInt8) -> Unicode.Scalar {
        switch set {
        case .braille: Unicode.Scalar(0x2800 + UInt32(mask)) ?? "⣿"
        case .blocks: mask == 1 ? "▀" : mask == 2 ? "▄" : "█"
        case .console: DotCanvas.consoleCharacters[Int(mask & 7)]
        case .ascii: "*"
        }
    }
}
