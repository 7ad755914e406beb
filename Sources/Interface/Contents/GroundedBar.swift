import Canvas

/// How a bar's cells are dealt out to both sides of zero, where that is not the bar's end.
struct GroundedBar {
    /// The cells below zero.
    let below: Int
    /// The cells above it.
    let above: Int
    private let ground: Double
    private let set: GlyphSet

    /// - Parameters:
    ///   - ground: Where zero is, 0…1 of the length.
    ///   - length: In cells; a side that has values has one of them at least.
    init(ground: Double, length: Int, set: GlyphSet) {
        let length = max(0, length)
        let wanted = Int((ground * Double(length)).rounded())
        below = min(max(wanted, ground > 0 ? min(1, length) : 0), ground < 1 ? max(0, length - 1) : length)
        above = length - below
        self.ground = ground
        self.set = set
    }

    /// Parts of the whole length as parts of the cells above zero.
    func upwards(_ parts: [(share: Double, style: Style)]) -> [(share: Double, style: Style)] {
        parts.map { (ground < 1 ? max(0, $0.share) / (1 - ground) : 0, $0.style) }
    }

    /// The cells that the parts below zero fill, counted from zero on; the last one of a single part may be a half.
    func downwards(_ parts: [(share: Double, style: Style)], half: Unicode.Scalar) -> [Cell] {
        let parts = parts.filter { $0.share < 0 }
        guard ground > 0, below > 0, let only = parts.first else { return [] }
        let full = Glyph(set == .ascii ? "#" : "█")
        let hasHalves = parts.count == 1 && (set == .braille || set == .blocks)
        guard hasHalves else {
            var (sum, cells) = (0.0, [Cell]())
            for part in parts {
                sum += -part.share / ground
                let end = max(parts.count == 1 ? 1 : 0, Int((min(sum, 1) * Double(below)).rounded()))
                while cells.count < end { cells.append(Cell(full, style: part.style)) }
            }
            return cells
        }
        let halves = max(1, Int((min(-only.share / ground, 1) * Double(2 * below)).rounded()))
        let cells = Array(repeating: Cell(full, style: only.style), count: halves / 2)
        return halves % 2 == 0 ? cells : cells + [Cell(Glyph(half), style: only.style)]
    }
}
