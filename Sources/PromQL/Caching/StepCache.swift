public import MetricModel
import Synchronization

/// Answers range queries without computing a step twice.
///
/// A board that refreshes every second asks the same expressions over a window that moved by one step. Only the new
/// steps are evaluated, and those that are not settled yet: a sample may still arrive for the last few seconds, so
/// steps younger than `settleTime` are computed again each time and never kept. A sample that arrives later than
/// that does not show in steps already kept, until `invalidate(from:)` is called; whoever writes such a sample
/// (a backfill, a slow remote) calls it with the sample's time.
///
/// Steps are kept per expression, step and phase, so windows should start at multiples of their step.
/// `@ start()` and `@ end()` depend on the window itself and are never kept; a negative offset keeps steps back
/// for as much longer as it looks ahead.
public final class StepCache: Sendable {
    private let engine: Engine
    private let settleTime: TimeSpan
    private let maximumSamples: Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - settleTime: how long after a moment its samples may still arrive: a scrape's timeout or a little more.
    ///   - maximumSamples: how many values may be kept, 8 bytes each; the least recently used expressions go first.
    public init(_ engine: Engine, settleTime: TimeSpan = .seconds(15), maximumSamples: Int = 4_000_000) {
        self.engine = engine
        self.settleTime = settleTime
        self.maximumSamples = maximumSamples
    }

    private struct Key: Hashable {
        let text: String
        let step: Int64
        /// What is left of a step's time after whole steps.
        let phase: Int64

        static func == (left: Key, right: Key) -> Bool {
            left.step == right.step && left.phase == right.phase && left.text.isBytewiseEqual(to: right.text)
        }
    }

    private struct State {
        var entries: [Key: CachedSteps] = [:]
        var requests = 0
        /// Samples from here on changed while an evaluation may have been under way.
        var invalidations = 0
    }

    /// The query's value at every step of the range, as `Engine` answers it.
    ///
    /// - Parameters:
    ///   - now: the time up to which samples have been written.
    ///   - options: for this request, such as its deadline; lookback and default step stay the engine's.
    public func evaluate(
        _ query: ParsedQuery, over range: QueryRange, now: Timestamp, options: EngineOptions? = nil
    ) throws(QueryError) -> QueryResult {
        var engine = engine
        if let options {
            engine.options.deadline = options.deadline
            engine.options.isCancelled = options.isCancelled
            engine.options.maximumSamples = options.maximumSamples
        }
        let dependence = TimeDependence(query.expression)
        let settled = (now - settleTime).milliseconds.subtractingClamped(dependence.lookahead)
        let isUnusual =
            range.step <= .zero || range.start > range.end
            || [range.start.milliseconds, range.end.milliseconds, range.step.milliseconds].contains {
                $0.magnitude > 1 << 60
            }
        guard !isUnusual, !dependence.dependsOnRange, dependence.latestAnchor <= settled else {
            return try engine.evaluate(query, over: range)
        }
        return try evaluate(query, over: range, settled: settled, dependence, engine)
    }

    private func evaluate(
        _ query: ParsedQuery, over range: QueryRange, settled: Int64, _ dependence: TimeDependence, _ engine: Engine
    ) throws(QueryError) -> QueryResult {
        let (start, step) = (range.start.milliseconds, range.step.milliseconds)
        let key = Key(text: query.text, step: step, phase: start % step)
        let last = start + (range.end.milliseconds - start) / step * step
        var (entry, invalidations) = take(key, orFrom: CachedSteps(start: start, step: step, dependence: dependence))
        var fresh: [MatrixSeries] = []
        if entry.next <= last {
            let missing = QueryRange(
                start: Timestamp(milliseconds: entry.next), end: Timestamp(milliseconds: last), step: range.step)
            let result = try engine.evaluate(query, over: missing)
            if case .matrix(let series) = result.value { fresh = series }
            entry.note(warnings: result.warnings, infos: result.infos)
        }
        let answer = StepCache.merge(entry.samples(from: start, through: last), fresh)
        if settled >= entry.next {
            entry.append(fresh, through: min(last, entry.next + (settled - entry.next) / step * step))
        }
        if entry.count > 2 * Int((last - start) / step + 1) { entry.removeSteps(before: start) }
        put(entry, key, invalidations)
        return QueryResult(value: .matrix(answer), warnings: entry.warnings, infos: entry.infos)
    }

    /// The entry to go on from: one whose steps reach from the empty one's start without a hole, or the empty one.
    private func take(_ key: Key, orFrom empty: CachedSteps) -> (entry: CachedSteps, invalidations: Int) {
        state.withLock { state in
            if let entry = state.entries[key], entry.start <= empty.start, empty.start <= entry.next {
                return (entry, state.invalidations)
            }
            return (empty, state.invalidations)
        }
    }

    private func put(_ entry: CachedSteps, _ key: Key, _ invalidations: Int) {
        guard entry.count > 0, entry.size <= maximumSamples / 2 else { return }
        state.withLock { state in
            // What was computed before a late sample arrived may be wrong.
            guard state.invalidations == invalidations else { return }
            state.requests += 1
            state.entries[key] = entry
            state.entries[key]?.lastUse = state.requests
            var total = state.entries.values.reduce(0) { $0 + $1.size }
            while total > maximumSamples, let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
                total -= oldest.value.size
                state.entries[oldest.key] = nil
            }
        }
    }

    private static func merge(_ kept: [Labels: SampleBuffer], _ fresh: [MatrixSeries]) -> [MatrixSeries] {
        var merged = kept
        for series in fresh {
            merged[series.labels, default: SampleBuffer()].append(contentsOf: series.samples)
        }
        return merged.map { MatrixSeries(labels: $0.key, samples: $0.value) }.sorted { $0.labels < $1.labels }
    }

    // MARK: Forgetting

    /// Forgets all steps whose values a sample of this time may change: those from it on.
    public func invalidate(from moment: Timestamp) {
        state.withLock { state in
            state.invalidations += 1
            for (key, var entry) in state.entries {
                entry.removeSteps(changedBy: moment.milliseconds)
                state.entries[key] = entry.count > 0 ? entry : nil
            }
        }
    }

    public func removeAll() {
        state.withLock { state in
            state.invalidations += 1
            state.entries = [:]
        }
    }
}

extension SampleBuffer {
    fileprivate mutating func append(contentsOf other: SampleBuffer) {
        timestamps += other.timestamps
        values += other.values
    }
}
