/// One row for each set of values of some fields, the others reduced (`groupBy`).
struct GroupBy: FrameTransformation {
    /// The fields that make a row.
    var keys: Set<String>
    var aggregations: [String: [Reducer]]

    /// Frames without any of the keys are left out.
    func apply(to frames: [DataFrame]) -> [DataFrame] {
        keys.isEmpty ? frames : frames.compactMap(grouped)
    }

    private func grouped(_ frame: DataFrame) -> DataFrame? {
        let keyFields = frame.fields.filter { keys.contains($0.title) }
        guard !keyFields.isEmpty else { return nil }
        var groups: [[Int]] = []
        var places: [[PanelTable.Value]: Int] = [:]
        for row in 0..<frame.rowCount {
            let key = keyFields.map { $0.value(at: row) }
            if let place = places[key] {
                groups[place].append(row)
            } else {
                places[key] = groups.count
                groups.append([row])
            }
        }
        let firsts = groups.compactMap(\.first)
        var fields = keyFields.map { $0.keeping(rows: firsts) }
        for field in frame.fields {
            for reducer in aggregations[field.title] ?? [] {
                var result = field.renamed("\(field.title) (\(reducer.rawValue))")
                result.kind = .number
                result.values = groups.map { rows in field.keeping(rows: rows).reduced(by: reducer) }
                fields.append(result)
            }
        }
        return DataFrame(refID: frame.refID, fields: fields)
    }
}

extension DataField {
    /// One value of all the field's; the first and the last can be texts.
    func reduced(by reducer: Reducer) -> PanelTable.Value {
        reducer.pick(from: values) ?? reducer.reduce(numbers).map(PanelTable.Value.number) ?? .empty
    }
}
