import Canvas
import Dashboards
import MetricModel

/// Rows and columns, sorted, with one row selected.
struct TablePanel {
    var panel: Panel
    var options: TableOptions
    var data: PanelData
    var view: TableView
    var context: PanelContext

    private var theme: Theme { context.theme }
    private static let gap = 2
    /// Where texts are cut a little earlier, so that the trend has room.
    private static let narrow = 130
    private static let widestTextWhenNarrow = 24
    /// Where texts are cut before all columns have their place.
    private static let usualText = 28
    private static let sparklineWidth = 5

    private struct Column {
        var index: Int
        var width: Int
    }

    /// What stands at the right of the frame's upper side.
    func note(inside area: Rect) -> String {
        guard options.columns.indices.contains(view.sortColumn) else { return "" }
        let count = scrolled(rows: max(0, area.height - 1)).words(total: view.total)
        let direction = view.isDescending ? "▼" : "▲"
        return "sort: \(title(view.sortColumn)) \(direction) ─ \(count)"
    }

    private func title(_ column: Int) -> String { data.title(of: options.columns[column]) }

    /// The first row shown, so that the selected one is.
    private func top(rows: Int) -> Int { scrolled(rows: rows).top }

    private func scrolled(rows: Int) -> ScrolledRows {
        ScrolledRows(count: view.rows.count, room: rows, selected: view.selected)
    }

    func draw(in area: Rect, on grid: inout Grid) {
        guard area.width > 3, area.height > 0 else { return }
        let first = top(rows: max(0, area.height - 1))
        let shown = shown(in: area)
        let texts = texts(of: shown)
        let columns = columns(texts, width: area.width - 2)
        drawHeadings(columns, in: area, on: &grid)
        if view.rows.isEmpty, view.total > 0, !context.find.isEmpty {
            let room = Rect(x: area.x, y: area.y + 1, width: area.width, height: area.height - 1)
            PanelMessage.draw(PanelMessage.nothingFound(context.find), in: room, theme: theme, on: &grid)
        }
        for (place, row) in shown.enumerated() {
            let isSelected = context.isFocused && first + place == view.selected
            drawRow(row, texts[place], columns, y: area.y + 1 + place, in: area, isSelected: isSelected, on: &grid)
        }
    }

    private func shown(in area: Rect) -> ArraySlice<JoinedTable.Row> {
        let rows = max(0, area.height - 1)
        let first = top(rows: rows)
        return view.rows[first..<min(view.rows.count, first + rows)]
    }

    private func texts(of rows: ArraySlice<JoinedTable.Row>) -> [[String]] {
        let largest = largest
        return rows.map { $0.cells.enumerated().map { text($1, column: $0, amid: largest[$0]) } }
    }

    /// The column whose heading is at a place of the screen.
    func heading(atX x: Int, y: Int, inside area: Rect) -> Int? {
        guard y == area.y, area.width > 3 else { return nil }
        let columns = columns(texts(of: shown(in: area)), width: area.width - 2)
        return ColumnPlaces.index(at: x, from: area.x + 1, widths: columns.map(\.width), gap: TablePanel.gap)
            .map { columns[$0].index }
    }

    /// The row that is selected once the rows have moved by some lines; nil where they can't move that way.
    func selection(scrolledBy lines: Int, inside area: Rect) -> Int? {
        scrolled(rows: max(0, area.height - 1)).moved(by: lines)
    }

    /// The row at a line of the screen.
    func row(atY y: Int, inside area: Rect) -> Int? {
        let rows = max(0, area.height - 1)
        let row = top(rows: rows) + y - area.y - 1
        return y > area.y && view.rows.indices.contains(row) ? row : nil
    }

    /// Of each column, so that its amounts have as many digits behind the point.
    private var largest: [Double?] {
        options.columns.indices.map { column in
            view.rows.reduce(nil) { largest, row in
                guard row.cells.indices.contains(column), case .number(let value?) = row.cells[column], value.isFinite
                else { return largest }
                return max(largest ?? 0, value.magnitude)
            }
        }
    }

    private func text(_ cell: JoinedTable.Cell, column: Int, amid largest: Double?) -> String {
        switch cell {
        case .text(let text): PanelContext.name(text)
        case .number(let value): options.columns[column].unit.text(value, amid: largest)
        case .sparkline: ""
        }
    }

    // MARK: Columns

    /// Those that fit, the important ones first; room left over goes to texts, gaps and sparklines.
    private func columns(_ texts: [[String]], width: Int) -> [Column] {
        let wanted = options.columns.indices.map { Column(index: $0, width: columnWidth($0, texts, width)) }
        let byPriority = wanted.sorted {
            let one = options.columns[$0.index].priority
            let other = options.columns[$1.index].priority
            return one != other ? one > other : $0.index < $1.index
        }
        var room = width
        var taken: [Column] = []
        for column in byPriority {
            guard room >= column.width else { continue }
            taken.append(column)
            room -= column.width + TablePanel.gap
        }
        var columns = taken.sorted { $0.index < $1.index }
        let spare = widenTexts(by: max(0, room + TablePanel.gap), texts, in: &columns)
        spread(spare, over: &columns)
        return columns
    }

