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

    private var scale: BarScale {
        let stacks = content.categories.indices.map { category in
            let values = content.series.compactMap { value($0, category) }
            let (up, down) = (values.map { max(0, $0) }, values.map { min(0, $0) })
            switch options.stacking {
            case .none: return (up: up.max() ?? 0, down: down.min() ?? 0)
            case .normal: return (up: up.reduce(0, +), down: down.reduce(0, +))
            case .percent: return (up: up.contains { $0 > 0 } ? 1 : 0, down: down.contains { $0 < 0 } ? -1 : 0)
            }
        }
        // Shares are of the whole, whatever ends are fixed for the values.
        if options.stacking == .percent { return BarScale(stacks: stacks) }
        return BarScale(stacks: stacks, minimum: content.minimum, maximum: content.maximum)
    }

    private func value(_ series: BarChartContent.Series, _ category: Int) -> Double? {
        guard series.values.indices.contains(category), let value = series.values[category], value.isFinite else {
            return nil
        }
        return value
    }

    /// The bars of a category, one for each series, or one for all.
    private func bars(_ category: Int, _ scale: BarScale) -> [Bar] {
        let known = content.series.map { series in (series, value(series, category)) }
        guard isStacked else {
            return known.map { series, value in
                Bar(
                    parts: [(scale.share(from: 0, to: value ?? 0), ink.style(series.color(of: category)))],
                    text: series.unit.format(value, decimals: series.decimals))
            }
        }
        let whole = options.stacking == .percent ? known.reduce(0) { $0 + ($1.1 ?? 0).magnitude } : 1
        var (up, down) = (0.0, 0.0)
        let parts = known.map { series, value in
            let value = whole > 0 ? (value ?? 0) / whole : 0
            let foot = value < 0 ? down : up
            if value < 0 { down += value } else { up += value }
            return (scale.share(from: foot, to: foot + value), ink.style(series.color(of: category)))
        }
        let sum = known.reduce(0) { $0 + ($1.1 ?? 0) }
        let text = content.series.first?.unit.format(sum, decimals: content.series.first?.decimals)
        return [Bar(parts: parts, text: text ?? .missing)]
    }

    // MARK: Drawing

    private func drawLines(in area: Rect, on grid: inout Grid) {
        let scale = scale
        let perCategory = isStacked ? 1 : max(1, content.series.count)
        let names = content.categories.map { PanelContext.name($0) }
        let nameWidth = min(names.map { Glyphs.width(of: $0) }.max() ?? 0, max(6, area.width / 3))
        let capacity = max(1, area.height / perCategory)
        let shown = min(names.count, capacity)
        let rows = (0..<shown).map { bars($0, scale) }
        let valueWidth =
            options.showsValues
            ? min(
                rows.joined().map { Glyphs.width(of: $0.text.text) }.max() ?? 0,
                max(area.width / 3, area.width - nameWidth - 3)) : 0
        let barX = area.x + nameWidth + 1
        let barWidth = max(0, area.maxX - valueWidth - 1 - barX)
        let room = GroundedBar(ground: scale.ground, length: barWidth, set: theme.glyphs)
        for (category, bars) in rows.enumerated() {
            for (place, bar) in bars.enumerated() {
                let y = area.y + category * perCategory + place
                guard y < area.maxY else { break }
                if place == 0 {
                    grid.write(names[category], x: area.x, y: y, style: theme.text, maxWidth: nameWidth)
                }
                drawLying(bar, x: barX, y: y, room, on: &grid)
                grid.write(
                    bar.text.text, x: area.maxX - valueWidth, y: y, style: theme.title, maxWidth: valueWidth,
                    align: .trailing)
            }
        }
        MoreMark.draw(names.count - shown, in: area, theme: theme, on: &grid)
    }

    /// To the right of zero, and to its left.
    private func drawLying(_ bar: Bar, x: Int, y: Int, _ room: GroundedBar, on grid: inout Grid) {
        for (place, cell) in room.downwards(bar.parts, half: "▐").enumerated() {
            grid[x + room.below - 1 - place, y] = cell
        }
        let (x, width, parts) = (x + room.below, room.above, room.upwards(bar.parts))
        if let only = parts.first, parts.count == 1 {
            BarPen(set: theme.glyphs).horizontal(
                x: x, y: y, width: width, share: only.share, style: only.style, on: &grid)
            return
        }
        var (sum, start) = (0.0, 0)
        for part in parts {
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
        let scale = scale
        let count = content.categories.count
        let room = area.width / count
        let all = (0..<count).map { bars($0, scale) }
        let perCategory = all.first?.count ?? 1
        let narrowest = (room - (room > perCategory * 2 ? 1 : 0)) / max(1, perCategory)
        let texts = ColumnTexts.fitting(all.joined().map(\.text), width: narrowest)
        let showsValues = options.showsValues && area.height >= 6 && texts != nil
        let height = area.height - 1 - (showsValues ? 1 : 0)
        let bottom = area.maxY - 2
        let stand = GroundedBar(ground: scale.ground, length: height, set: theme.glyphs)
        for category in 0..<count {
            let left = area.x + area.width * category / count
            let right = area.x + area.width * (category + 1) / count
            let bars = all[category]
            let gap = right - left > bars.count * 2 ? 1 : 0
            for (place, bar) in bars.enumerated() {
                let x0 = left + (right - left - gap) * place / bars.count
                let x1 = left + (right - left - gap) * (place + 1) / bars.count
                for x in x0..<max(x0, x1) { drawStanding(bar, x: x, bottom: bottom, stand, on: &grid) }
                if showsValues, let text = texts?[category * perCategory + place] {
                    let share = stand.upwards(bar.parts).reduce(0) { $0 + $1.share }
                    let tallest = stand.below + Int((min(share, 1) * Double(stand.above)).rounded(.up))
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

    /// Upwards from zero, and down from it.
    private func drawStanding(_ bar: Bar, x: Int, bottom: Int, _ room: GroundedBar, on grid: inout Grid) {
        let (bottom, height, parts) = (bottom - room.below, room.above, room.upwards(bar.parts))
        for (place, cell) in room.downwards(bar.parts, half: "▀").enumerated() {
            grid[x, bottom + 1 + place] = cell
        }
        if let only = parts.first, parts.count == 1 {
            BarPen(set: theme.glyphs).vertical(
                x: x, bottom: bottom, height: height, share: only.share, style: only.style, on: &grid)
            return
        }
        StackedArea(
            styles: parts.map(\.style), ground: theme.background, set: theme.glyphs,
            usesTextures: theme.isMonochrome
        ).column(parts.map(\.share), x: x, bottom: bottom, height: height, on: &grid)
    }

    private func drawLegend(y: Int, in area: Rect, on grid: inout Grid) {
        let items = content.series.map { (PanelContext.name($0.name), $0.color) }
        SwatchLine(items: items, ink: ink).draw(x: area.x, y: y, maxX: area.maxX, on: &grid)
    }
}
