/// Turns rows into columns: the first field's values name them where they are texts or times (`transpose`).
struct Transpose: FrameTransformation {
    /// What the column of the old names is called.
    var firstName = "Field"
    /// What columns are called that nothing names.
    var restName = "Value"

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            guard let first = frame.fields.first else { return frame }
            let namesColumns = first.kind == .string || first.kind == .time
            let turned = namesColumns ? Array(frame.fields.dropFirst()) : frame.fields
            let kinds = Set(turned.map(\.kind))
            let kind = kinds.count == 1 ? kinds.first ?? .string : .string
            var fields = [
                DataField(name: firstName, kind: .string, values: turned.map { .text($0.title) }, refID: frame.refID)
            ]
            for row in 0..<min(frame.rowCount, PanelFrames.mostColumns) {
                let values = turned.map { field in
                    let value = field.value(at: row)
                    return kinds.count == 1 || value == .empty ? value : .text(value.plainText)
                }
                let name = namesColumns ? first.value(at: row).plainText : restName
                fields.append(DataField(name: name, kind: kind, values: values, refID: frame.refID))
            }
            return DataFrame(refID: frame.refID, fields: fields)
        }
    }
}
