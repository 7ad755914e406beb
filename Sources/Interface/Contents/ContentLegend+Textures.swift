import Canvas
import Dashboards

extension ContentLegend {
    /// The textures that stacks' layers are told by where there are no colours, by name; those of lines have none.
    static func textures(of series: [GraphSeries], _ glyphs: GlyphSet) -> [String: String] {
        var layers: [String: Int] = [:]
        var textures: [String: String] = [:]
        for one in series where one.stacking != .none && (one.fillOpacity > 0 || one.drawing == .bars) {
            let stack = "\(one.axis) \(one.stackingGroup)"
            let texture = StackedArea.texture(layer: layers[stack, default: 0], set: glyphs)
            textures[one.name] = String(Character(texture))
            layers[stack, default: 0] += 1
        }
        return textures
    }
}
