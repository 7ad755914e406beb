import Canvas
import Dashboards

/// Names in their colours on one line, as many as fit.
struct SwatchLine {
    var items: [(name: String, color: PanelColor)]
    var ink: PanelInk

    func draw(x: Int, y: Int, maxX: Int, on grid: inout Grid) {
        let names = items.map { LegendList.Entry(name: Glyphs.width(of: $0.name), values: []) }
        let list = LegendList(names, width: maxX - x, lines: 1)
        for (place, item) in zip(list.places, items) {
            grid.write(ink.marker(item.color), x: x + place.x, y: y, style: ink.style(item.color))
            grid.write(item.name, x: x + place.x + 2, y: y, style: ink.theme.text, maxWidth: place.nameRoom)
        }
        guard let more = list.more else { return }
        let text = LegendList.more(items.count - list.places.count)
        grid.write(text, x: x + more.x, y: y, style: ink.theme.muted, maxWidth: max(0, maxX - x - more.x))
    }
}
