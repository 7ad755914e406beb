import MetricModel

/// The board of one query that was typed: its answer as a graph or as a table.
public enum ExploreBoard {
    public enum Form: Sendable, Hashable {
        /// Over the time range.
        case graph
        /// At its end.
        case table
    }

    static let queryID = "A"

    /// More series than this are no graph but a carpet: the others are counted, not drawn.
    public static let mostSeries = 100

    /// The board for a query; without a query there is nothing on it.
    public static func board(query: String, as form: Form, timeRange: TimeRange) -> Board {
        let mode: PanelQuery.Mode = form == .graph ? .range : .instant
        let kind: PanelKind =
            switch form {
            case .graph: .timeSeries(TimeSeriesOptions(legend: [.lastNotNull, .max, .min, .mean]))
            case .table: .table(tableOptions(for: nil))
            }
        let panel = Panel(
            id: 1, title: "Result", kind: kind, position: GridPosition(x: 0, y: 0, width: 24, height: 16),
            queries: [PanelQuery(queryID, query, mode: mode)], unit: .short)
        return Board(name: "explore", title: "Explore", panels: query.isEmpty ? [] : [panel], timeRange: timeRange)
    }

    /// A column for every label that the answer has, and one for the value.
    public static func tableOptions(for data: PanelData?) -> TableOptions {
        let series = data?.answers[queryID]?.series ?? []
        var seen: Set<String> = []
        var names: [String] = []
        for name in series.flatMap({ $0.labels.map(\.name) }) where seen.insert(name).inserted {
            names.append(name)
        }
        // The metric's name leads, as in the text of a series.
        names.sort { ($0 != Label.metricName ? 1 : 0, $0) < ($1 != Label.metricName ? 1 : 0, $1) }
        let labels = names.enumerated().map { place, name in
            TableOptions.Column(name == Label.metricName ? "metric" : name, .label(name), priority: -place)
        }
        let value = TableOptions.Column("value", .value(refID: queryID), unit: .short, priority: 1)
        return TableOptions(columns: labels + [value], keys: names, sortColumn: labels.count)
    }

    /// The label whose values have a colour of their own on every board, where it tells the answer's series apart; nil
    /// where none does.
    public static func colorLabel(for data: PanelData) -> String? {
        let series = data.answers[queryID]?.series ?? []
        return ["ai_provider", "provider"].first { label in
            let values = series.map { $0.labels[label] }
            return !values.isEmpty && !values.contains("") && Set(values).count == values.count
        }
    }

    /// The answer with no more series than can be looked at, called by what tells them apart, and how many there were.
    public static func prepared(_ data: PanelData) -> (data: PanelData, total: Int) {
        var data = data
        let total = data.answers[queryID]?.series.count ?? 0
        for (refID, answer) in data.answers {
            data.answers[refID]?.series = named(Array(answer.series.prefix(mostSeries)))
        }
        return (data, total)
    }

    /// Calls series by the values of the fewest labels that tell them apart, those with the most values first: what all
    /// share says nothing in a legend.
    private static func named(_ series: [DataSeries]) -> [DataSeries] {
        let names = Set(series.flatMap { $0.labels.map(\.name) })
        let counts = names.map { name in (name: name, count: Set(series.map { $0.labels[name] }).count) }
        let telling = counts.filter { $0.count > 1 }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }.map(\.name)
        guard !telling.isEmpty else { return series }
        var called = [[String]](repeating: [], count: series.count)
        for name in telling where Set(called).count < series.count {
            for (place, one) in series.enumerated() { called[place].append(one.labels[name]) }
        }
        return zip(series, called).map { one, values in
            var one = one
            // What a comparison put behind the name stays there.
            let suffix = one.name.firstRange(of: " · ").map { String(one.name[$0.lowerBound...]) } ?? ""
            let name = values.filter { !$0.isEmpty }.joined(separator: ", ")
            one.name = (name.isEmpty ? "(none)" : name) + suffix
            return one
        }
    }
}
