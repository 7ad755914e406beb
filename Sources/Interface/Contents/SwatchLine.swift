import Canvas
import Dashboards

/// Names in their colours on one line, as many as fit.
struct SwatchLine {
    var items: [(name: String, color: PanelColor)]
    var ink: PanelInk
    /// Whether they are the layers of a stack, from the bottom up, which differ by texture where there are no colours.
    var isStack = false

    func draw(x: Int, y: Int, maxX: Int, on grid: inout Grid) {
        let names = items.map { LegendList.Entry(name: Glyphs.width(of: $0.name), values: []) }
        let list = LegendList(names, width: maxX - x, lines: 1)
        for (index, (place, item)) in zip(list.places, items).enumerated() {
            grid.write(marker(index), x: x + place.x, y: y, style: ink.style(item.color))
            grid.write(item.name, x: x + place.x + 2, y: y, style: ink.theme.text, maxWidth: place.nameRoom)
        }
        guard let more = list.more else { return }
        let text = LegendList.more(items.count - list.places.count)
        grid.write(text, x: x + more.x, y: y, style: ink.theme.muted, maxWidth: max(0, maxX - x - more.x))
    }

    private func marker(_ place: Int) -> String {
        guard isStack, ink.theme.isMonochrome else { return ink.marker(items[place].color) }
        return String(Character(StackedArea.texture(layer: place, set: ink.theme.glyphs)))
    }
}
