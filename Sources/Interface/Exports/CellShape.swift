import Canvas

/// The characters that a picture draws itself, because fonts do not agree on them: braille, blocks and frames.
///
/// Places are in thousandths of a cell, from its upper left.
enum CellShape {
    /// Filled rectangles: x, y, width, height.
    case fill([Box])
    /// Lines from the middle of the cell; rounded where it is a corner.
    case line(Arms)

    struct Box: Hashable {
        var x: Int
        var y: Int
        var width: Int
        var height: Int
    }

    struct Arms: Hashable {
        var left = false
        var right = false
        var up = false
        var down = false
        var isHeavy = false
        var isRound = false
        var isDotted = false
    }

    /// Nil for what is left to the font.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x2801...0x28ff: self = .fill(CellShape.braille(UInt8(scalar.value & 0xff)))
        case 0x2580...0x2590: self = .fill(CellShape.block(Int(scalar.value)))
        default:
            guard let arms = CellShape.arms(scalar) else { return nil }
            self = .line(arms)
        }
    }

    private static func braille(_ mask: UInt8) -> [Box] {
        let places: [(x: Int, y: Int)] = [
            (170, 70), (170, 320), (170, 570), (640, 70), (640, 320), (640, 570), (170, 820), (640, 820),
        ]
        return places.enumerated().compactMap { bit, place in
            mask >> UInt8(bit) & 1 == 1 ? Box(x: place.x, y: place.y, width: 240, height: 115) : nil
        }
    }

    /// Upper half, eighths from below, full, eighths from the left, right half.
    private static func block(_ value: Int) -> [Box] {
        switch value {
        case 0x2580: [Box(x: 0, y: 0, width: 1000, height: 500)]
        case 0x2581...0x2588:
            [Box(x: 0, y: 1000 - (value - 0x2580) * 125, width: 1000, height: (value - 0x2580) * 125)]
        case 0x2589...0x258f: [Box(x: 0, y: 0, width: (0x2590 - value) * 125, height: 1000)]
        default: [Box(x: 500, y: 0, width: 500, height: 1000)]
        }
    }

    private static func arms(_ scalar: Unicode.Scalar) -> Arms? {
        switch scalar {
        case "─": Arms(left: true, right: true)
        case "│": Arms(up: true, down: true)
        case "┈": Arms(left: true, right: true, isDotted: true)
        case "━": Arms(left: true, right: true, isHeavy: true)
        case "┃": Arms(up: true, down: true, isHeavy: true)
        case "╭": Arms(right: true, down: true, isRound: true)
        case "╮": Arms(left: true, down: true, isRound: true)
        case "╰": Arms(right: true, up: true, isRound: true)
        case "╯": Arms(left: true, up: true, isRound: true)
        case "┌": Arms(right: true, down: true)
        case "┐": Arms(left: true, down: true)
        case "└": Arms(right: true, up: true)
        case "┘": Arms(left: true, up: true)
        case "┏": Arms(right: true, down: true, isHeavy: true)
        case "┓": Arms(left: true, down: true, isHeavy: true)
        case "┗": Arms(right: true, up: true, isHeavy: true)
        case "┛": Arms(left: true, up: true, isHeavy: true)
        case "├": Arms(right: true, up: true, down: true)
        case "┤": Arms(left: true, up: true, down: true)
        case "┬": Arms(left: true, right: true, down: true)
        case "┴": Arms(left: true, right: true, up: true)
        case "┼": Arms(left: true, right: true, up: true, down: true)
        default: nil
        }
    }
}
