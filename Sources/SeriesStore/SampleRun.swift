/// Samples that came as foretold, one `step` after the other.
struct SampleRun {
    var count: Int64
    /// Milliseconds; more than zero, since times rise.
    let step: Int64

    /// How many of them lie before a moment.
    @inline(__always)
    func count(before moment: Int64, after time: Int64) -> Int64 {
        // The last one before `moment` stands at most one millisecond before it.
        moment > time ? count(through: moment &- 1, after: time) : 0
    }

    /// How many of them lie up to and including a moment that is no earlier than `time`.
    @inline(__always)
    func count(through moment: Int64, after time: Int64) -> Int64 {
        guard step > 0, moment >= time else { return step > 0 ? 0 : count }
        let (gap, overflow) = moment.subtractingReportingOverflow(time)
        return overflow ? count : min(count, gap / step)
    }
}
