/// Turns three columns into a table of two directions (`groupingToMatrix`).
struct GroupToMatrix: FrameTransformation {
    var column: String
    var row: String
    var value: String
    /// What stands where there is no value.
    var empty = PanelTable.Value.empty

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            guard let column = frame.index(of: column), let row = frame.index(of: row),
                let value = frame.index(of: value)
            else { return frame }
            return matrix(frame, frame.fields[column], frame.fields[row], frame.fields[value])
        }
    }

    private func matrix(_ frame: DataFrame, _ column: DataField, _ row: DataField, _ value: DataField) -> DataFrame {
        var columns: [String] = []
        var rows: [PanelTable.Value] = []
        var places: (columns: [String: Int], rows: [PanelTable.Value: Int]) = ([:], [:])
        var cells: [Int: [Int: PanelTable.Value]] = [:]
        for index in 0..<frame.rowCount {
            let (name, key) = (column.value(at: index).plainText, row.value(at: index))
            if places.columns[name] == nil {
                guard columns.count < PanelFrames.mostColumns else { continue }
                places.columns[name] = columns.count
                columns.append(name)
            }
            if places.rows[key] == nil {
                places.rows[key] = rows.count
                rows.append(key)
            }
            if let x = places.columns[name], let y = places.rows[key] {
                cells[x, default: [:]][y] = value.value(at: index)
            }
        }
        var fields = [DataField(name: "\(self.row)\\\(self.column)", kind: row.kind, values: rows, refID: frame.refID)]
        for (x, name) in columns.enumerated() {
            let values = rows.indices.map { cells[x]?[$0] ?? empty }
            fields.append(DataField(name: name, kind: value.kind, values: values, refID: frame.refID))
        }
        return DataFrame(refID: frame.refID, fields: fields)
    }
}
