import Canvas
import Dashboards
import MetricModel

/// Arcs that fill from their minimum to their maximum; bars where an arc would be too small to read.
struct GaugePanel {
    var values: [DisplayValue]
    var options: GaugeOptions
    var context: PanelContext

    private var theme: Theme { context.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        let found = values.filter { TextMatch.contains($0.name, context.find) }
        let tiles = TileGrid(count: found.count, in: area, orientation: options.orientation, least: (14, 5))
        guard area.height >= 5, area.width >= 14, tiles.hidden == 0 else {
            let bars = BarGaugeOptions(mode: .basic, orientation: .horizontal)
            ValueBars(values: values, options: bars, context: context).draw(in: area, on: &grid)
            return
        }
        // All of one size, so that their numbers stand on one line.
        let width = tiles.areas.map(\.width).min() ?? 0
        let height = tiles.areas.map(\.height).min() ?? 0
        let names = values.count > 1 ? names(of: found, width: width - 2, height: height) : []
        let lines = names.map(\.count).max() ?? 0
        for (index, (value, place)) in zip(found, tiles.areas).enumerated() {
            var room = Rect(x: place.x, y: place.y, width: width, height: height).inset(horizontally: 1)
            room.height -= lines
            for (line, text) in (names.indices.contains(index) ? names[index] : []).enumerated() {
                grid.write(
                    text, x: room.x, y: room.maxY + line, style: theme.text, maxWidth: room.width, align: .center)
            }
            drawArc(value, in: room, on: &grid)
        }
    }

    /// What stands below the arcs: in two lines where one would cut a name and there is room for both.
    private func names(of found: [DisplayValue], width: Int, height: Int) -> [[String]] {
        found.map { NameLines.lines(PanelContext.name($0.name), width: width, most: height >= 7 ? 2 : 1) }
    }

    private func drawArc(_ value: DisplayValue, in room: Rect, on grid: inout Grid) {
        let arc = ArcPen(columns: room.width, rows: room.height, set: theme.glyphs)
        let ink = context.ink
        let showsMarkers = options.showsThresholdMarkers && value.steps.count > 1
        arc.draw(x: room.x, y: room.y, fraction: value.fraction ?? 0, on: &grid) { place, part in
            switch part {
            case .track: return theme.border
            case .fill: return ink.style(value.color)
            case .rim: return showsMarkers ? ink.style(value.color(at: place)) : nil
            }
        }
        drawNumber(value, in: room, center: room.y + arc.centerRow, on: &grid)
        if options.showsThresholdLabels { drawEnds(value, in: room, on: &grid) }
    }

    private func drawNumber(_ value: DisplayValue, in room: Rect, center: Int, on grid: inout Grid) {
        let style = context.ink.style(value.color).with(.bold)
        let text = value.text
        let inside = max(1, min(room.width, room.height * 2) * 11 / 20)
        let suffixWidth = text.suffix.isEmpty ? 0 : Glyphs.width(of: text.suffix) + 1
        if room.height >= 8, let width = BigText.width(of: text.number, set: theme.glyphs),
            width + suffixWidth <= inside
        {
            let x = room.x + (room.width - width - suffixWidth) / 2
            BigText.draw(text.number, x: x, y: center - 1, style: style, on: &grid)
            grid.write(text.suffix, x: x + width + 1, y: center + 1, style: style, maxWidth: max(0, suffixWidth - 1))
        } else {
            grid.write(text.text, x: room.x, y: center, style: style, maxWidth: room.width, align: .center)
        }
    }

    /// Where the arc begins and ends.
    private func drawEnds(_ value: DisplayValue, in room: Rect, on grid: inout Grid) {
        let low = value.unit.format(value.minimum, decimals: value.decimals).text
        let high = value.unit.format(value.maximum, decimals: value.decimals).text
        guard Glyphs.width(of: low + high) + 2 <= room.width else { return }
        grid.write(low, x: room.x, y: room.maxY - 1, style: theme.muted)
        grid.write(high, x: room.x, y: room.maxY - 1, style: theme.muted, maxWidth: room.width, align: .trailing)
    }
}

extension DisplayValue {
    /// The colour that thresholds give a place between minimum and maximum, 0…1; the value's own where there are none.
    func color(at place: Double) -> PanelColor {
        let number = minimum + (maximum - minimum) * place
        return steps.last { $0.value <= number }?.color ?? steps.first?.color ?? color
    }
}
