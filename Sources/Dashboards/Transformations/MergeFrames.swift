/// Puts all frames into one; rows that agree in every field the frames share become one row (`merge`).
///
/// A row that fits several is put into all of them: what another query says of a pod is said in every row of the pod.
struct MergeFrames: FrameTransformation {
    func apply(to frames: [DataFrame]) -> [DataFrame] {
        let frames = frames.filter { !$0.fields.isEmpty }
        guard frames.count > 1 else { return frames }
        var columns: [DataField] = []
        var places: [String: Int] = [:]
        for field in frames.flatMap(\.fields) where places[field.title] == nil {
            guard columns.count < PanelFrames.mostColumns else { break }
            places[field.title] = columns.count
            var column = field
            column.values = []
            columns.append(column)
        }
        let keys = columns.map(\.title).filter { title in frames.allSatisfy { $0.index(of: title) != nil } }
        guard !keys.isEmpty else { return frames }
        var rows: [[PanelTable.Value]] = []
        var found: [[PanelTable.Value]: [Int]] = [:]
        for frame in frames {
            let targets = frame.fields.map { places[$0.title] }
            let keyFields = keys.compactMap { frame.index(of: $0) }.map { frame.fields[$0] }
            for row in 0..<frame.rowCount where rows.count < PanelFrames.mostRows {
                let key = keyFields.map { $0.value(at: row) }
                let cells = zip(targets, frame.fields).compactMap { target, field in
                    target.map { ($0, field.value(at: row)) }
                }
                var matches = (found[key] ?? []).filter { candidate in
                    cells.allSatisfy { rows[candidate][$0.0] == .empty || rows[candidate][$0.0] == $0.1 }
                }
                if matches.isEmpty {
                    matches = [rows.count]
                    found[key, default: []].append(rows.count)
                    rows.append([PanelTable.Value](repeating: .empty, count: columns.count))
                }
                for (column, value) in cells where value != .empty {
                    for index in matches { rows[index][column] = value }
                }
            }
        }
        for column in columns.indices { columns[column].values = rows.map { $0[column] } }
        return [DataFrame(refID: frames[0].refID, fields: columns)]
    }
}
