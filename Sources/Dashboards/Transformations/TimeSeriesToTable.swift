import MetricModel

/// Makes a row of every series: its labels, and one number for its course (`timeSeriesTable`).
struct TimeSeriesToTable: FrameTransformation {
    /// The number of each query's series; the last where nothing is said.
    var reducers: [String: Reducer]

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        var order: [String] = []
        var series: [String: [DataField]] = [:]
        var others: [DataFrame] = []
        for frame in frames {
            guard frame.firstTimeField != nil, let field = frame.fields.first(where: { $0.kind == .number }) else {
                others.append(frame)
                continue
            }
            if series[frame.refID] == nil { order.append(frame.refID) }
            series[frame.refID, default: []].append(field)
        }
        return order.map { table(of: series[$0] ?? [], refID: $0) } + others
    }

    private func table(of series: [DataField], refID: String) -> DataFrame {
        let names = Set(series.flatMap { $0.labels.map(\.name) }).sorted { $0.precedesBytewise($1) }
        var fields = names.map { name in
            DataField(
                name: name, kind: .string,
                values: series.map { $0.labels[name].isEmpty ? .empty : .text($0.labels[name]) }, refID: refID)
        }
        let reducer = reducers[refID] ?? .lastNotNull
        fields.append(
            DataField(
                name: "Trend #\(refID)", kind: .number, values: series.map { $0.reduced(by: reducer) }, refID: refID))
        return DataFrame(refID: refID, fields: fields)
    }
}
