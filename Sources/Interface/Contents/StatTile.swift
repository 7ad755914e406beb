import Canvas
import Dashboards
import MetricModel

/// One number of a stat panel: as big as its tile allows, with its name, change and course.
struct StatTile {
    var value: DisplayValue
    var options: StatOptions
    var showsName: Bool
    /// Whether another tile stands right below, whose colour must be told from this one's.
    var hasNeighborBelow = false
    /// Whether the name is broken where it can be, as a neighbour's is that has to.
    var breaksName = false
    /// Whether the number may be three lines high.
    var mayBeBig = true
    var data: PanelData
    var context: PanelContext

    private var theme: Theme { context.theme }
    private var ink: PanelInk { context.ink }
    /// Without colours a filled tile would say nothing but glare.
    private var isFilled: Bool {
        (options.colorMode == .background || options.colorMode == .solidBackground) && !theme.isMonochrome
    }

    private var text: Style {
        switch options.colorMode {
        case .none: theme.title
        case .value: ink.style(value.color).with(.bold)
        case .background, .solidBackground: (isFilled ? ink.ground(value.color) : ink.style(value.color)).with(.bold)
        }
    }

    private var faint: Style { isFilled ? ink.ground(value.color) : theme.text }

    func draw(in area: Rect, on grid: inout Grid) {
        guard !area.isEmpty else { return }
        var inner = area.width >= 8 ? area.inset(horizontally: 1) : area
        if isFilled { grid.fill(area, with: Cell(.space, style: ink.ground(value.color))) }
        if isFilled, hasNeighborBelow, area.height > 2 {
            let ground = ink.ground(value.color)
            let edge = Cell(Glyph("▀"), style: Style(foreground: ground.background, background: theme.background))
            let last = Rect(x: area.x, y: area.maxY - 1, width: area.width, height: 1)
            grid.fill(last, with: ground.attributes.contains(.reverse) ? Cell(.space, style: theme.text) : edge)
            inner.height -= 1
        }
        var lines = inner
        if let course = courseArea(inner) {
            drawCourse(in: course, on: &grid)
            lines.height -= course.height
        }
        drawText(in: lines, of: area, on: &grid)
    }

    /// The lower part, where there is a course to draw and room for it below the number.
    private func courseArea(_ inner: Rect) -> Rect? {
        let needed = (showsName ? 1 : 0) + 1
        guard options.graph != .none, value.samples.count > 1, inner.height > needed, inner.width >= 6 else {
            return nil
        }
        let height = max(1, min(inner.height - needed, inner.height * 2 / 5))
        return Rect(x: inner.x, y: inner.maxY - height, width: inner.width, height: height)
    }

    private func drawCourse(in area: Rect, on grid: inout Grid) {
        let points = SparklinePoints.points(
            value.samples, from: data.from, through: data.through, step: data.step, rows: area.height)
        var style = faint
        if !isFilled {
            style = options.colorMode == .none ? theme.accent : ink.style(value.color)
        } else if case .rgb = style.background {
            style.foreground = style.background.mixed(with: style.foreground, share: 0.45)
        }
        let form: Sparkline.Form = options.graph == .area && area.height > 1 ? .area : .line
        Sparkline(form: form, set: theme.glyphs, styles: [style]).draw(points, in: area, on: &grid)
    }

    // MARK: Words

    private var number: FormattedValue {
        options.textMode == .name ? FormattedValue(number: PanelContext.name(value.name)) : value.text
    }

    private var change: String {
        guard options.showsPercentChange, let change = value.change, change.isFinite else { return "" }
        let percent = Unit.ratio.format(change.magnitude).text
        return change > 0 ? "▲ \(percent)" : change < 0 ? "▼ \(percent)" : "= \(percent)"
    }

    /// Whether the name is too wide for one line.
    func hasToBreakName(in area: Rect) -> Bool {
        let width = area.width >= 8 ? area.width - 2 : area.width
        return showsName && Glyphs.width(of: PanelContext.name(value.name)) > width
    }

