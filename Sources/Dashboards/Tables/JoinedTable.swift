public import MetricModel

/// The rows of a table panel: the answers of its queries, joined on the table's key labels.
public struct JoinedTable: Sendable {
    /// One label set's line.
    public struct Row: Sendable {
        /// The key labels that the series has.
        public var labels: Labels
        /// A cell for each column of the options.
        public var cells: [Cell]
    }

    public enum Cell: Sendable {
        case text(String)
        /// nil where the query has no value for the row.
        case number(Double?)
        case sparkline(SampleBuffer)
    }

    /// Sorted by key labels; the view sorts by its column of choice with `sorted`.
    public var rows: [Row]

    /// Joins the answers: a row for every set of key labels that any of the columns' queries, or the one for rows, has a
    /// series for. A column that is joined on fewer labels has rows of its own only where no other row shows its numbers.
    public init(_ data: PanelData, options: TableOptions) {
        let keys = Set(options.keys)
        var columns: [Column] = []
        var labelSets: Set<Labels> = []
        if let rows = options.rows {
            labelSets.formUnion(Self.series(of: .value(refID: rows), keys: keys, in: data).keys)
        }
        for column in options.columns {
            let joined = column.ignoredKey.map { keys.subtracting([$0]) } ?? keys
            let series = Self.series(of: column.content, keys: joined, in: data)
            columns.append(Column(content: column.content, keys: joined, series: series))
            if column.ignoredKey == nil { labelSets.formUnion(series.keys) }
        }
        for column in columns where column.keys != keys {
            let known = Set(labelSets.map { $0.keeping(column.keys) })
            let all = Self.series(of: column.content, keys: keys, in: data).keys
            labelSets.formUnion(all.filter { !known.contains($0.keeping(column.keys)) })
        }
        rows = labelSets.sorted().map { labels in
            let cells = columns.map { column in
                let samples = column.series[column.keys == keys ? labels : labels.keeping(column.keys)]
                return Self.cell(column.content, labels: labels, samples: samples)
            }
            return Row(labels: labels, cells: cells)
        }
    }

    /// A column's series, by the labels it is joined on.
    private struct Column {
        var content: TableOptions.Column.Content
        var keys: Set<String>
        var series: [Labels: SampleBuffer]
    }

    private static func series(
        of content: TableOptions.Column.Content, keys: Set<String>, in data: PanelData
    ) -> [Labels: SampleBuffer] {
        switch content {
        case .label:
            return [:]
        case .value(let refID), .sparkline(let refID):
            let series = data.answers[refID]?.series ?? []
            return Dictionary(series.map { ($0.labels.keeping(keys), $0.samples) }) { first, _ in first }
        }
    }

    private static func cell(
        _ content: TableOptions.Column.Content, labels: Labels, samples: SampleBuffer?
    ) -> Cell {
        switch content {
        case .label(let name): .text(labels[name])
        case .value: .number(samples.flatMap { Reducer.lastNotNull.reduce($0) })
        case .sparkline: .sparkline(samples ?? SampleBuffer())
        }
    }

    /// The rows by one column, as `PanelTable.Value` orders cells, sparklines by their ends; equal ones by their key
    /// labels.
    public func sorted(by column: Int, descending: Bool) -> [Row] {
        rows.enumerated().sorted { left, right in
            guard left.element.cells.indices.contains(column), right.element.cells.indices.contains(column) else {
                return left.offset < right.offset
            }
            let (a, b) = (left.element.cells[column].value, right.element.cells[column].value)
            return PanelTable.Value.precedes(a, b, descending: descending) ?? (left.offset < right.offset)
        }.map(\.element)
    }
}

extension JoinedTable.Cell {
    /// The cell as a plain value: a sparkline as its end.
    var value: PanelTable.Value {
        switch self {
        case .text(let text): .text(text)
        case .number(let value): value.map(PanelTable.Value.number) ?? .empty
        case .sparkline(let samples): Reducer.lastNotNull.reduce(samples).map(PanelTable.Value.number) ?? .empty
        }
    }
}
