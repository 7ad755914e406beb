import Dashboards

/// A board in words: what it asks, for people to read.
struct BoardOutline {
    private(set) var text = ""

    init(_ board: Board) {
        let range = board.timeRange.bounds?.title ?? "Last \(board.timeRange.span)"
        text = "\(SafeLine.of(board.title)) (\(SafeLine.of(board.name))), \(SafeLine.of(range))\n"
        if !board.variables.isEmpty {
            text += "\nVariables\n"
            var table = TextTable()
            for variable in board.variables {
                table.rows.append([SafeLine.of(variable.name), SafeLine.of(variable.origin)])
            }
            text += table.text()
        }
        for panel in board.panels { add(panel) }
    }

    private mutating func add(_ panel: Panel) {
        if case .row(let row) = panel.kind {
            let note = row.isCollapsed ? " (collapsed, \(row.hidden.count) panels)" : ""
            text += "\n\(SafeLine.of(panel.title))\(note)\n"
            for hidden in row.hidden { add(hidden) }
            return
        }
        let place = panel.position
        text += "\n  \(SafeLine.of(panel.title)): \(SafeLine.of(panel.kind.name)), "
        text += "\(place.width)×\(place.height) at \(place.x),\(place.y)\n"
        for query in panel.queries {
            let expression = query.expression.split(whereSeparator: \.isNewline).joined(separator: " ")
            text += "    \(SafeLine.of(query.refID))  \(SafeLine.of(expression))\n"
        }
    }
}

extension Variable {
    /// Where its values come from, in words.
    fileprivate var origin: String {
        switch source {
        case .labels: "values of \(labels.joined(separator: ", ")) in \(selector)"
        case .query(let query):
            switch query.form {
            case .labelValues(let selector, let label):
                "values of \(label)" + (selector.isEmpty ? "" : " in \(selector)")
            case .labelNames: "names of labels"
            case .metrics(let pattern): "metrics like \(pattern)"
            case .queryResult(let expression): "results of \(expression)"
            }
        case .custom(let options): "one of \(options.map(\.text).joined(separator: ", "))"
        case .constant(let value): "always \(value)"
        case .interval(let list, _): "an interval of \(list.joined(separator: ", "))"
        case .textBox: "what is typed"
        case .dataSource: "a data source: kongtop itself"
        case .adHoc: "ad hoc filters"
        }
    }
}