    /// Whether the tile has room for a number three lines high.
    func fitsBig(in area: Rect) -> Bool {
        let inner = area.width >= 8 ? area.inset(horizontally: 1) : area
        let lines = inner.height - (hasNeighborBelow && isFilled ? 1 : 0) - (courseArea(inner)?.height ?? 0)
        return isBig(width: inner.width, tile: area.width, height: lines)
    }

    /// One margin may go for it.
    private func isBig(width: Int, tile: Int, height: Int) -> Bool {
        guard let big = BigText.width(of: number.number, set: theme.glyphs) else { return false }
        let name = showsName ? nameLines(width: width, tile: tile, height: height - BigText.height + 1).count : 0
        let others = name + (change.isEmpty ? 0 : 1)
        return height - others >= BigText.height && big + suffixWidth <= max(width, tile - 1)
    }

    private var suffixWidth: Int { number.suffix.isEmpty ? 0 : Glyphs.width(of: number.suffix) + 1 }

    /// The name, in two lines where it is too wide for one and there is room; its margins go before words are broken.
    private func nameLines(width: Int, tile: Int, height: Int) -> [String] {
        let name = PanelContext.name(value.name)
        let most = height >= 3 ? 2 : 1
        let whole = Glyphs.width(of: name)
        let lines = NameLines.lines(
            name, width: breaksName ? min(width, whole - 1) : width, most: most, breaksWords: false)
        if lines.allSatisfy({ Glyphs.width(of: $0) <= width }) { return lines }
        return NameLines.lines(name, width: tile, most: most)
    }

    private func drawText(in area: Rect, of tile: Rect, on grid: inout Grid) {
        guard options.textMode != .none, area.height > 0 else { return }
        let isBig = mayBeBig && isBig(width: area.width, tile: tile.width, height: area.height)
        let hasName = showsName && area.height >= 2
        let showsChange = !change.isEmpty && area.height >= (hasName ? 3 : 2)
        let numberHeight = isBig ? BigText.height : 1
        let room = area.height - numberHeight + 1 - (showsChange ? 1 : 0)
        let names = hasName ? nameLines(width: area.width, tile: tile.width, height: room) : []
        let lines = numberHeight + names.count + (showsChange ? 1 : 0)
        // Letters right above big digits would grow together with them.
        let air = isBig && !names.isEmpty && area.height > lines ? 1 : 0
        let height = lines + air
        var y = area.y + max(0, (area.height - height) / 2)
        for name in names {
            // A name that its margins would cut does without them.
            let line = Glyphs.width(of: name) > area.width ? tile : area
            grid.write(name, x: line.x, y: y, style: faint, maxWidth: line.width, align: .center)
            y += 1
        }
        y += air
        if isBig {
            drawBig(in: tile, y: y, on: &grid)
            y += BigText.height
        } else {
            // On one line the name may stand before the number.
            let prefix = showsName && !hasName && area.width >= 16 ? PanelContext.name(value.name) + " " : ""
            drawNumber(after: prefix, in: area, of: tile, y: y, on: &grid)
            y += 1
        }
        if showsChange { grid.write(change, x: area.x, y: y, style: faint, maxWidth: area.width, align: .center) }
    }

    /// A number that is cut could be misread: before that the name goes, then the margins and the blank before the unit.
    private func drawNumber(after prefix: String, in area: Rect, of tile: Rect, y: Int, on grid: inout Grid) {
        let tight = number.number + number.suffix
        let choices = [(prefix + number.text, area), (number.text, area), (number.text, tile), (tight, tile)]
        let (words, room) = choices.first { Glyphs.width(of: $0.0) <= $0.1.width } ?? (tight, tile)
        grid.write(words, x: room.x, y: y, style: text, maxWidth: room.width, align: .center)
    }

    private func drawBig(in tile: Rect, y: Int, on grid: inout Grid) {
        let width = BigText.width(of: number.number, set: theme.glyphs) ?? 0
        // A single margin is before the digits, which would be lost against what is beside the tile.
        let rest = tile.width - width - suffixWidth
        let x = tile.x + max(rest / 2, min(rest, 1))
        BigText.draw(number.number, x: x, y: y, style: text, on: &grid)
        grid.write(number.suffix, x: x + width + 1, y: y + 2, style: text, maxWidth: max(0, suffixWidth - 1))
    }
}
