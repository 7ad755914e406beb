import MetricModel

/// A moment the user has marked.
struct TimeMark: Sendable, Hashable {
    enum Name: String, Sendable, Hashable {
        case first = "A"
        case second = "B"
    }

    var name: Name
    var moment: Timestamp
}
