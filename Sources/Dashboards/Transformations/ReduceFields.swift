import MetricModel

/// Every field in one number for each calculation: as rows, or in place (`reduce`).
struct ReduceFields: FrameTransformation {
    var reducers: [Reducer]
    /// Whether each frame keeps its fields, one value each.
    var keepsFields = false
    /// Whether labels become columns.
    var labelsToFields = false
    /// What the column of the fields' names is called.
    var nameTitle = "Field"
    /// What the calculations' columns are called, in their order; by the calculation where nothing is said.
    var titles: [String] = []

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        keepsFields ? frames.map(reduced) : [rows(of: frames)]
    }

    private func reduced(_ frame: DataFrame) -> DataFrame {
        let fields = frame.fields.filter { $0.kind == .number }.flatMap { field in
            reducers.map { reducer in
                var result = field
                result.values = [field.reduced(by: reducer)]
                // Else all would have one name.
                return reducers.count > 1 ? result.renamed("\(field.title) \(reducer.title)") : result
            }
        }
        return DataFrame(refID: frame.refID, fields: fields)
    }

    private func rows(of frames: [DataFrame]) -> DataFrame {
        let fields = frames.flatMap(\.fields).filter { $0.kind == .number }
        var columns = [DataField(name: nameTitle, kind: .string, values: fields.map { .text($0.title) })]
        if labelsToFields {
            let names = Set(fields.flatMap { $0.labels.map(\.name) }).sorted { $0.precedesBytewise($1) }
            for name in names where name != Label.metricName {
                columns.append(
                    DataField(
                        name: name, kind: .string,
                        values: fields.map { $0.labels[name].isEmpty ? .empty : .text($0.labels[name]) }))
            }
        }
        columns += reducers.enumerated().map { index, reducer in
            let title = index < titles.count ? titles[index] : reducer.title
            return DataField(name: title, kind: .number, values: fields.map { $0.reduced(by: reducer) })
        }
        return DataFrame(refID: frames.first?.refID ?? "", fields: columns)
    }
}
