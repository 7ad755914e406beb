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
        // One scrape more than a step, so that every pair of samples lies within some window.
        let reach = TimeSpan.milliseconds(window.step.milliseconds + window.scrapeInterval.milliseconds)
        let query = "sum(resets({__name__=~\"(kong_)?ai_(llm_)?requests_total\"}[\(reach)])) > 0"
        let range = QueryRange(start: window.from, end: window.through, step: window.step)
        guard let result = try? memory.evaluate(query, over: range, now: moment.instant),
            case .matrix(let series) = result.value, let found = series.first
        else { return [] }
        var restarts: [Timestamp] = []
        var last: Timestamp?
        for time in found.samples.timestamps.map({ Timestamp(milliseconds: $0) }) {
            // Steps in a row see the same restart.
            if last.map({ time - $0 > reach }) ?? true { restarts.append(time) }
            last = time
        }
        return restarts
    }
}
