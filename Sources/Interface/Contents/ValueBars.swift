import Canvas
import Dashboards

/// Bars with a number each: lying or standing, of one colour, of their thresholds', or of small cells.
struct ValueBars {
    var values: [DisplayValue]
    var options: BarGaugeOptions
    var context: PanelContext

    private var theme: Theme { context.theme }
    private var ink: PanelInk { context.ink }
    private static let narrowestColumn = 3
    private static let shortestBar = 3

    func draw(in area: Rect, on grid: inout Grid) {
        let found = values.filter { TextMatch.contains($0.name, context.find) }
        guard !found.isEmpty, area.width > 3, area.height > 0 else { return }
        if isVertical(found, area) {
            drawColumns(found, in: area, on: &grid)
        } else {
            drawLines(found, in: area.inset(horizontally: 1), on: &grid)
        }
    }

    /// As Grafana decides: bars of a wide panel stand; those that would be too narrow, or too low, lie down.
    private func isVertical(_ found: [DisplayValue], _ area: Rect) -> Bool {
        let fits = area.height >= 4 && canStand(found, in: area)
        switch options.orientation {
        case .vertical: return fits
        case .horizontal: return false
        case .automatic: return fits && area.width > area.height * 2
        }
    }

    private func words(_ texts: [FormattedValue], width: Int) -> [String]? {
        ColumnTexts.fitting(texts, width: width) ?? ColumnTexts.rounded(texts, width: width)
    }

    /// Whether every column has room for its value, and for enough of its name to be told from the others.
    private func canStand(_ found: [DisplayValue], in area: Rect) -> Bool {
        let width = area.width / found.count
        guard width >= Self.narrowestColumn, words(found.map(\.text), width: width - 1) != nil else {
            return found.count == 1
        }
        let longest = found.map { Glyphs.width(of: PanelContext.name($0.name)) }.max() ?? 0
        return width >= 5 || longest <= (area.height >= 7 ? 2 * width - 2 : width - 1)
    }

    // MARK: Lying

    private func drawLines(_ found: [DisplayValue], in area: Rect, on grid: inout Grid) {
        let count = found.count
        let showsNames = count > 1 || area.height == 1
        // What there is no room for is said in a line of its own.
        let found = count > area.height ? Self.largest(max(1, area.height - 1), of: found) : found
        let names = found.map { PanelContext.name($0.name) }
        let longest = names.map { Glyphs.width(of: $0) }.max() ?? 0
        // Names are cut, or go, before numbers are cut.
        let valueWidth = min(found.map { Glyphs.width(of: $0.text.text) }.max() ?? 0, area.width)
        let forNames = area.width - valueWidth - 1
        let nameWidth =
            showsNames && forNames >= 3
            ? min(forNames, Self.nameWidth(longest, in: area.width, beside: valueWidth)) : 0
        let barX = area.x + nameWidth + (nameWidth > 0 ? 2 : 0)
        let barWidth = area.maxX - valueWidth - 2 - barX
        let pitch = max(1, min(4, area.height / found.count))
        let thickness = pitch >= 3 ? pitch - 1 : 1
        for (place, value) in found.enumerated() {
            let y = area.y + place * pitch
            let middle = y + (thickness - 1) / 2
            grid.write(names[place], x: area.x, y: middle, style: theme.text, maxWidth: nameWidth)
            for line in 0..<thickness {
                drawBar(value, x: barX, y: y + line, width: barWidth, on: &grid)
            }
            grid.write(
                value.text.text, x: area.maxX - valueWidth, y: middle, style: ink.style(value.color).with(.bold),
                maxWidth: valueWidth, align: .trailing)
        }
        MoreMark.draw(count - found.count, in: area, theme: theme, on: &grid)
    }

    /// Two fifths of the room; more where all names are then whole and short bars still compare.
    private static func nameWidth(_ longest: Int, in width: Int, beside valueWidth: Int) -> Int {
        let withShortBars = width - valueWidth - 4 - shortestBar
        return longest <= withShortBars ? longest : min(longest, max(6, width * 2 / 5))
    }

    /// The ones that matter most, still in their order.
    private static func largest(_ count: Int, of values: [DisplayValue]) -> [DisplayValue] {
        let bySize = values.indices.sorted { left, right in
            let (a, b) = (values[left].value ?? -.infinity, values[right].value ?? -.infinity)
            return a == b || a.isNaN || b.isNaN ? left < right : a > b
        }
        return bySize.prefix(count).sorted().map { values[$0] }
    }

