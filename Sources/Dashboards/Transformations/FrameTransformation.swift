/// What makes other frames of frames.
protocol FrameTransformation: Sendable {
    func apply(to frames: [DataFrame]) -> [DataFrame]

    /// The same with variables put in where it has some.
    func resolved(_ values: TemplateValues) -> any FrameTransformation
}

extension FrameTransformation {
    func resolved(_ values: TemplateValues) -> any FrameTransformation { self }
}
