public import MetricModel
import PromQL

extension BoardEvaluator {
    /// When a gateway's counters began again within the moment's window: it was restarted, or reloaded its workers.
    ///
    /// Rates are right across such moments, but a total falls; a graph marks them so that nobody wonders. Only request
    /// counters are looked at, since all of a gateway's counters begin again together.
    ///
    /// - Returns: In order, to the window's step; empty where none did, and where the question fails.
    public func restarts(at moment: BoardMoment) -> [Timestamp] {
        let window = moment.window
        // A gateway is away for some seconds before it counts again: both sides have to lie in one window.
        let reach = max(
            TimeSpan.minutes(2),
            TimeSpan.milliseconds(window.step.milliseconds + 2 * window.scrapeInterval.milliseconds))
        let query =
            "max by (job, instance) (resets({__name__=~\"(kong_)?ai_(llm_)?requests_total\"}[\(reach)])) > 0"
        let range = QueryRange(start: window.from, end: window.through, step: window.step)
        guard let result = try? memory.evaluate(query, over: range, now: moment.instant),
            case .matrix(let nodes) = result.value
        else { return [] }
        return nodes.flatMap { beginnings(in: $0.samples, window) }.sorted()
    }

    /// The steps that see a restart more than the one before them: a restart is seen for as long as it is in reach, and
    /// what the first step sees was before the window.
    private func beginnings(in samples: SampleBuffer, _ window: TimeWindow) -> [Timestamp] {
        var found: [Timestamp] = []
        var last = (time: window.from, count: 0.0)
        for (milliseconds, count) in zip(samples.timestamps, samples.values) {
            let time = Timestamp(milliseconds: milliseconds)
            let before = time - last.time <= window.step ? last.count : 0
            if count > before, time > window.from { found.append(time) }
            last = (time, count)
        }
        return found
    }
}
