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

    var lines: [Line]
    var headings: [String]
    var theme: Theme
    /// The marked line; nil where none is.
    var selected: Int?
    /// 0 for the names, then the headings; nil for the graph's own order.
    var sortColumn: Int?

    private var nameWidth: Int { min(30, lines.map { Glyphs.width(of: $0.name) }.max() ?? 0) }

    /// The first column has room for either heading, so that a crosshair does not move the plot.
    private func columnWidth(_ column: Int) -> Int {
        max(
            column == 0 ? 5 : 0,
            headings.indices.contains(column) ? Glyphs.width(of: headings[column]) : 0,
            lines.map { Glyphs.width(of: $0.values[column]) }.max() ?? 0)
    }

    /// How wide it would like to be.
    var width: Int {
        lines.isEmpty ? 0 : headings.indices.reduce(2 + nameWidth) { $0 + 2 + columnWidth($1) }
    }

    /// As a table; columns at the right give way where there is no room.
    func draw(in area: Rect, on grid: inout Grid) {
        let showsHeadings = area.height > lines.count || area.height >= 6
        var columns: [Int] = []
        var room = area.width - 2 - min(nameWidth, max(6, area.width / 3))
        for column in headings.indices where columns.count == column && room >= columnWidth(column) + 2 {
            columns.append(column)
            room -= columnWidth(column) + 2
        }
        let nameRoom = min(nameWidth, area.width - 2 - columns.reduce(0) { $0 + columnWidth($1) + 2 })
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
        func onGround(_ style: Style) -> Style {
            isSelected ? style.on(ground.background).with(ground.attributes) : style
        }
        if isSelected {
            let width = 2 + nameRoom + columns.reduce(0) { $0 + columnWidth($1) + 2 }
            grid.fill(Rect(x: area.x, y: y, width: width, height: 1), with: Cell(.space, style: ground))
        }
        grid.write(line.marker, x: area.x, y: y, style: onGround(line.style))
        let nameStyle = line.isHidden ? theme.muted : theme.text
        grid.write(line.name, x: area.x + 2, y: y, style: onGround(nameStyle), maxWidth: nameRoom)
        drawValues(
            line.values, columns, x: area.x + 2 + nameRoom, y: y,
            style: { onGround($0 == 0 && !line.isHidden ? theme.title : theme.muted) }, on: &grid)
    }

    private func top(of area: Rect) -> Int {
        area.y + (area.height > lines.count || area.height >= 6 ? 1 : 0)
    }

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

    private func drawValues(
        _ values: [String], _ columns: [Int], x: Int, y: Int, style: (Int) -> Style, on grid: inout Grid
    ) {
        var x = x
        for column in columns where values.indices.contains(column) {
            let width = columnWidth(column)
            grid.write(values[column], x: x + 2, y: y, style: style(column), maxWidth: width, align: .trailing)
            x += width + 2
        }
    }

    /// On one line, as much as fits: for frames with no room beside the plot.
    func drawLine(x: Int, y: Int, maxX: Int, on grid: inout Grid) {
        var x = x
        for line in lines {
            let value = line.values.first ?? ""
            let width = 3 + Glyphs.width(of: line.name) + 1 + Glyphs.width(of: value)
            guard x + width + 1 <= maxX else { return }
            grid.write(" ", x: x, y: y, style: theme.text)
            grid.write(line.marker, x: x + 1, y: y, style: line.style)
            let end = grid.write(" \(line.name) ", x: x + 2, y: y, style: theme.muted)
            x = grid.write(value, x: end, y: y, style: theme.title)
            grid.write(" ", x: x, y: y, style: theme.text)
        }
    }
}
