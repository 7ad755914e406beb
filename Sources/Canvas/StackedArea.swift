/// Areas on top of each other, one value per column: eighth blocks whose two colours meet at the exact height.
public struct StackedArea: Sendable {
    /// One layer, from the bottom up; its foreground is the area's colour.
    public var styles: [Style]
    /// What stands above the stack.
    public var ground: Color
    public var set: GlyphSet
    /// Whether layers differ by texture (`█▒░`) rather than by colour.
    public var usesTextures: Bool

    public init(styles: [Style], ground: Color, set: GlyphSet, usesTextures: Bool = false) {
        self.styles = styles
        self.ground = ground
        self.set = set
        self.usesTextures = usesTextures
    }

    /// Draws one column upwards from the row `bottom`.
    ///
    /// - Parameter shares: each layer's part of the height, 0…1; their sum is the column's height.
    public func column(_ shares: [Double], x: Int, bottom: Int, height: Int, on grid: inout Grid) {
        guard height > 0, !styles.isEmpty else { return }
        var tops: [Int] = []
        var sum = 0.0
        for share in shares.prefix(styles.count) {
            sum = min(1, sum + (share.isFinite ? max(0, share) : 0))
            tops.append(Int((sum * Double(height * 8)).rounded()))
        }
        guard let summit = tops.last, summit > 0 else { return }
        for row in 0..<min(height, (summit + 7) / 8) {
            grid[x, bottom - row] = cell(row: row, tops: tops)
        }
    }

    private func cell(row: Int, tops: [Int]) -> Cell {
        let foot = row * 8
        guard set == .braille, !usesTextures else { return texturedCell(foot: foot, tops: tops) }
        // A layer thinner than an eighth here gives way; the two that hold the cell's foot and head are shown.
        guard let lower = tops.firstIndex(where: { $0 > foot }) else { return Cell(.space, style: ground(.plain)) }
        let upper = tops.firstIndex { $0 >= foot + 8 }
        if upper == lower { return Cell(Glyph("█"), style: styles[lower]) }
        var style = ground(styles[lower])
        if let upper { style.background = styles[upper].foreground }
        let glyph = Unicode.Scalar(UInt32(0x2580 + min(max(tops[lower] - foot, 1), 7))) ?? "█"
        return Cell(Glyph(glyph), style: style)
    }

    private func texturedCell(foot: Int, tops: [Int]) -> Cell {
        guard let layer = tops.firstIndex(where: { $0 > foot + 3 }) else { return Cell(.space, style: ground(.plain)) }
        return Cell(Glyph(StackedArea.texture(layer: layer, set: set)), style: ground(styles[layer]))
    }

    /// What a layer is drawn with where layers differ by texture; a legend shows the same.
    ///
    /// - Parameter layer: from the bottom up, not negative; textures repeat after four.
    public static func texture(layer: Int, set: GlyphSet) -> Unicode.Scalar {
        let textures: [Unicode.Scalar] =
            switch set {
            case .ascii: ["#", "=", ".", "%"]
            case .console: ["█", "▒", "░", "■"]
            case .braille, .blocks: ["█", "▒", "░", "▓"]
            }
        return textures[max(0, layer) % textures.count]
    }

    private func ground(_ style: Style) -> Style {
        var style = style
        style.background = ground
        return style
    }
}
