import MetricModel

/// How soon a board is looked at again by itself: looking takes no more than a twelfth of a core in the long run.
///
/// What people ask for with a key is evaluated at once, whatever it costs.
struct RefreshPace {
    /// Of a core's time.
    private static let share = 1.0 / 12
    /// The longest rest: a board that is looked at more rarely would be taken for broken.
    private static let longestRest = TimeSpan.minutes(1)

    /// From the beginning of one look to that of the next, at least; zero where nothing is known of its cost.
    private(set) var rest = TimeSpan.zero

    /// Takes note of what a look by itself took; those that a key asked for begin without anything computed before.
    ///
    /// - Parameter seconds: The processor time it took.
    mutating func note(seconds: Double) {
        let longest = Double(Self.longestRest.milliseconds)
        // Not a number compares false.
        let wanted = seconds > 0 ? seconds * 1000 / Self.share : 0
        rest = .milliseconds(Int64(min(wanted, longest)))
    }

    /// Forgets the cost, as where something else is asked.
    mutating func forget() { rest = .zero }

    /// Whether it is time for the next look, where the last one began at a moment.
    func isDue(at now: Timestamp, after last: Timestamp) -> Bool {
        // The clock may have been set back.
        now - last >= rest || now < last
    }
}
