import Canvas
import Dashboards
import MetricModel

/// A table of fields: coloured cells, gauges in cells, a footer; one row selected while it has the focus.
struct FieldTablePanel {
    var table: TableContent
    var view: FieldTableView
    var context: PanelContext

    private var theme: Theme { context.theme }
    private var ink: PanelInk { context.ink }
    private static let gap = 2
    private static let widestText = 44
    private static let gaugeWidth = 12

    private struct Column {
        var index: Int
        var x = 0
        var width: Int
    }

    /// What stands at the right of the frame's upper side.
    func note(inside area: Rect) -> String {
        let count = scrolled(in: area).words(total: table.rows.count)
        let rows = table.rows.count == 1 ? "1 row" : "\(count) rows"
        guard let column = view.sortColumn, table.columns.indices.contains(column) else { return rows }
        return "sort: \(PanelContext.name(table.columns[column].title)) \(view.isDescending ? "▼" : "▲") ─ \(rows)"
    }

    func draw(in area: Rect, on grid: inout Grid) {
        guard area.width > 3, area.height > 0, !table.columns.isEmpty else { return }
        let hasHeader = hasHeader(in: area)
        let first = scrolled(in: area).top
        let shown = shown(in: area)
        let columns = columns(shown, in: area)
        let y = area.y + (hasHeader ? 1 : 0)
        if hasHeader { drawHeadings(columns, y: area.y, on: &grid) }
        for (place, row) in shown.enumerated() where table.rows.indices.contains(row) {
            let isSelected = context.isFocused && first + place == view.selected
            drawRow(row, columns, y: y + place, in: area, isSelected: isSelected, on: &grid)
        }
        drawFooter(columns, y: area.maxY - footerHeight(in: area), through: area.maxY, on: &grid)
        let hidden = table.columns.count - columns.count
        if hidden > 0, hasHeader {
            let text = " +\(hidden) columns"
            let width = min(area.width, Glyphs.width(of: text))
            grid.write(text, x: area.maxX - width, y: area.y, style: theme.muted, maxWidth: width)
        }
    }

    private func hasHeader(in area: Rect) -> Bool { table.showsHeader && area.height >= 2 }

    /// As many lines as a column has calculations, where a heading and two rows still fit above.
    private func footerHeight(in area: Rect) -> Int {
        let lines = table.columns.lazy.map(\.footer.count).max() ?? 0
        return min(lines, max(0, area.height - 3))
    }

    private func scrolled(in area: Rect) -> ScrolledRows {
        let rows = area.height - (hasHeader(in: area) ? 1 : 0) - footerHeight(in: area)
        return ScrolledRows(count: view.order.count, room: max(0, rows), selected: view.selected)
    }

    private func shown(in area: Rect) -> [Int] {
        let rows = scrolled(in: area)
        return Array(view.order.dropFirst(rows.top).prefix(rows.room))
    }

    /// The row, by its place in the view, at a line of the screen.
    func row(atY y: Int, inside area: Rect) -> Int? {
        let rows = scrolled(in: area)
        let place = y - area.y - (hasHeader(in: area) ? 1 : 0)
        return (0..<rows.room).contains(place) && rows.top + place < rows.count ? rows.top + place : nil
    }

    /// The column whose heading is at a place of the screen.
    func heading(atX x: Int, y: Int, inside area: Rect) -> Int? {
        guard hasHeader(in: area), y == area.y else { return nil }
        return columns(shown(in: area), in: area).first { ($0.x..<$0.x + $0.width).contains(x) }?.index
    }

    /// The row that is selected once the rows have moved by some lines; nil where they can't move that way.
    func selection(scrolledBy lines: Int, inside area: Rect) -> Int? { scrolled(in: area).moved(by: lines) }

    // MARK: Columns

    /// From the first one on as many as fit; from the sorted one on where that would be out of sight.
    private func columns(_ shown: [Int], in area: Rect) -> [Column] {
        let widths = table.columns.indices.map { width(of: $0, shown) }
        func fitting(from start: Int) -> [Column] {
            var columns: [Column] = []
            var x = area.x + 1
            for index in table.columns.indices.dropFirst(start) {
                let room = area.maxX - 1 - x
                guard room >= min(widths[index], 8) else { break }
                columns.append(Column(index: index, x: x, width: min(widths[index], room)))
                x += widths[index] + Self.gap
            }
            return columns
        }
        var columns = fitting(from: 0)
        if let sorted = view.sortColumn, !columns.contains(where: { $0.index == sorted }) {
            columns = fitting(from: sorted)
        }
        return spread(columns, in: area)
    }

    /// Room left over goes between the columns, a little to each.
    private func spread(_ columns: [Column], in area: Rect) -> [Column] {
        guard let last = columns.last, columns.count > 1 else { return columns }
        let spare = area.maxX - 1 - last.x - last.width
        let each = min(6, max(0, spare / columns.count))
        return columns.enumerated().map { place, column in
            var column = column
            column.x += each * place
            return column
        }
    }

