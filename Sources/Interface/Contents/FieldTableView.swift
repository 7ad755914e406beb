import Dashboards
import MetricModel

/// How a table of fields is looked at: sorted anew, filtered, one row selected.
struct FieldTableView: Sendable {
    /// nil for the order the rows come in.
    private(set) var sortColumn: Int?
    private(set) var isDescending = true
    /// Of `order`.
    var selected = 0
    /// The rows that are shown, by their places in the content.
    private(set) var order: [Int] = []

    mutating func arrange(_ table: TableContent, find: String) {
        order = Array(table.rows.indices)
        if !find.isEmpty {
            order.removeAll { row in !table.rows[row].contains { TextMatch.contains($0.text, find) } }
        }
        if let column = sortColumn, table.columns.indices.contains(column) {
            let descending = isDescending
            order.sort { left, right in
                let (a, b) = (table.rows[left][column].value, table.rows[right][column].value)
                return PanelTable.Value.precedes(a, b, descending: descending) ?? (left < right)
            }
        }
        selected = min(max(0, selected), max(0, order.count - 1))
    }

    /// Sorts by the column beside the one sorted by; from outside at either end back to the rows' own order.
    mutating func stepSort(_ step: Int, _ table: TableContent, find: String) {
        let count = table.columns.count
        guard count > 0 else { return }
        let next = sortColumn.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
        sortColumn = (0..<count).contains(next) ? next : nil
        selected = 0
        arrange(table, find: find)
    }

    /// Sorts by a column; where it is the one sorted by already, the other way round.
    mutating func sort(by column: Int, _ table: TableContent, find: String) {
        if sortColumn == column { isDescending.toggle() } else { sortColumn = column }
        selected = 0
        arrange(table, find: find)
    }

    mutating func reverse(_ table: TableContent, find: String) {
        isDescending.toggle()
        selected = 0
        arrange(table, find: find)
    }
}
