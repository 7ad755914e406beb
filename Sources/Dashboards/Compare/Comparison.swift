public import MetricModel

/// What a board's panels are held against.
public enum Comparison: Hashable, Sendable {
    /// The same so much earlier.
    case before(TimeSpan)
    /// The same with another value chosen for a variable, such as another workspace.
    case value(of: String, String)

    /// How the compared series are told from the others: `1h before`, `support`.
    public var title: String {
        switch self {
        case .before(let span): "\(span) before"
        case .value(_, let value): value.isEmpty ? "(none)" : value
        }
    }

    /// How far it looks back.
    var reach: TimeSpan {
        if case .before(let span) = self { span } else { .zero }
    }
}

extension Board {
    /// The board whose panels also ask for what they are compared with: graphs, headlines, bars, and tables for the column
    /// they are sorted by at first; other panels stay as they are.
    public func compared(with comparison: Comparison) -> Board {
        var board = self
        board.panels = panels.map { $0.compared(with: comparison) }
        return board
    }
}

extension Panel {
    fileprivate func compared(with comparison: Comparison) -> Panel {
        var panel = self
        switch kind {
        case .timeSeries:
            panel.queries += queries.filter { $0.mode == .range }.map { Panel.twin(of: $0, comparison) }
        case .barGauge(let options) where options.reduce == nil:
            panel.queries += queries.map { Panel.twin(of: $0, comparison) }
        case .table(var options):
            // Rows of another workspace are other rows: only times can be held against each other.
            guard case .before = comparison, options.columns.indices.contains(options.sortColumn),
                case .value(let refID) = options.columns[options.sortColumn].content,
                let query = queries.first(where: { $0.refID == refID })
            else { return self }
            let twin = Panel.twin(of: query, comparison)
            var column = options.columns[options.sortColumn]
            column.title = "before"
            column.content = .value(refID: twin.refID)
            options.columns.insert(column, at: options.sortColumn + 1)
            panel.queries.append(twin)
            panel.kind = .table(options)
        case .headline(let options):
            // The arrow tells the change against what is compared with, in place of the span before.
            guard let before = panel.queries.firstIndex(where: { $0.refID == options.before }) else { return self }
            panel.queries[before].shift = .none
            panel.queries[before].comparison = comparison
        default: return self
        }
        return panel
    }

    private static func twin(of query: PanelQuery, _ comparison: Comparison) -> PanelQuery {
        var twin = query
        twin.refID += twinMark
        twin.members = nil
        twin.comparison = comparison
        return twin
    }

    /// Behind the name of a compared query; no query of a board ends in it.
    private static let twinMark = "′"
}
