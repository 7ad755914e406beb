import Dashboards
import MetricModel

/// A time that a board shows, to go back to.
struct ShownTime: Sendable {
    var range: TimeSpan
    /// The ends of the range, where it is not `range` up to now.
    var bounds: TimeBounds?
    /// The moment the view stood still at; nil where it was live.
    var pausedAt: Timestamp?
}