    /// Names are shown whole before gaps and sparklines get more than they need; returns what is left.
    private func widenTexts(by spare: Int, _ texts: [[String]], in columns: inout [Column]) -> Int {
        var rest = spare
        for place in columns.indices where isText(columns[place].index) {
            let wanted = max(widest(columns[place].index, texts), view.widths[columns[place].index])
            let more = min(rest, max(0, min(wanted, ColumnWidths.widestText) - columns[place].width))
            columns[place].width += more
            rest -= more
        }
        return rest
    }

    private func widest(_ column: Int, _ texts: [[String]]) -> Int {
        texts.reduce(0) { max($0, $1.indices.contains(column) ? Glyphs.width(of: $1[column]) : 0) }
    }

    /// A little to every gap, the rest to the sparkline, where more shows more.
    private func spread(_ spare: Int, over columns: inout [Column]) {
        guard columns.count > 1 else { return }
        let each = min(3, spare / columns.count)
        var rest = spare
        for place in columns.indices where !isSparkline(columns[place].index) {
            columns[place].width += each
            rest -= each
        }
        if let last = columns.lastIndex(where: { isSparkline($0.index) }) { columns[last].width += max(0, rest) }
    }

    private func isSparkline(_ column: Int) -> Bool {
        if case .sparkline = options.columns[column].content { true } else { false }
    }

    private func isText(_ column: Int) -> Bool {
        if case .label = options.columns[column].content { true } else { false }
    }

    private func columnWidth(_ column: Int, _ texts: [[String]], _ room: Int) -> Int {
        let title = Glyphs.width(of: title(column))
        if isSparkline(column) { return max(title, TablePanel.sparklineWidth) }
        let most = room < TablePanel.narrow ? TablePanel.widestTextWhenNarrow : TablePanel.usualText
        return max(title, min(max(widest(column, texts), view.widths[column]), most))
    }

    // MARK: Drawing

    private func drawHeadings(_ columns: [Column], in area: Rect, on grid: inout Grid) {
        var x = area.x + 1
        for column in columns {
            let isSorted = column.index == view.sortColumn
            let style = isSorted ? theme.accent.with([.bold, .underline]) : theme.muted
            let title = title(column.index)
            let width = Glyphs.width(of: title)
            let isLeft = isText(column.index) || isSparkline(column.index)
            grid.write(title, x: isLeft ? x : x + column.width - width, y: area.y, style: style, maxWidth: column.width)
            x += column.width + TablePanel.gap
        }
    }

    private func drawRow(
        _ row: JoinedTable.Row, _ texts: [String], _ columns: [Column], y: Int, in area: Rect, isSelected: Bool,
        on grid: inout Grid
    ) {
        let ground = isSelected ? theme[.selection] : theme.text
        func onGround(_ style: Style) -> Style { isSelected ? theme.selected(style) : style }
        if isSelected {
            grid.fill(Rect(x: area.x, y: y, width: area.width, height: 1), with: Cell(.space, style: ground))
            grid.put(Glyph("▸"), x: area.x, y: y, style: onGround(theme[.focus]))
        }
        var x = area.x + 1
        for column in columns {
            defer { x += column.width + TablePanel.gap }
            switch row.cells[column.index] {
            case .text(let value):
                let style = textStyle(value, column: column.index, row: row)
                grid.write(texts[column.index], x: x, y: y, style: onGround(style), maxWidth: column.width)
            case .number(let value):
                let style = value == nil ? theme.muted : column.index == view.sortColumn ? theme.title : theme.text
                grid.write(
                    texts[column.index], x: x, y: y, style: onGround(style), maxWidth: column.width, align: .trailing)
            case .sparkline(let samples):
                let points = SparklinePoints.points(samples, from: data.from, through: data.through, step: data.step)
                let room = Rect(x: x, y: y, width: min(column.width, area.maxX - 1 - x), height: 1)
                let style = onGround(rowStyle(row) ?? theme.accent)
                Sparkline(form: .line, set: theme.glyphs, styles: [style]).draw(points, in: room, on: &grid)
            }
        }
    }

    private func textStyle(_ value: String, column: Int, row: JoinedTable.Row) -> Style {
        if value.isEmpty { return theme.muted }
        if case .label(let name) = options.columns[column].content, name == options.colorLabel {
            return rowStyle(row) ?? theme.text
        }
        return theme.text
    }

    private func rowStyle(_ row: JoinedTable.Row) -> Style? {
        options.colorLabel.map { theme.series(slot: context.colors.slot(of: row.labels[$0])) }
    }
}
