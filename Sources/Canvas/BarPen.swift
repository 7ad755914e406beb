/// Bars of eighths of a cell, or of halves and whole ones where the font has no more.
public struct BarPen: Sendable {
    public var set: GlyphSet

    public init(set: GlyphSet) {
        self.set = set
    }

    /// A bar to the right, `share` (0…1) of `width` columns long, on a track.
    public func horizontal(
        x: Int, y: Int, width: Int, share: Double, style: Style, track: Style? = nil, on grid: inout Grid
    ) {
        guard width > 0 else { return }
        let eighths = BarPen.eighths(share, of: width)
        for column in 0..<width {
            let filled = min(max(eighths - column * 8, 0), 8)
            if let glyph = horizontalGlyph(filled) {
                grid[x + column, y] = Cell(glyph, style: style)
            } else if let track {
                grid[x + column, y] = Cell(Glyph(set == .ascii ? "." : "·"), style: track)
            }
        }
    }

    /// A column upwards from the row `bottom`, `share` (0…1) of `height` rows high.
    public func vertical(x: Int, bottom: Int, height: Int, share: Double, style: Style, on grid: inout Grid) {
        let eighths = BarPen.eighths(share, of: height)
        for row in 0..<max(0, height) {
            let filled = min(max(eighths - row * 8, 0), 8)
            if let glyph = verticalGlyph(filled) {
                grid[x, bottom - row] = Cell(glyph, style: style)
            }
        }
    }

    /// How many eighths of cells a share fills; anything above 0 shows at least one.
    static func eighths(_ share: Double, of cells: Int) -> Int {
        guard share > 0, cells > 0 else { return 0 }
        return max(1, Int((min(share, 1) * Double(cells * 8)).rounded()))
    }

    func horizontalGlyph(_ eighths: Int) -> Glyph? {
        guard eighths > 0 else { return nil }
        switch set {
        case .braille: return Glyph(Unicode.Scalar(UInt32(0x2590 - eighths)) ?? "█")
        case .blocks: return eighths >= 6 ? Glyph("█") : Glyph("▌")
        case .console: return eighths >= 6 ? Glyph("█") : Glyph("▒")
        case .ascii: return eighths >= 4 ? Glyph("#") : Glyph("=")
        }
    }

    func verticalGlyph(_ eighths: Int) -> Glyph? {
        guard eighths > 0 else { return nil }
        switch set {
        case .braille: return Glyph(Unicode.Scalar(UInt32(0x2580 + eighths)) ?? "█")
        case .blocks: return eighths >= 6 ? Glyph("█") : Glyph("▄")
        case .console: return eighths >= 4 ? Glyph("█") : Glyph("_")
        case .ascii: return eighths >= 4 ? Glyph("#") : Glyph("_")
        }
    }
}
