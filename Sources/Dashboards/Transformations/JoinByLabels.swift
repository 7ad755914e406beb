import MetricModel

/// Makes one row of all series that agree in some labels, with a column for each value of another label
/// (`joinByLabels`).
struct JoinByLabels: FrameTransformation {
    /// The label whose values name the columns.
    var valueLabel: String
    /// The labels that make a row; all others where there are none.
    var joined: [String]

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        let series = frames.flatMap { $0.fields.filter { $0.kind == .number && !$0.labels.isEmpty } }
        guard !series.isEmpty else { return frames }
        let labels = Set(series.flatMap { $0.labels.map(\.name) }).subtracting([valueLabel, Label.metricName])
        let keys = joined.isEmpty ? labels.sorted { $0.precedesBytewise($1) } : joined
        var rows: [[String]: Int] = [:]
        var order: [[String]] = []
        var columns: [String] = []
        var cells: [String: [Int: PanelTable.Value]] = [:]
        for field in series {
            let key = keys.map { field.labels[$0] }
            let name = field.labels[valueLabel]
            if rows[key] == nil {
                rows[key] = order.count
                order.append(key)
            }
            if cells[name] == nil {
                guard columns.count < PanelFrames.mostColumns else { continue }
                columns.append(name)
            }
            if let row = rows[key] { cells[name, default: [:]][row] = field.reduced(by: .lastNotNull) }
        }
        var fields = keys.enumerated().map { place, name in
            DataField(name: name, kind: .string, values: order.map { .text($0[place]) })
        }
        for name in columns {
            let values = order.indices.map { cells[name]?[$0] ?? .empty }
            fields.append(DataField(name: name, kind: .number, values: values))
        }
        return [DataFrame(refID: frames.first?.refID ?? "", fields: fields)]
    }
}
