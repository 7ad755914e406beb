import Canvas
import Dashboards
import MetricModel

/// Bars over categories, lying or standing, beside or upon each other.
struct BarChartPanel {
    var content: BarChartContent
    var options: BarChartOptions
    var context: PanelContext

    private var theme: Theme { context.theme }
    private var ink: PanelInk { context.ink }
    private var isStacked: Bool { options.stacking != .none }

    private struct Bar {
        var parts: [(share: Double, style: Style)]
        var text: FormattedValue
    }

    func draw(in area: Rect, on grid: inout Grid) {
        var inner = area.inset(horizontally: 1)
        guard inner.width > 3, inner.height > 0, !content.categories.isEmpty else { return }
        if content.series.count > 1, inner.height >= 5, options.legend.isShown {
            drawLegend(y: inner.maxY - 1, in: inner, on: &grid)
            inner.height -= 1
        }
        let perCategory = isStacked ? 1 : max(1, content.series.count)
        let standing = content.categories.count * perCategory
        let fits = inner.height >= 5 && inner.width / max(1, content.categories.count) >= max(4, perCategory)
        let isVertical = options.orientation != .horizontal && fits && standing <= inner.width
        if isVertical {
            drawColumns(in: inner, on: &grid)
        } else {
            drawLines(in: inner, on: &grid)
        }
    }

    // MARK: Values

    private var largest: Double {
        let sums = content.categories.indices.map { category -> Double in
            let values = content.series.compactMap { value($0, category) }.map { max(0, $0) }
            return isStacked ? values.reduce(0, +) : values.max() ?? 0
        }
        return content.maximum ?? sums.max() ?? 1
    }

    private func value(_ series: BarChartContent.Series, _ category: Int) -> Double? {
        guard series.values.indices.contains(category), let value = series.values[category], value.isFinite else {
            return nil
        }
        return value
    }

    private func share(_ value: Double, _ top: Double) -> Double {
        let low = content.minimum ?? 0
        let share = top > low ? (value - low) / (top - low) : 0
        return share.isNaN ? 0 : min(max(share, 0), 1)
    }

    /// The bars of a category, one for each series, or one for all.
    private func bars(_ category: Int, _ top: Double) -> [Bar] {
        let known = content.series.map { series in (series, value(series, category)) }
        guard isStacked else {
            return known.map { series, value in
                Bar(
                    parts: [(value.map { share($0, top) } ?? 0, ink.style(series.color(of: category)))],
                    text: series.unit.format(value, decimals: series.decimals))
            }
        }
        let sum = known.reduce(0) { $0 + max(0, $1.1 ?? 0) }
        let whole = options.stacking == .percent ? sum : top
        let parts = known.map { series, value in
            (share(max(0, value ?? 0), whole), ink.style(series.color(of: category)))
        }
        let text = content.series.first?.unit.format(sum, decimals: content.series.first?.decimals)
        return [Bar(parts: parts, text: text ?? .missing)]
    }

    // MARK: Drawing

    private func drawLines(in area: Rect, on grid: inout Grid) {
        let top = largest
        let perCategory = isStacked ? 1 : max(1, content.series.count)
        let names = content.categories.map { PanelContext.name($0) }
        let nameWidth = min(names.map { Glyphs.width(of: $0) }.max() ?? 0, max(6, area.width / 3))
        let capacity = max(1, area.height / perCategory)
        let shown = min(names.count, capacity)
        let rows = (0..<shown).map { bars($0, top) }
        let valueWidth =
            options.showsValues
            ? min(
                rows.joined().map { Glyphs.width(of: $0.text.text) }.max() ?? 0,
                max(area.width / 3, area.width - nameWidth - 3)) : 0
        let barX = area.x + nameWidth + 1
        let barWidth = max(0, area.maxX - valueWidth - 1 - barX)
        for (category, bars) in rows.enumerated() {
            for (place, bar) in bars.enumerated() {
                let y = area.y + category * perCategory + place
                guard y < area.maxY else { break }
                if place == 0 {
                    grid.write(names[category], x: area.x, y: y, style: theme.text, maxWidth: nameWidth)
                }
                drawParts(bar, x: barX, y: y, width: barWidth, on: &grid)
                grid.write(
                    bar.text.text, x: area.maxX - valueWidth, y: y, style: theme.title, maxWidth: valueWidth,
                    align: .trailing)
            }
        }
        MoreMark.draw(names.count - shown, in: area, theme: theme, on: &grid)
    }