    private func drawBar(_ value: DisplayValue, x: Int, y: Int, width: Int, on grid: inout Grid) {
        guard width > 0, let fraction = value.fraction else { return }
        let pen = BarPen(set: theme.glyphs)
        let track = options.showsUnfilled ? theme.border : nil
        switch options.mode {
        case .basic:
            pen.horizontal(
                x: x, y: y, width: width, share: fraction, style: ink.style(value.color), track: track, on: &grid)
        case .gradient:
            pen.horizontal(
                x: x, y: y, width: width, share: fraction, style: ink.style(value.color), track: track, on: &grid)
            let filled = Int(clamping: (fraction * Double(width)).rounded(.up), to: 0...width)
            for column in 0..<filled {
                let place = (Double(column) + 0.5) / Double(width)
                grid[x + column, y].style = ink.style(value.color(at: place))
            }
        case .lcd:
            let filled = Int(clamping: (fraction * Double(width)).rounded(), to: 0...width)
            for column in stride(from: 0, to: width, by: 2) {
                let place = (Double(column) + 0.5) / Double(width)
                if column < filled || (column == 0 && fraction > 0) {
                    grid.put(Glyph("█"), x: x + column, y: y, style: ink.style(value.color(at: place)))
                } else if options.showsUnfilled {
                    grid.put(Glyph("░"), x: x + column, y: y, style: theme.border)
                }
            }
        }
    }

    // MARK: Standing

    private func drawColumns(_ found: [DisplayValue], in area: Rect, on grid: inout Grid) {
        let names = columnNames(found, in: area)
        let barHeight = area.height - 1 - names.lines
        let bottom = area.y + barHeight
        let narrowest = area.width / max(1, found.count) - (found.count > 1 ? 1 : 0)
        let texts = found.map(\.text)
        let words = words(texts, width: narrowest) ?? ColumnTexts.tight(texts)
        for (place, value) in found.enumerated() {
            let (left, right) = columnEnds(place, of: found.count, in: area)
            let width = right - left
            grid.write(
                words[place], x: left, y: area.y, style: ink.style(value.color).with(.bold), maxWidth: width,
                align: .center)
            for x in left..<max(left, right) {
                drawColumn(value, x: x, bottom: bottom, height: barHeight, on: &grid)
            }
            guard names.lines > 0 else { continue }
            // Where every other name has a line of its own, each has the room of two columns.
            let margin = names.lines == 2 ? width / 2 : 0
            let start = max(area.x, left - margin)
            grid.write(
                names.texts[place], x: start, y: bottom + 1 + (names.lines == 2 ? place % 2 : 0), style: theme.text,
                maxWidth: min(area.maxX, right + margin) - start, align: .center)
        }
    }

    /// A column's first place and the one behind its last, with a gap to the next column.
    private func columnEnds(_ place: Int, of count: Int, in area: Rect) -> (left: Int, right: Int) {
        let right = area.x + area.width * (place + 1) / count - (count > 1 ? 1 : 0)
        return (area.x + area.width * place / count, right)
    }

    /// The names below the columns, and in how many lines they stand: two where one would cut any of them.
    private func columnNames(_ found: [DisplayValue], in area: Rect) -> (texts: [String], lines: Int) {
        guard found.count > 1, area.height >= 4 else { return ([], 0) }
        let names = found.map { PanelContext.name($0.name) }
        let isCut = names.enumerated().contains { place, name in
            let (left, right) = columnEnds(place, of: found.count, in: area)
            return Glyphs.width(of: name) > right - left
        }
        return (names, isCut && area.height >= 7 ? 2 : 1)
    }

    private func drawColumn(_ value: DisplayValue, x: Int, bottom: Int, height: Int, on grid: inout Grid) {
        guard height > 0, let fraction = value.fraction else { return }
        if options.showsUnfilled, let track = ink.tint(.text, opacity: 0) {
            for y in (bottom - height + 1)...bottom { grid[x, y] = Cell(.space, style: theme.text.on(track)) }
        } else if options.showsUnfilled {
            for y in (bottom - height + 1)...bottom { grid[x, y] = Cell(Glyph("·"), style: theme.border) }
        }
        let background = grid[x, bottom - height + 1].style.background
        if options.mode == .lcd {
            let filled = Int(clamping: (fraction * Double(height)).rounded(), to: 0...height)
            for row in 0..<max(filled, fraction > 0 ? 1 : 0) {
                let place = (Double(row) + 0.5) / Double(height)
                grid[x, bottom - row] = Cell(Glyph("▆"), style: ink.style(value.color(at: place)).on(background))
            }
            return
        }
        let style = ink.style(value.color).on(background)
        BarPen(set: theme.glyphs).vertical(
            x: x, bottom: bottom, height: height, share: fraction, style: style, on: &grid)
        guard options.mode == .gradient else { return }
        for row in 0..<Int(clamping: (fraction * Double(height)).rounded(.up), to: 0...height) {
            let place = (Double(row) + 0.5) / Double(height)
            grid[x, bottom - row].style = ink.style(value.color(at: place)).on(background)
        }
    }
}
