import Dashboards

/// A table's rows as they are looked at: sorted, filtered, one of them selected.
struct TableView: Sendable {
    private var table: JoinedTable
    private(set) var rows: [JoinedTable.Row] = []
    /// How many cells each row has.
    let columnCount: Int
    var sortColumn: Int
    var isDescending = true
    /// Of `rows`.
    var selected = 0
    private(set) var widths = ColumnWidths()

    init(_ table: JoinedTable, options: TableOptions, find: String) {
        self.table = table
        sortColumn = options.sortColumn
        columnCount = options.columns.count
        widths.see(table, options: options)
        arrange(find: find)
    }

    /// All rows there are, without the filter.
    var total: Int { table.rows.count }

    mutating func update(_ table: JoinedTable, options: TableOptions, find: String) {
        self.table = table
        widths.see(table, options: options)
        arrange(find: find)
    }

    mutating func arrange(find: String) {
        let marked = rows.indices.contains(selected) ? rows[selected].labels : nil
        rows = table.sorted(by: sortColumn, descending: isDescending)
        if !find.isEmpty {
            rows.removeAll { row in
                !row.cells.contains { cell in
                    if case .text(let text) = cell { TextMatch.contains(text, find) } else { false }
                }
            }
        }
        // The selection stays on its row when the order changes, unless it is on top, where the eye is.
        if selected > 0, let marked, let place = rows.firstIndex(where: { $0.labels == marked }) { selected = place }
        selected = min(selected, max(0, rows.count - 1))
    }

    mutating func sort(by column: Int, count: Int, find: String) {
        guard count > 0 else { return }
        sortColumn = (column + count) % count
        selected = 0
        arrange(find: find)
    }

    /// Sorts by a column; where it is the one sorted by already, the other way round.
    mutating func sort(byHeading column: Int, find: String) {
        if sortColumn == column { return reverse(find: find) }
        sort(by: column, count: columnCount, find: find)
    }

    mutating func reverse(find: String) {
        isDescending.toggle()
        selected = 0
        arrange(find: find)
    }
}
