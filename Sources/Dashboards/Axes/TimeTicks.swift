public import MetricModel

/// Round marks for an axis of time.
public enum TimeTicks {
    private static let steps: [Int64] = [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800,
        1_209_600, 2_592_000, 7_776_000, 31_536_000,
    ]

    /// Marks at round local times in `from...through`: `13:50`, `13:55`, with seconds where the step is shorter than a
    /// minute, and `11-21` where a day begins.
    ///
    /// - Parameters:
    ///   - count: How many have room on it; with a fraction of room left, one more may stand near an end.
    ///   - utcOffset: How far the local clock is ahead of UTC at a moment; it may change within the axis.
    public static func marks(
        from: Timestamp, through: Timestamp, count: Double, utcOffset: (Timestamp) -> TimeSpan = { _ in .zero }
    ) -> [AxisTick] {
        let span = (through - from).milliseconds
        guard span > 0, count > 0 else { return [] }
        let count = min(count, Double(AxisTicks.most))
        let wanted = Int64(Int(clamping: (Double(span) / 1000 / count).rounded(.up), to: 1...Int.max / 1000))
        let step = TimeSpan.seconds(min(steps.first { $0 >= wanted } ?? wanted, .max / 1000))
        var ticks: [AxisTick] = []
        var next = StepRule.align(from, to: step, utcOffset: utcOffset(from))
        while ticks.count < Int(count.rounded(.up)) {
            // Where the clocks change, what was round before is not any more.
            let moment = StepRule.align(next, to: step, utcOffset: utcOffset(next))
            if moment > through { break }
            let isNew = ticks.last.map { Double(moment.milliseconds) > $0.position } ?? true
            if moment >= from && isNew {
                let label = label(of: moment, step: step, utcOffset: utcOffset(moment))
                ticks.append(AxisTick(position: Double(moment.milliseconds), label: label))
            }
            let following = next + step
            if following <= next { break }
            next = following
        }
        return ticks
    }

    private static func label(of moment: Timestamp, step: TimeSpan, utcOffset: TimeSpan) -> String {
        let time = CivilTime(moment, utcOffset: utcOffset)
        if step >= .hours(24) || (time.milliseconds == 0 && step >= .minutes(1)) { return time.monthAndDay }
        return step < .minutes(1) ? time.clock : time.hoursAndMinutes
    }
}
