/// Numbers three rows high, of half blocks: to be read from across the room.
public enum BigText {
    public static let height = 3

    /// Five rows of dots each, the highest bit at the left.
    private static func dots(_ scalar: Unicode.Scalar) -> (width: Int, rows: [UInt8])? {
        switch scalar {
        case "0": (3, [0b111, 0b101, 0b101, 0b101, 0b111])
        case "1": (3, [0b110, 0b010, 0b010, 0b010, 0b111])
        case "2": (3, [0b111, 0b001, 0b111, 0b100, 0b111])
        case "3": (3, [0b111, 0b001, 0b111, 0b001, 0b111])
        case "4": (3, [0b101, 0b101, 0b111, 0b001, 0b001])
        case "5": (3, [0b111, 0b100, 0b111, 0b001, 0b111])
        case "6": (3, [0b111, 0b100, 0b111, 0b101, 0b111])
        case "7": (3, [0b111, 0b001, 0b001, 0b001, 0b001])
        case "8": (3, [0b111, 0b101, 0b111, 0b101, 0b111])
        case "9": (3, [0b111, 0b101, 0b111, 0b001, 0b111])
        case ".": (1, [0, 0, 0, 0, 1])
        case ",": (1, [0, 0, 0, 1, 1])
        case ":": (1, [0, 1, 0, 1, 0])
        case " ": (1, [0, 0, 0, 0, 0])
        case "-", "–": (3, [0, 0, 0b111, 0, 0])
        case "$": (3, [0b011, 0b110, 0b111, 0b011, 0b110])
        case "%": (3, [0b101, 0b001, 0b010, 0b100, 0b101])
        default: nil
        }
    }

    /// How many columns the text takes; nil where it has a character that has no big form, or the set has no halves.
    public static func width(of text: String, set: GlyphSet) -> Int? {
        guard set == .braille || set == .blocks, !text.isEmpty, text.utf8.count <= 64 else { return nil }
        var width = -1
        for scalar in text.unicodeScalars {
            guard let dots = dots(scalar) else { return nil }
            width += dots.width + 1
        }
        return width
    }

    /// Draws the text with its upper left at the place given.
    public static func draw(_ text: String, x: Int, y: Int, style: Style, on grid: inout Grid) {
        var x = x
        for scalar in text.unicodeScalars {
            guard let (width, rows) = dots(scalar) else { continue }
            for column in 0..<width {
                let bit = UInt8(1) << UInt8(width - 1 - column)
                for row in 0..<height {
                    let isUpper = rows[row * 2] & bit != 0
                    let isLower = row * 2 + 1 < rows.count && rows[row * 2 + 1] & bit != 0
                    guard isUpper || isLower else { continue }
                    let glyph = Glyph(isUpper && isLower ? "█" : isUpper ? "▀" : "▄")
                    grid.put(glyph, x: x + column, y: y + row, style: style)
                }
            }
            x += width + 1
        }
    }
}
