/// What makes other frames of frames.
protocol FrameTransformation: Sendable {
    func apply(to frames: [DataFrame]) -> [DataFrame]
}
