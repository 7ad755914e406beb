import MetricModel

/// Makes a row of every series: its labels, and its course with one number for it (`timeSeriesTable`).
struct TimeSeriesToTable: FrameTransformation {
    /// The number of each query's series; the last where nothing is said.
    var reducers: [String: Reducer]

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        var order: [String] = []
        var series: [String: [DataField.Series]] = [:]
        var others: [DataFrame] = []
        for frame in frames {
            guard frame.firstTimeField != nil, let first = frame.series.first else {
                others.append(frame)
                continue
            }
            if series[frame.refID] == nil { order.append(frame.refID) }
            series[frame.refID, default: []].append(first)
        }
        return order.map { table(of: series[$0] ?? [], refID: $0) } + others
    }

    private func table(of series: [DataField.Series], refID: String) -> DataFrame {
        let names = Set(series.flatMap { $0.field.labels.map(\.name) }).sorted { $0.precedesBytewise($1) }
        let fields = names.map { name in
            let texts = series.map { $0.field.labels[name] }
            return DataField(
                name: name, kind: .string, values: texts.map { $0.isEmpty ? .empty : .text($0) }, refID: refID)
        }
        let reducer = reducers[refID] ?? .lastNotNull
        var trend = DataField(
            name: "Trend #\(refID)", kind: .number, values: series.map { $0.field.reduced(by: reducer) }, refID: refID)
        trend.courses = series.map(\.samples)
        return DataFrame(refID: refID, fields: fields + [trend])
    }
}