    private func drawParts(_ bar: Bar, x: Int, y: Int, width: Int, on grid: inout Grid) {
        let pen = BarPen(set: theme.glyphs)
        if let only = bar.parts.first, bar.parts.count == 1 {
            pen.horizontal(x: x, y: y, width: width, share: only.share, style: only.style, on: &grid)
            return
        }
        var (sum, start) = (0.0, 0)
        for part in bar.parts {
            sum += part.share
            let end = Int(clamping: (sum * Double(width)).rounded(), to: 0...max(0, width))
            if end > start {
                grid.fill(
                    Rect(x: x + start, y: y, width: end - start, height: 1), with: Cell(Glyph("█"), style: part.style))
                start = end
            }
        }
    }

    private func drawColumns(in area: Rect, on grid: inout Grid) {
        let top = largest
        let count = content.categories.count
        let room = area.width / count
        let all = (0..<count).map { bars($0, top) }
        let perCategory = all.first?.count ?? 1
        let narrowest = (room - (room > perCategory * 2 ? 1 : 0)) / max(1, perCategory)
        let texts = ColumnTexts.fitting(all.joined().map(\.text), width: narrowest)
        let showsValues = options.showsValues && area.height >= 6 && texts != nil
        let height = area.height - 1 - (showsValues ? 1 : 0)
        let bottom = area.maxY - 2
        for category in 0..<count {
            let left = area.x + area.width * category / count
            let right = area.x + area.width * (category + 1) / count
            let bars = all[category]
            let gap = right - left > bars.count * 2 ? 1 : 0
            for (place, bar) in bars.enumerated() {
                let x0 = left + (right - left - gap) * place / bars.count
                let x1 = left + (right - left - gap) * (place + 1) / bars.count
                for x in x0..<max(x0, x1) { drawStanding(bar, x: x, bottom: bottom, height: height, on: &grid) }
                if showsValues, let text = texts?[category * perCategory + place] {
                    let share = bar.parts.reduce(0) { $0 + $1.share }
                    let tallest = Int(clamping: (share * Double(height)).rounded(.up), to: 0...max(0, height))
                    grid.write(
                        text, x: x0, y: bottom - tallest, style: theme.title, maxWidth: x1 - x0,
                        align: .center)
                }
            }
            grid.write(
                PanelContext.name(content.categories[category]), x: left, y: area.maxY - 1, style: theme.muted,
                maxWidth: max(1, room - 1), align: .center)
        }
    }

    private func drawStanding(_ bar: Bar, x: Int, bottom: Int, height: Int, on grid: inout Grid) {
        if let only = bar.parts.first, bar.parts.count == 1 {
            BarPen(set: theme.glyphs).vertical(
                x: x, bottom: bottom, height: height, share: only.share, style: only.style, on: &grid)
            return
        }
        StackedArea(
            styles: bar.parts.map(\.style), ground: theme.background, set: theme.glyphs,
            usesTextures: theme.isMonochrome
        ).column(bar.parts.map(\.share), x: x, bottom: bottom, height: height, on: &grid)
    }

    private func drawLegend(y: Int, in area: Rect, on grid: inout Grid) {
        let items = content.series.map { (PanelContext.name($0.name), $0.color) }
        SwatchLine(items: items, ink: ink).draw(x: area.x, y: y, maxX: area.maxX, on: &grid)
    }
}
