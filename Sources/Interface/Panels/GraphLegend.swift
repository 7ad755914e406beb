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
    }

    var lines: [Line]
    var headings: [String]
    var theme: Theme

    private var nameWidth: Int { min(18, lines.map { Glyphs.width(of: $0.name) }.max() ?? 0) }

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
            drawValues(headings, columns, x: area.x + 2 + nameRoom, y: area.y, style: { _ in theme.muted }, on: &grid)
        }
        let top = area.y + (showsHeadings ? 1 : 0)
        for (place, line) in lines.enumerated() {
            let y = top + place
            guard y < area.maxY else { return }
            if y == area.maxY - 1, place < lines.count - 1 {
                grid.write(
                    "… \(lines.count - place) more", x: area.x + 2, y: y, style: theme.muted, maxWidth: area.width - 2)
                return
            }
            grid.write(line.marker, x: area.x, y: y, style: line.style)
            grid.write(line.name, x: area.x + 2, y: y, style: theme.text, maxWidth: nameRoom)
            drawValues(
                line.values, columns, x: area.x + 2 + nameRoom, y: y,
                style: { $0 == 0 ? theme.title : theme.muted }, on: &grid)
        }
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
