public import MetricModel

/// A panel's data as rows and columns of plain values, to be exported.
public struct PanelTable: Sendable, Equatable {
    /// A cell. NaN is equal to itself here, so that rows can be told apart by it.
    public enum Value: Sendable {
        case empty
        case text(String)
        case number(Double)
        case time(Timestamp)
    }

    public var columns: [String]
    /// Each with as many values as there are columns.
    public var rows: [[Value]]

    public init(columns: [String], rows: [[Value]]) {
        self.columns = columns
        self.rows = rows
    }

    /// What the panel shows: a line per time for graphs, per series for bars, per row for tables, per query for headlines.
    public init(_ panel: Panel, _ data: PanelData) {
        switch panel.kind {
        case .headline: self = Self.headline(panel, data)
        case .timeSeries where panel.transformations.isEmpty: self = Self.timeSeries(panel, data)
        case .barGauge(let options) where options.reduce == nil: self = Self.bars(panel, data)
        case .table(let options): self = Self.table(options, data)
        default: self = PanelTable(PanelContent(panel, data))
        }
    }

    private static func last(_ samples: SampleBuffer) -> Value {
        Reducer.lastNotNull.reduce(samples).map(Value.number) ?? .empty
    }

    private static func headline(_ panel: Panel, _ data: PanelData) -> PanelTable {
        let rows = panel.queries.filter { $0.mode == .instant }.map { query -> [Value] in
            let samples = data.answers[query.refID]?.series.first?.samples ?? SampleBuffer()
            return [.text(query.refID), last(samples)]
        }
        return PanelTable(columns: ["name", "value"], rows: rows)
    }

    private static func bars(_ panel: Panel, _ data: PanelData) -> PanelTable {
        let series = panel.queries.flatMap { data.answers[$0.refID]?.series ?? [] }
        return PanelTable(columns: ["name", "value"], rows: series.map { [.text($0.name), last($0.samples)] })
    }

    private static func timeSeries(_ panel: Panel, _ data: PanelData) -> PanelTable {
        let series = panel.queries.filter { $0.mode == .range }.flatMap { data.answers[$0.refID]?.series ?? [] }
        let times = Set(series.flatMap(\.samples.timestamps)).sorted()
        let lines = Dictionary(times.enumerated().map { ($1, $0) }) { first, _ in first }
        let blank = [Value](repeating: .empty, count: series.count)
        var rows = times.map { [.time(Timestamp(milliseconds: $0))] + blank }
        for (column, series) in series.enumerated() {
            for (time, value) in zip(series.samples.timestamps, series.samples.values) where !value.isNaN {
                if let line = lines[time] { rows[line][column + 1] = .number(value) }
            }
        }
        return PanelTable(columns: ["time"] + series.map(\.name), rows: rows)
    }

    private static func table(_ options: TableOptions, _ data: PanelData) -> PanelTable {
        let rows = JoinedTable(data, options: options).sorted(by: options.sortColumn, descending: true)
        let values = rows.map { row in
            row.cells.map(\.value)
        }
        return PanelTable(columns: options.columns.map(\.title), rows: values)
    }
}

extension PanelTable.Value: Hashable {
    public static func == (left: PanelTable.Value, right: PanelTable.Value) -> Bool {
        switch (left, right) {
        case (.empty, .empty): true
        case (.text(let a), .text(let b)): a.isBytewiseEqual(to: b)
        case (.number(let a), .number(let b)): a == b || a.isNaN && b.isNaN
        case (.time(let a), .time(let b)): a == b
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .empty: hasher.combine(0)
        case .text(let text): hasher.combine(BytewiseText(text))
        case .number(let number): hasher.combine(number.isNaN ? .nan : number)
        case .time(let moment): hasher.combine(moment)
        }
    }
}
