import MetricModel
import PromQL

extension BoardEvaluator {
    /// When gateways stopped answering within the moment's window, or left, and when they were back.
    ///
    /// Rates and totals fall at the one and rise at the other; a graph marks them so that nobody takes it for traffic.
    ///
    /// - Returns: In order, to the window's step or of the moment itself; empty where the question fails.
    public func nodeChanges(at moment: BoardMoment) -> [NodeChange] {
        let query = "min by (job, instance) (up)"
        let window = moment.window
        let range = QueryRange(start: window.from, end: window.through, step: window.step)
        guard let result = try? memory.evaluate(query, over: range, now: moment.instant),
            case .matrix(let steps) = result.value
        else { return [] }
        var newest: [Labels: Double]?
        if moment.newestBetweenSteps == moment.now,
            case .vector(let elements)? = try? memory.evaluate(query, at: moment.now).value
        {
            newest = Dictionary(elements.map { ($0.labels, $0.sample.value) }) { first, _ in first }
        }
        return steps.flatMap { node in changes(of: node, newest: newest.map { $0[node.labels] ?? 0 }, moment) }
            .sorted { ($0.moment, $0.instance) < ($1.moment, $1.instance) }
    }

    /// A step without a value is one at which the gateway was no target any more; before the first one it was none yet.
    ///
    /// - Parameter newest: Whether it answers at the moment itself, 0 where it is no target then; nil where that is not known.
    private func changes(of node: MatrixSeries, newest: Double?, _ moment: BoardMoment) -> [NodeChange] {
        let window = moment.window
        let instance = node.labels[Label.instance]
        var changes: [NodeChange] = []
        var wasUp: Bool?
        func note(_ isUp: Bool, at time: Timestamp) {
            defer { wasUp = isUp }
            guard let wasUp, wasUp != isUp else { return }
            changes.append(NodeChange(time, instance: instance, isUp ? .back : .lost))
        }
        var next = window.from
        for (milliseconds, value) in zip(node.samples.timestamps, node.samples.values) {
            let time = Timestamp(milliseconds: milliseconds)
            if time > next, wasUp != nil { note(false, at: next) }
            note(value > 0, at: time)
            next = time + window.step
        }
        if next <= window.through { note(false, at: next) }
        if let newest { note(newest > 0, at: moment.now) }
        return changes
    }
}
