/// Makes a column of every row: its text is the name, its number the value (`rowsToFields`).
struct RowsToFields: FrameTransformation {
    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            guard let names = frame.fields.first(where: { $0.kind == .string }),
                let values = frame.fields.first(where: { $0.kind == .number })
            else { return frame }
            let fields = (0..<min(frame.rowCount, PanelFrames.mostColumns)).map { row in
                DataField(
                    name: names.value(at: row).plainText, kind: .number, values: [values.value(at: row)],
                    refID: frame.refID)
            }
            return DataFrame(refID: frame.refID, fields: fields)
        }
    }
}
