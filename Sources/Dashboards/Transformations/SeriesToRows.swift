/// All series below each other: time, metric and value, the latest first (`seriesToRows`).
struct SeriesToRows: FrameTransformation {
    func apply(to frames: [DataFrame]) -> [DataFrame] {
        let frames = frames.filter { $0.rowCount > 0 }
        guard frames.count > 1, frames.allSatisfy({ $0.firstTimeField != nil }) else { return frames }
        var fields = [
            DataField(name: "Time", kind: .time, values: []), DataField(name: "Metric", kind: .string, values: []),
            DataField(name: "Value", kind: .number, values: []),
        ]
        for frame in frames {
            guard let time = frame.firstTimeField else { continue }
            for field in frame.fields where field.kind == .number {
                guard fields[0].values.count + frame.rowCount <= PanelFrames.mostRows else { break }
                fields[0].values += (0..<frame.rowCount).map { frame.fields[time].value(at: $0) }
                fields[1].values += repeatElement(.text(field.title), count: frame.rowCount)
                fields[2].values += (0..<frame.rowCount).map { field.value(at: $0) }
            }
        }
        let frame = DataFrame(refID: frames.first?.refID ?? "", fields: fields)
        return [frame.sorted(by: 0, descending: true)]
    }
}
