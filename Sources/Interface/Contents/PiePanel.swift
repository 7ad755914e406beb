import Canvas
import Dashboards
import MetricModel

/// Shares of a whole: one bar cut in proportion, which in a terminal reads better than slices, and its legend.
struct PiePanel {
    var values: [DisplayValue]
    var options: PieChartOptions
    var context: PanelContext

    private var theme: Theme { context.theme }
    private var ink: PanelInk { context.ink }

    func draw(in area: Rect, on grid: inout Grid) {
        let inner = area.inset(horizontally: 1)
        guard inner.width > 0, inner.height > 0 else { return }
        let shown = values.filter { $0.fraction != nil && TextMatch.contains($0.name, context.find) }
            .sorted { ($0.fraction ?? 0) > ($1.fraction ?? 0) }
        let legendRows = min(shown.count, max(0, inner.height - 1))
        let spare = inner.height - legendRows
        let height = max(1, min(4, spare >= 3 ? spare - 1 : 1))
        drawBar(shown, in: Rect(x: inner.x, y: inner.y, width: inner.width, height: height), on: &grid)
        let gap = spare > height ? 1 : 0
        let legend = Rect(
            x: inner.x, y: inner.y + height + gap, width: inner.width, height: inner.height - height - gap)
        drawLegend(shown, in: legend, on: &grid)
    }

    private func drawBar(_ shown: [DisplayValue], in area: Rect, on grid: inout Grid) {
        var sum = 0.0
        var start = 0
        for (place, value) in shown.enumerated() {
            sum += value.fraction ?? 0
            // The last one ends where the bar does, whatever its share is rounded to.
            let share = place == shown.count - 1 ? 1 : sum
            let end = Int(clamping: (share * Double(area.width)).rounded(), to: 0...area.width)
            guard end > start else { continue }
            let part = Rect(x: area.x + start, y: area.y, width: end - start, height: area.height)
            let ground = ink.ground(value.color)
            let texture: Unicode.Scalar = theme.isMonochrome ? ["█", "▒", "░", "▓"][place % 4] : " "
            let style = theme.isMonochrome ? theme.text : ground
            grid.fill(part, with: Cell(Glyph(texture), style: style))
            let words = Unit.ratio.format(value.fraction, decimals: 0).text
            if part.width >= Glyphs.width(of: words) + 2 {
                // Without colours blanks keep it apart from the texture.
                grid.write(
                    theme.isMonochrome ? " \(words) " : words, x: part.x, y: part.y + part.height / 2,
                    style: theme.isMonochrome ? theme.title : ground.with(.bold), maxWidth: part.width, align: .center)
            }
            start = end
        }
    }

    /// As its part of the bar is drawn.
    private func swatch(_ value: DisplayValue) -> Style {
        if theme.isMonochrome { return theme.text }
        let ground = ink.ground(value.color)
        return ground.attributes.contains(.reverse)
            ? ink.style(value.color) : theme.text.withForeground(ground.background)
    }

    private func drawLegend(_ shown: [DisplayValue], in area: Rect, on grid: inout Grid) {
        let texts = shown.map { $0.text.text }
        let valueWidth = texts.map { Glyphs.width(of: $0) }.max() ?? 0
        let columns = area.width >= 60 && shown.count > area.height ? 2 : 1
        let width = area.width / columns
        let capacity = area.height * columns
        // The bar says the shares too, where there is only room for either them or the names.
        let longest = shown.prefix(capacity).map { Glyphs.width(of: PanelContext.name($0.name)) }.max() ?? 0
        let showsShares = longest + 1 <= width - 3 - valueWidth - 7 || width < valueWidth + 12
        for (place, value) in shown.prefix(capacity).enumerated() {
            let x = area.x + place % columns * width
            let y = area.y + place / columns
            let marker = theme.isMonochrome ? ["█", "▒", "░", "▓"][place % 4] : ink.marker(value.color)
            grid.write(marker, x: x, y: y, style: swatch(value))
            let percent = Unit.ratio.format(value.fraction, decimals: 0).text
            let padding = String(repeating: " ", count: max(0, 5 - Glyphs.width(of: percent)))
            let right = showsShares ? "  \(padding)\(percent)" : ""
            let room = width - 3 - valueWidth - Glyphs.width(of: right)
            grid.write(PanelContext.name(value.name), x: x + 2, y: y, style: theme.text, maxWidth: max(4, room - 1))
            guard room >= 4 else { continue }
            grid.write(
                texts[place], x: x + 2 + room, y: y, style: theme.title, maxWidth: valueWidth, align: .trailing)
            grid.write(right, x: x + 2 + room + valueWidth, y: y, style: theme.muted, maxWidth: width)
        }
        MoreMark.draw(shown.count - capacity, in: area, theme: theme, on: &grid)
    }
}
