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
        // Most cells are of one layer. In others the two with the most eighths are shown, so that no thin one hides a
        // thick one.
        if let only = tops.firstIndex(where: { $0 > foot }), tops[only] >= foot + 8 {
            return Cell(Glyph("█"), style: styles[only])
        }
        let parts = StackedArea.parts(foot: foot, tops: tops)
        guard let summit = tops.last, let largest = StackedArea.largest(of: parts) else {
            return Cell(.space, style: ground(.plain))
        }
        // At the top the height counts: above it is the ground, and only one layer has room below.
        guard summit >= foot + 8 else { return partial(parts[largest].layer, eighths: summit - foot) }
        guard let second = StackedArea.largest(of: parts, besides: largest) else {
            return Cell(Glyph("█"), style: styles[parts[largest].layer])
        }
        let upper = parts[max(largest, second)]
        var cell = partial(parts[min(largest, second)].layer, eighths: upper.first - foot)
        cell.style.background = styles[upper.layer].foreground
        return cell
    }

    /// A layer's eighths within one cell, of which the first is counted from the plot's foot.
    private struct Part {
        var layer: Int
        var first: Int
        var count: Int
    }

    /// The layers that have eighths in the cell above a height, from the bottom up.
    private static func parts(foot: Int, tops: [Int]) -> [Part] {
        var parts: [Part] = []
        var first = foot
        for (layer, top) in tops.enumerated() where top > first {
            let end = min(top, foot + 8)
            parts.append(Part(layer: layer, first: first, count: end - first))
            first = end
            if end == foot + 8 { break }
        }
        return parts
    }

    /// The place of the part with the most eighths; of equal ones the lowest.
    private static func largest(of parts: [Part], besides other: Int? = nil) -> Int? {
        parts.indices.filter { $0 != other }.max { (parts[$0].count, -$0) < (parts[$1].count, -$1) }
    }

    private func partial(_ layer: Int, eighths: Int) -> Cell {
        let glyph = Unicode.Scalar(UInt32(0x2580 + min(max(eighths, 1), 7))) ?? "█"
        return Cell(Glyph(glyph), style: ground(styles[layer]))
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
