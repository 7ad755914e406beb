import Canvas
import Dashboards
import MetricModel

/// Who is who in a graph: names in their colours, their value now (or at the crosshair), and reductions behind it.
struct GraphLegend {
    struct Line {
        var name: String
        var marker: String
        var style: Style
        /// Now, then one per reducer.
        var values: [String]
        var isHidden = false
    }

    let lines: [Line]
    let headings: [String]
    let theme: Theme
    /// The marked line; nil where none is.
    let selected: Int?
    /// 0 for the names, then the headings; nil for the graph's own order.
    let sortColumn: Int?
    private let nameWidth: Int
    private let columnWidths: [Int]

    init(lines: [Line], headings: [String], theme: Theme, selected: Int? = nil, sortColumn: Int? = nil) {
        self.lines = lines
        self.headings = headings
        self.theme = theme
        self.selected = selected
        self.sortColumn = sortColumn
        nameWidth = min(30, lines.map { Glyphs.width(of: $0.name) }.max() ?? 0)
        columnWidths = headings.indices.map { column in
            // The first column has room for either heading and for any number of three digits, so that neither a
            // crosshair nor the next sample moves the plot.
            lines.reduce(max(column == 0 ? 6 : 0, Glyphs.width(of: headings[column]))) { width, line in
                line.values.indices.contains(column) ? max(width, Glyphs.width(of: line.values[column])) : width
            }
        }
    }

    /// The columns that are shown in a width, how much of it names take, and how wide the whole then is.
    struct Fit {
        var columns: [Int]
        var nameRoom: Int
        var width: Int
    }

    /// Columns at the right give way before names are cut, and nothing is kept free for what is not shown.
    func fit(width most: Int) -> Fit {
        var columns: [Int] = []
        var taken = 2 + nameWidth
        for column in headings.indices {
            // The first number stays, whatever it costs the names.
            guard taken + columnWidths[column] + 2 <= most || (column == 0 && most >= columnWidths[0] + 10) else {
                break
            }
            columns.append(column)
            taken += columnWidths[column] + 2
        }
        let numbers = columns.reduce(0) { $0 + columnWidths[$1] + 2 }
        let nameRoom = max(0, min(nameWidth, most - 2 - numbers))
        return Fit(columns: columns, nameRoom: nameRoom, width: min(max(0, most), 2 + nameRoom + numbers))
    }

    /// As a table; columns at the right give way where there is no room.
    func draw(in area: Rect, on grid: inout Grid) {
        let showsHeadings = showsHeadings(in: area)
        let fit = fit(width: area.width)
        let (columns, nameRoom) = (fit.columns, fit.nameRoom)
        if showsHeadings {
            let sorted = sortColumn.map { $0 - 1 }
            drawValues(
                headings, columns, x: area.x + 2 + nameRoom, y: area.y,
                style: { $0 == sorted ? theme.accent.with([.bold, .underline]) : theme.muted }, on: &grid)
        }
        let first = first(in: area)
        for (place, line) in lines.enumerated().dropFirst(first) {
            let y = top(of: area) + place - first
            guard y < area.maxY else { return }
            if y == area.maxY - 1, place < lines.count - 1 {
                grid.write(
                    "… \(lines.count - place) more", x: area.x + 2, y: y, style: theme.muted, maxWidth: area.width - 2)
                return
            }
            draw(line, columns, nameRoom: nameRoom, y: y, in: area, isSelected: place == selected, on: &grid)
        }
    }

    private func draw(
        _ line: Line, _ columns: [Int], nameRoom: Int, y: Int, in area: Rect, isSelected: Bool, on grid: inout Grid
    ) {
        let ground = theme[.selection]
        func onGround(_ style: Style) -> Style { isSelected ? theme.selected(style) : style }
        if isSelected {
            let width = 2 + nameRoom + columns.reduce(0) { $0 + columnWidths[$1] + 2 }
            grid.fill(Rect(x: area.x, y: y, width: width, height: 1), with: Cell(.space, style: ground))
        }
        grid.write(line.marker, x: area.x, y: y, style: onGround(line.style))
        let nameStyle = line.isHidden ? theme.muted : theme.text
        grid.write(line.name, x: area.x + 2, y: y, style: onGround(nameStyle), maxWidth: nameRoom)
        drawValues(
            line.values, columns, x: area.x + 2 + nameRoom, y: y,
            style: { onGround($0 == 0 && !line.isHidden ? theme.title : theme.muted) }, on: &grid)
    }

    private func showsHeadings(in area: Rect) -> Bool { area.height > lines.count || area.height >= 6 }

    private func top(of area: Rect) -> Int { area.y + (showsHeadings(in: area) ? 1 : 0) }

    /// The first line shown, so that the marked one is.
    private func first(in area: Rect) -> Int {
        let rows = area.maxY - top(of: area)
        guard let selected, rows > 2, lines.count > rows else { return 0 }
        return max(0, min(selected - rows / 2, lines.count - rows))
    }

    /// The line at a place of the screen; nil beside the lines.
    func line(atX x: Int, y: Int, in area: Rect) -> Int? {
        let place = y - top(of: area)
        guard area.contains(x: x, y: y), place >= 0 else { return nil }
        let line = first(in: area) + place
        return lines.indices.contains(line) ? line : nil
    }

    /// The column whose heading is at a place of the screen: 0 above the names, then as `headings`.
    func heading(atX x: Int, y: Int, in area: Rect) -> Int? {
        guard showsHeadings(in: area), y == area.y, area.contains(x: x, y: y) else { return nil }
        let fit = fit(width: area.width)
        var start = area.x + 2 + fit.nameRoom
        if x < start { return 0 }
        for column in fit.columns {
            start += columnWidths[column] + 2
            if x < start { return column + 1 }
        }
        return nil
    }

    private func drawValues(
        _ values: [String], _ columns: [Int], x: Int, y: Int, style: (Int) -> Style, on grid: inout Grid
    ) {
        var x = x
        for column in columns where values.indices.contains(column) {
            let width = columnWidths[column]
            grid.write(values[column], x: x + 2, y: y, style: style(column), maxWidth: width, align: .trailing)
            x += width + 2
        }
    }

    /// On one line, as much as fits, and how many are left out: for frames with no room beside the plot.
    func drawLine(x: Int, y: Int, maxX: Int, on grid: inout Grid) {
        var x = x
        for (place, line) in lines.enumerated() {
            let value = line.values.first ?? ""
            let width = 3 + Glyphs.width(of: line.name) + 1 + Glyphs.width(of: value)
            let rest = place < lines.count - 1 ? Glyphs.width(of: GraphLegend.more(lines.count - place - 1)) : 0
            guard x + width + rest + 1 <= maxX else {
                let more = GraphLegend.more(lines.count - place)
                // Names stand on the frame, and so does what is said of those left out.
                if x + Glyphs.width(of: more) <= maxX { grid.write(more, x: x, y: y, style: theme.muted) }
                return
            }
            grid.write(" ", x: x, y: y, style: theme.text)
            grid.write(line.marker, x: x + 1, y: y, style: line.style)
            let end = grid.write(" \(line.name) ", x: x + 2, y: y, style: theme.muted)
            x = grid.write(value, x: end, y: y, style: theme.title)
            grid.write(" ", x: x, y: y, style: theme.text)
        }
    }

    private static func more(_ count: Int) -> String { "  +\(count) " }
}
