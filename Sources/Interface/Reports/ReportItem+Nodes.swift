import MetricModel

extension ReportItem {
    /// What the Nodes board says, a part for each node: those that are down first, as on the screen.
    init(nodes state: BoardState) {
        let clock = state.wallClock
        let parts = state.nodesView.rows.map { row in
            Part(
                name: NodeColumn.instance.text(row, now: state.now, clock: clock),
                numbers: NodeColumn.allCases.compactMap { ReportItem.number($0, row, now: state.now, clock: clock) })
        }
        self.init(title: "Nodes", parts: parts, words: "no targets yet")
    }

    /// What stands in the way of finding more nodes; nothing where nothing does.
    static func discovery(_ state: BoardState) -> [ReportItem] {
        let parts = state.nodesView.problems.map { Part(name: $0, numbers: []) }
        return parts.isEmpty ? [] : [ReportItem(title: "Discovery", parts: parts, words: "")]
    }

    /// Nil for what begins the line already, what only a picture shows, and where nothing is odd.
    private static func number(_ column: NodeColumn, _ row: NodeRow, now: Timestamp, clock: WallClock) -> Number? {
        let text = column.text(row, now: now, clock: clock)
        guard column != .instance, column != .trend, !text.isEmpty else { return nil }
        return Number(title: column.title, value: value(column, row, now: now), text: text)
    }

    /// Seconds, counts and bytes; nil where there is no number.
    private static func value(_ column: NodeColumn, _ row: NodeRow, now: Timestamp) -> Double? {
        if column == .age { return row.lastAnswer.map { (now - $0).seconds } }
        guard row.hasPage else { return nil }
        return switch column {
        case .took: row.duration
        case .samples: Double(row.samples)
        case .added: Double(row.seriesAdded)
        case .bytes: Double(row.bytes)
        default: nil
        }
    }
}
