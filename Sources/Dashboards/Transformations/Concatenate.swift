/// All fields of all frames side by side (`concatenate`).
struct Concatenate: FrameTransformation {
    func apply(to frames: [DataFrame]) -> [DataFrame] {
        let fields = frames.flatMap(\.fields).prefix(PanelFrames.mostColumns)
        return [DataFrame(refID: frames.first?.refID ?? "", fields: Array(fields))]
    }
}
