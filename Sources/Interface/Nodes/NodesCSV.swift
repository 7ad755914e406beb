import Dashboards
import MetricModel

/// The Nodes board's rows as they are shown, for CSV.
enum NodesCSV {
    static func text(_ rows: [NodeRow], now: Timestamp, clock: WallClock) -> String {
        let columns = NodeColumn.allCases.filter { $0 != .trend && $0 != .age && $0 != .last }
        let cells = rows.map { row -> [PanelTable.Value] in
            columns.map { column in
                switch column {
                case .took: number(row.duration)
                case .samples: number(row.hasPage ? Double(row.samples) : nil)
                case .added: number(row.hasPage ? Double(row.seriesAdded) : nil)
                case .bytes: number(row.hasPage ? Double(row.bytes) : nil)
                default: .text(column.text(row, now: now, clock: clock))
                }
            } + [row.lastScrape, row.lastAnswer].map { time in time.map { .time($0) } ?? .text("") }
        }
        return PanelTable(columns: columns.map(\.title) + ["last_scrape", "last_answer"], rows: cells).csv
    }

    private static func number(_ value: Double?) -> PanelTable.Value {
        value.map { .number($0) } ?? .text("")
    }
}
