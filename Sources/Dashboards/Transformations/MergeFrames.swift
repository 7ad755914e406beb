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
        let keyColumns = keys.compactMap { places[$0] }
        var merged = MergedRows(columnCount: columns.count, keyColumns: keyColumns)
        for frame in frames {
            let keyFields = keys.compactMap { frame.index(of: $0) }.map { frame.fields[$0] }
            let own = frame.fields.compactMap { field in places[field.title].map { (column: $0, field: field) } }
                .filter { !keyColumns.contains($0.column) }
            merged.begin(columns: own.map(\.column))
            for row in 0..<frame.rowCount where merged.rows.count < PanelFrames.mostRows {
                merged.merge(key: keyFields.map { $0.value(at: row) }, values: own.map { $0.field.value(at: row) })
            }
        }
        for column in columns.indices { columns[column].values = merged.rows.map { $0[column] } }
        return [DataFrame(refID: frames[0].refID, fields: columns)]
    }
}
