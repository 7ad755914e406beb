/// A step that changes only the shape in which frames travel, not what they hold (`prepareTimeSeries`).
struct Unchanged: FrameTransformation {
    func apply(to frames: [DataFrame]) -> [DataFrame] { frames }
}
