import Dashboards
import Interface
import MetricModel

/// What the event loop can have done for it, each without waiting.
struct ScreenServices: Sendable {
    var evaluate: @Sendable (Evaluation) -> Void
    /// Gives up the evaluation that is under way.
    var cancel: @Sendable () -> Void
    var measure: @Sendable (Evaluation) -> Void
    var lookUp: @Sendable (Vocabulary) -> Void
    var remember: @Sendable (String) -> Void
    var write: @Sendable (FileToWrite) -> Void
    var record: @Sendable (RecordingOrder) -> Void
    /// The terminal has said what its ground is.
    var noteGround: @Sendable (Theme.Kind) -> Void
    var setInterval: @Sendable (TimeSpan) -> Void
}
