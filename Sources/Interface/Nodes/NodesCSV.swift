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
                case .samples: .number(Double(row.samples))
                case .added: .number(Double(row.seriesAdded))
                case .bytes: .number(Double(row.bytes))
                default: .text(column.text(row, now: now, clock: clock))
                }
            } + [row.lastScrape.map { .time($0) } ?? .text("")]
        }
        return PanelTable(columns: columns.map(\.title) + ["last_scrape"], rows: cells).csv
    }

    private static func number(_ value: Double?) -> PanelTable.Value {
        value.map { .number($0) } ?? .text("")
    }
}
