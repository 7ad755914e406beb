/// A drawing of dots finer than cells: 2×4 a cell in braille, 1×2 in half blocks, 1×3 in lines at three heights for the
/// Linux console, 1×1 in ASCII.
///
/// Dots count from the upper left. A cell has one style, that of which most dots are in it; of equally many, that of the
/// dot set last, so draw what matters most last.
public struct DotCanvas: Sendable {
    public let columns: Int
    public let rows: Int
    public let set: GlyphSet
    private var masks: [UInt8]
    private var styles: [Style]
    /// Which of a cell's dots are of its style.
    private var own: [UInt8]
    /// The other style that was drawn into a cell last, and its dots there.
    private var rivalStyles: [Style]
    private var rivals: [UInt8]

    public init(columns: Int, rows: Int, set: GlyphSet) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        self.set = set
        masks = Array(repeating: 0, count: self.columns * self.rows)
        styles = Array(repeating: .plain, count: masks.count)
        own = masks
        rivalStyles = styles
        rivals = masks
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

    public var width: Int { columns * DotCanvas.dotsPerCell(set).across }
    public var height: Int { rows * DotCanvas.dotsPerCell(set).down }

    /// Which bit of a braille character stands for which dot, by row.
    private static let brailleBits: [(left: UInt8, right: UInt8)] = [
        (0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80),
    ]

    /// Sets one dot; outside, nothing.
    public mutating func dot(x: Int, y: Int, style: Style) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        let index: Int
        let bit: UInt8
        switch set {
        case .braille:
            index = (y / 4) * columns + x / 2
            let bits = DotCanvas.brailleBits[y % 4]
            bit = x % 2 == 0 ? bits.left : bits.right
        case .blocks:
            index = (y / 2) * columns + x
            bit = y % 2 == 0 ? 1 : 2
        case .console:
            index = (y / 3) * columns + x
            bit = 1 << UInt8(y % 3)
        case .ascii:
            index = y * columns + x
            bit = 1
        }
        color(index, bit, style)
        masks[index] |= bit
    }

    /// Gives a dot to a style, and the cell to the one that now has most of them.
    private mutating func color(_ index: Int, _ bit: UInt8, _ style: Style) {
        if masks[index] == 0 || styles[index] == style {
            // Writing costs more than looking, and most dots change neither.
            if masks[index] == 0 { styles[index] = style }
            own[index] |= bit
            if rivals[index] & bit != 0 { rivals[index] &= ~bit }
            return
        }
        if rivals[index] == 0 || rivalStyles[index] != style {
            rivalStyles[index] = style
            rivals[index] = 0
        }
        rivals[index] |= bit
        own[index] &= ~bit
        guard rivals[index].nonzeroBitCount >= own[index].nonzeroBitCount else { return }
        swap(&own[index], &rivals[index])
        rivalStyles[index] = styles[index]
        styles[index] = style
    }

    /// Sets the dots of a column between two heights, both included.
    public mutating func column(x: Int, from: Int, through: Int, style: Style) {
        let top = max(0, min(from, through))
        let bottom = min(height - 1, max(from, through))
        guard top <= bottom else { return }
        for y in top...bottom {
            dot(x: x, y: y, style: style)
        }
    }

    /// Draws a straight line between two dots, both included (Bresenham); ends outside are moved to the edge.
    ///
    /// - Parameter dash: draws only dots whose place along x is within the first half of a period this long;
    ///   0 draws all. It tells lines apart where there are no colours.
    public mutating func line(
        from start: (x: Int, y: Int), to end: (x: Int, y: Int), style: Style, dash: Int = 0
    ) {
        guard width > 0, height > 0 else { return }
        var x = clamp(start.x, width)
        var y = clamp(start.y, height)
        let lastX = clamp(end.x, width)
        let lastY = clamp(end.y, height)
        let deltaX = abs(lastX - x)
        let deltaY = -abs(lastY - y)
        var error = deltaX + deltaY
        while true {
            if dash == 0 || x % dash < (dash + 1) / 2 { dot(x: x, y: y, style: style) }
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
    func mask(_ cell: Int) -> UInt8 { masks.indices.contains(cell) ? masks[cell] : 0 }

    /// Puts the cells that have dots on a grid, with the canvas' upper left at the place given.
    public func draw(x: Int, y: Int, on grid: inout Grid) {
        for row in 0..<rows {
            for column in 0..<columns {
                let index = row * columns + column
                let mask = masks[index]
                guard mask != 0 else { continue }
                grid[x + column, y + row] = Cell(Glyph(character(mask)), style: styles[index])
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
