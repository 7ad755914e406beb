import MetricModel

/// How far a node's clock is from ours, as the `Date` of its answer tells.
struct ClockDifference {
    /// The answer's `Date`, cut to a whole second.
    let answer: Timestamp
    /// When the node was asked, by our clock, and how long it took.
    let asked: Timestamp
    let seconds: Double

    /// What a date in seconds and a slow answer can't explain.
    private static let smallest = TimeSpan.seconds(5)

    /// How far ahead the node's clock is, behind where negative; nil where it is near enough.
    var worthTelling: TimeSpan? {
        let answered = asked + TimeSpan(seconds: seconds)
        let ahead = answer - answered
        if ahead > ClockDifference.smallest { return ahead }
        let behind = asked - (answer + .seconds(1))
        return behind > ClockDifference.smallest ? TimeSpan(milliseconds: -behind.milliseconds) : nil
    }
}
