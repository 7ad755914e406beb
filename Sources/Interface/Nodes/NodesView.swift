import MetricModel

/// The Nodes board's rows as they are looked at: sorted, filtered, one of them selected, perhaps looked into.
struct NodesView: Sendable {
    private(set) var all: [NodeRow] = []
    private(set) var rows: [NodeRow] = []
    /// Whether the way to any node is not safe.
    private(set) var hasUnsafeNode = false
    /// What stands in the way of finding more nodes.
    var problems: [String] = []
    var sortColumn = NodeColumn.state
    var isDescending = true
    /// Of `rows`.
    var selected = 0
    /// How far the look into the selected node is scrolled; nil while there is none.
    var detailTop: Int?

    /// All rows there are, without the filter.
    var total: Int { all.count }

    var current: NodeRow? { rows.indices.contains(selected) ? rows[selected] : nil }

    mutating func update(_ rows: [NodeRow], find: String) {
        all = rows
        hasUnsafeNode = rows.contains { row in
            row.marks.contains { if case .unsafe = $0 { true } else { false } }
        }
        arrange(find: find)
    }

    /// Changes rows where they are, in their order.
    mutating func change(_ changed: (NodeRow) -> NodeRow) {
        all = all.map(changed)
        rows = rows.map(changed)
    }

    mutating func arrange(find: String) {
        let marked = current?.labels
        rows = all.filter { find.isEmpty || NodesView.matches($0, find) }.sorted(by: precedes)
        // The look into a node, and a selection that is not on top, where the eye is, stay with the node.
        if selected > 0 || detailTop != nil, let marked, let place = rows.firstIndex(where: { $0.labels == marked }) {
            selected = place
        }
        selected = min(selected, max(0, rows.count - 1))
        if rows.isEmpty { detailTop = nil }
    }

    private func precedes(_ one: NodeRow, _ other: NodeRow) -> Bool {
        let rises = sortColumn.precedes(one, other)
        if rises != sortColumn.precedes(other, one) { return rises != isDescending }
        return one.labels < other.labels
    }

    private static func matches(_ row: NodeRow, _ find: String) -> Bool {
        [row.version, row.message].contains { TextMatch.contains($0, find) }
            || row.labels.contains { TextMatch.contains($0.value, find) }
    }

    mutating func sort(step: Int, find: String) {
        let count = NodeColumn.allCases.count
        sortColumn = NodeColumn.allCases[(sortColumn.rawValue + step + count) % count]
        selected = 0
        arrange(find: find)
    }

    /// Sorts by a column; where it is the one sorted by already, the other way round.
    mutating func sort(by column: NodeColumn, find: String) {
        if sortColumn == column { isDescending.toggle() } else { sortColumn = column }
        selected = 0
        arrange(find: find)
    }

    mutating func reverse(find: String) {
        isDescending.toggle()
        selected = 0
        arrange(find: find)
    }

    /// Hides label values in the rows, and wherever else they stand in what is said of the nodes.
    mutating func redact(_ redaction: Redaction) {
        change(redaction.redacted)
        problems = problems.map(redaction.redacted(text:))
    }

    mutating func select(_ row: Int) {
        selected = min(max(0, row), max(0, rows.count - 1))
    }
}
