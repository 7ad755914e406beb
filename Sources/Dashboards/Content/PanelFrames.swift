import MetricModel

/// A panel's answers as frames, before and after its transformations.
struct PanelFrames {
    /// No panel reads more rows or columns than this.
    static let mostRows = 100_000
    static let mostColumns = 1000

    var frames: [DataFrame] = []

    init(_ panel: Panel, _ data: PanelData) {
        let queries = panel.queries.filter { !$0.isHidden }
        let tables = queries.filter { $0.format == .table }
        for query in queries where query.format != .table {
            guard let answer = data.answers[query.refID] else { continue }
            frames += answer.series.prefix(Self.mostColumns).map { Self.series(query, $0) }
        }
        // Tables come after everything else (result_transformer.ts, transformV2).
        for query in tables {
            guard let answer = data.answers[query.refID] else { continue }
            frames.append(Self.table(query, answer, valueName: tables.count > 1 ? "Value #\(query.refID)" : "Value"))
        }
        for transformation in panel.transformations {
            frames = transformation.apply(to: frames, values: data.values)
        }
    }

    private static func series(_ query: PanelQuery, _ series: DataSeries) -> DataFrame {
        let time = DataField(
            name: "Time", kind: .time,
            values: series.samples.timestamps.map { .time(Timestamp(milliseconds: $0)) }, refID: query.refID)
        let value = DataField(
            name: "Value", kind: .number, labels: series.labels, values: series.samples.values.map { .number($0) },
            legend: series.name, refID: query.refID)
        return DataFrame(refID: query.refID, fields: [time, value])
    }

    /// A column for the time, each label and the value; a row for each sample, in the order of their times
    /// (result_transformer.ts, transformDFToTable).
    private static func table(_ query: PanelQuery, _ answer: PanelData.Answer, valueName: String) -> DataFrame {
        let columns = labelNames(of: answer.series)
        var times: [PanelTable.Value] = []
        var values: [PanelTable.Value] = []
        var labels = [[PanelTable.Value]](repeating: [], count: columns.count)
        for series in answer.series where times.count + series.samples.count <= mostRows {
            times += series.samples.timestamps.map { .time(Timestamp(milliseconds: $0)) }
            values += series.samples.values.map { .number($0) }
            for (index, name) in columns.enumerated() {
                let value = series.labels[name]
                labels[index] += repeatElement(value.isEmpty ? .empty : .text(value), count: series.samples.count)
            }
        }
        var fields = [DataField(name: "Time", kind: .time, values: times, refID: query.refID)]
        fields += zip(columns, labels).map {
            DataField(name: $0, kind: .string, values: $1, refID: query.refID)
        }
        fields.append(DataField(name: valueName, kind: .number, values: values, refID: query.refID))
        let frame = DataFrame(refID: query.refID, fields: fields)
        let isSorted = zip(times, times.dropFirst()).allSatisfy { PanelTable.Value.precedes($1, $0) != true }
        return isSorted ? frame : frame.sorted(by: 0, descending: false)
    }

    /// In the order in which series bring them along: sorted within each, and what a later one adds behind.
    private static func labelNames(of series: [DataSeries]) -> ArraySlice<String> {
        var known: Set<String> = []
        var names: [String] = []
        for series in series {
            for label in series.labels where known.insert(label.name).inserted { names.append(label.name) }
        }
        return names.prefix(mostColumns)
    }
}
