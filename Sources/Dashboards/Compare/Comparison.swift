public import MetricModel

/// What a board's numbers are held against.
public enum Comparison: Hashable, Sendable {
    /// The same so much earlier.
    case before(TimeSpan)
    /// The span that ends where the shown one begins.
    case spanBefore
    /// The same with another value chosen for a variable, such as another workspace.
    case value(of: String, String)

    /// How the compared series are told from the others: `1h before`, `support`.
    public var title: String {
        switch self {
        case .before(let span): "\(span) before"
        case .spanBefore: "the span before"
        case .value(_, let value): value.isEmpty ? "(none)" : value
        }
    }

    /// The same for a shown span.
    func resolved(for span: TimeSpan) -> Comparison { self == .spanBefore ? .before(span) : self }

    /// How far it looks back.
    var reach: TimeSpan {
        if case .before(let span) = self { span } else { .zero }
    }
}

extension Board {
    /// The board whose graphs, headlines, bars and tables also ask for what they are compared with; its other panels stay
    /// as they are.
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
            panel.queries += queries.filter(\.isComparable).map { $0.twin(for: comparison) }
        case .headline(let options):
            // The arrow tells the change against what is compared with, in place of the span before.
            guard let before = panel.queries.firstIndex(where: { $0.refID == options.before }) else { return self }
            panel.queries[before].shift = .none
            panel.queries[before].comparison = comparison
        case .barGauge(let options) where options.reduce == nil:
            panel.queries += queries.map { $0.twin(for: comparison) }
        case .table(let options): panel.compareColumn(options, with: comparison)
        default: return self
        }
        return panel
    }

    /// The column sorted by gets the other numbers beside it: those of another workspace beside the same provider and model,
    /// whatever workspace the row is of.
    private mutating func compareColumn(_ options: TableOptions, with comparison: Comparison) {
        guard options.columns.indices.contains(options.sortColumn) else { return }
        var column = options.columns[options.sortColumn]
        if case .value(let variable, _) = comparison {
            guard options.keys.contains(variable) else { return }
            column.ignoredKey = variable
        }
        guard case .value(let refID) = column.content, let query = queries.first(where: { $0.refID == refID }) else {
            return
        }
        let twin = query.twin(for: comparison)
        queries.append(twin)
        column.title = comparison.title
        column.content = .value(refID: twin.refID)
        var options = options
        options.columns.insert(column, at: options.sortColumn + 1)
        kind = .table(options)
    }
}

extension PanelQuery {
    /// Whether a graph can have its twin beside it.
    var isComparable: Bool { mode == .range && server == nil && comparison == nil }

    /// The query that this one is the twin of; nil for any other query.
    var original: String? { comparison == nil || !refID.hasSuffix(Self.mark) ? nil : String(refID.dropLast()) }

    private static let mark = "′"

    /// The same query, asked of what is compared with. No query of a board has a name that ends as its twin's does.
    func twin(for comparison: Comparison) -> PanelQuery {
        var twin = self
        twin.refID += Self.mark
        twin.members = nil
        twin.idle = nil
        twin.comparison = comparison
        return twin
    }
}
