import Canvas
import Dashboards

/// How wide the columns of a table have been: a column never narrows, so that others do not come and go with its numbers.
struct ColumnWidths: Sendable {
    /// Of each column what its rows take, headings aside; those out of sight or not found count as well.
    private(set) var widths: [Int] = []
    private var titles: [String] = []

    /// Longer texts are cut, however much room there is.
    static let widestText = 64
    /// As wide as three digits, a point and a unit: numbers on their way past a round one change nothing.
    private static let usualNumber = 6

    subscript(column: Int) -> Int { widths.indices.contains(column) ? widths[column] : 0 }

    mutating func see(_ table: JoinedTable, options: TableOptions) {
        let titles = options.columns.map(\.title)
        if titles != self.titles {
            // Another measure has other numbers.
            self.titles = titles
            widths = [Int](repeating: 0, count: titles.count)
        }
        for (column, options) in options.columns.enumerated() {
            widths[column] = max(widths[column], Self.width(of: options, at: column, in: table))
        }
    }

    private static func width(of options: TableOptions.Column, at column: Int, in table: JoinedTable) -> Int {
        var widest = 0
        var largest: Double?
        for row in table.rows where row.cells.indices.contains(column) {
            switch row.cells[column] {
            case .text(let text): widest = max(widest, Glyphs.width(of: PanelContext.name(text)))
            case .number(let value?) where value.isFinite: largest = max(largest ?? 0, value.magnitude)
            case .number, .sparkline: break
            }
        }
        switch options.content {
        case .label: return min(widest, widestText)
        case .value: return max(usualNumber, Glyphs.width(of: options.unit.text(largest, amid: largest)))
        case .sparkline: return 0
        }
    }
}
