import Dashboards
import MetricModel

/// Where the user was on a board, for when they come back.
struct BoardPlace: Sendable {
    var focus = 0
    var scroll = 0
    var range: TimeSpan
    var bounds: TimeBounds?
    /// What was shown before zooming in, the last one last.
    var timesBefore: [ShownTime] = []
}
