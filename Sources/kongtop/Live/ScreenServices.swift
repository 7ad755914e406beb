import Interface
import MetricModel

/// What the event loop can have done for it, each without waiting.
struct ScreenServices: Sendable {
    var evaluate: @Sendable (Evaluation) -> Void
    var write: @Sendable (FileToWrite) -> Void
    var setInterval: @Sendable (TimeSpan) -> Void
}
