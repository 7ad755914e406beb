import MetricModel

/// One end of a time range: a moment, or one that moves with now (Grafana's date math: `now-6h/h`, `now/d`).
public struct TimeExpression: Hashable, Sendable {
    /// A unit of the calendar or the clock.
    public enum Unit: String, Hashable, Sendable {
        case second = "s"
        case minute = "m"
        case hour = "h"
        case day = "d"
        case week = "w"
        case month = "M"
        case quarter = "Q"
        case year = "y"
    }

    enum Step: Hashable, Sendable {
        case add(Int64, Unit)
        case round(Unit)
    }

    enum Start: Hashable, Sendable {
        case now
        case moment(Timestamp)
    }

    let start: Start
    let steps: [Step]
    /// As it was written.
    public let text: String
}
