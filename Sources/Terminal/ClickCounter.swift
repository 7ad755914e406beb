/// Tells double clicks from single ones.
struct ClickCounter {
    /// What most desktops take for a double click at most.
    static let longestPause = Duration.milliseconds(400)

    private var last: (button: MouseEvent.Button, x: Int, y: Int, time: ContinuousClock.Instant, count: Int)?

    /// How many presses of this button have come in quick succession at this place, this one counted.
    mutating func press(_ button: MouseEvent.Button, x: Int, y: Int, at time: ContinuousClock.Instant) -> Int {
        var count = 1
        if let last, last.button == button, last.x == x, last.y == y, time - last.time <= Self.longestPause {
            count = last.count + 1
        }
        last = (button, x, y, time, count)
        return count
    }
}
