import Interface
import MetricModel

/// What the event loop can have done for it, each without waiting.
struct ScreenServices: Sendable {
    var evaluate: @Sendable (Evaluation) -> Void
    var write: @Sendable (FileToWrite) -> Void
    var record: @Sendable (RecordingOrder) -> Void
    /// The terminal has said what its ground is.
    var noteGround: @Sendable (Theme.Kind) -> Void
    var setInterval: @Sendable (TimeSpan) -> Void
}