    private func width(of index: Int, _ shown: [Int]) -> Int {
        let column = table.columns[index]
        let title = min(Glyphs.width(of: PanelContext.name(column.title)), Self.widestText)
        if let wanted = column.width, wanted.isFinite, wanted > 0 { return Int(clamping: wanted / 8, to: 3...60) }
        let footer = column.footer.lazy.map { Glyphs.width(of: $0) }.max() ?? 0
        var width = max(title, min(footer, Self.widestText))
        for row in shown where table.rows[row].indices.contains(index) {
            let text = table.rows[row][index].text
            width = max(width, text.utf8.count > 512 ? Self.widestText : min(Glyphs.width(of: text), Self.widestText))
        }
        return column.style == .gauge || !column.courses.isEmpty ? width + Self.gaugeWidth : width
    }

    private func isNumber(_ index: Int) -> Bool { table.columns[index].kind == .number }

    private func alignment(_ index: Int) -> Alignment {
        switch table.columns[index].alignment {
        case .automatic: isNumber(index) ? .trailing : .leading
        case .left: .leading
        case .center: .center
        case .right: .trailing
        }
    }

    // MARK: Drawing

    private func drawHeadings(_ columns: [Column], y: Int, on grid: inout Grid) {
        for column in columns {
            let isSorted = column.index == view.sortColumn
            grid.write(
                PanelContext.name(table.columns[column.index].title), x: column.x, y: y,
                style: isSorted ? theme.accent.with([.bold, .underline]) : theme.muted, maxWidth: column.width,
                align: alignment(column.index))
        }
    }

    private func drawFooter(_ columns: [Column], y: Int, through end: Int, on grid: inout Grid) {
        for column in columns {
            for (place, line) in table.columns[column.index].footer.enumerated() where y + place < end {
                grid.write(
                    line, x: column.x, y: y + place, style: theme.title, maxWidth: column.width,
                    align: alignment(column.index))
            }
        }
    }

    private func drawRow(
        _ row: Int, _ columns: [Column], y: Int, in area: Rect, isSelected: Bool, on grid: inout Grid
    ) {
        let cells = table.rows[row]
        let ground = isSelected ? theme[.selection] : theme.text
        if isSelected {
            grid.fill(Rect(x: area.x, y: y, width: area.width, height: 1), with: Cell(.space, style: ground))
            grid.put(Glyph("▸"), x: area.x, y: y, style: ground)
        }
        if let color = cells.first?.rowColor, !isSelected {
            let style = ink.ground(color)
            grid.fill(Rect(x: area.x, y: y, width: area.width, height: 1), with: Cell(.space, style: style))
        }
        for column in columns where cells.indices.contains(column.index) {
            let cell = cells[column.index]
            let look = table.columns[column.index]
            if look.courses.indices.contains(row) {
                drawCourse(look.courses[row], cell, column, ground, y: y, on: &grid)
                continue
            }
            var style = ground
            switch (look.style, cell.color) {
            case (.coloredText, let color?):
                style = isSelected ? ground.withForeground(ink.style(color).foreground) : ink.style(color)
            case (.coloredBackground, let color?):
                style = ink.ground(color)
                grid.fill(
                    Rect(x: column.x, y: y, width: column.width, height: 1), with: Cell(.space, style: style))
            case (.gauge, let color?):
                drawGauge(cell, ink.style(color).on(ground.background), column, y: y, on: &grid)
                continue
            default:
                if let color = cell.rowColor, !isSelected { style = ink.ground(color) }
                if cell.text.isEmpty { continue }
            }
            grid.write(
                cell.text.isEmpty ? "" : PanelContext.name(cell.text), x: column.x, y: y, style: style,
                maxWidth: column.width, align: alignment(column.index))
        }
    }

    /// The series as a line, and the number that stands for it.
    private func drawCourse(
        _ samples: SampleBuffer, _ cell: TableContent.Cell, _ column: Column, _ ground: Style, y: Int,
        on grid: inout Grid
    ) {
        let width = max(0, column.width - max(Glyphs.width(of: cell.text), 6) - 1)
        if let first = samples.timestamps.first, let last = samples.timestamps.last {
            let step = (last - first) / Int64(max(1, samples.count - 1))
            let points = SparklinePoints.points(
                samples, from: Timestamp(milliseconds: first), through: Timestamp(milliseconds: last),
                step: .milliseconds(step))
            let style = theme.accent.on(ground.background)
            Sparkline(form: .line, set: theme.glyphs, styles: [style])
                .draw(points, in: Rect(x: column.x, y: y, width: width, height: 1), on: &grid)
        }
        grid.write(
            cell.text, x: column.x + width + 1, y: y, style: ground, maxWidth: column.width - width - 1,
            align: .trailing)
    }

    private func drawGauge(
        _ cell: TableContent.Cell, _ style: Style, _ column: Column, y: Int, on grid: inout Grid
    ) {
        let text = Glyphs.width(of: cell.text)
        let bar = max(0, column.width - max(text, 6) - 1)
        BarPen(set: theme.glyphs).horizontal(
            x: column.x, y: y, width: bar, share: cell.fraction ?? 0, style: style, track: theme.border, on: &grid)
        grid.write(
            cell.text, x: column.x + bar + 1, y: y, style: style, maxWidth: column.width - bar - 1, align: .trailing)
    }
}
