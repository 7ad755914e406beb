/// Makes a column of every row: one field's text is the name, another's number the value (`rowsToFields`).
struct RowsToFields: FrameTransformation {
    /// nil for the first text.
    var nameField: String?
    /// nil for the first number.
    var valueField: String?

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            guard let names = field(nameField, .string, frame),
                let values = field(valueField, .number, frame)
            else { return frame }
            let fields = (0..<min(frame.rowCount, PanelFrames.mostColumns)).map { row in
                DataField(
                    name: names.value(at: row).plainText, kind: values.kind, values: [values.value(at: row)],
                    refID: frame.refID)
            }
            return DataFrame(refID: frame.refID, fields: fields)
        }
    }

    private func field(_ name: String?, _ kind: DataField.Kind, _ frame: DataFrame) -> DataField? {
        if let name { return frame.index(of: name).map { frame.fields[$0] } }
        return frame.fields.first { $0.kind == kind }
    }
}
