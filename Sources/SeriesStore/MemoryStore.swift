public import MetricModel
import Synchronization

/// Keeps samples in memory, compressed, and forgets old ones.
///
/// Any number of scrapers append and any number of queries read at the same time. The lock is held to append a batch
/// or to take note of chunks, never while a matcher is tried or a chunk decoded: what is read is shared and immutable.
public final class MemoryStore: Sendable {
    private let state: Mutex<StoreState>
    private let memo = Mutex(SelectionMemo())

    public init(retention: Retention) {
        state = Mutex(StoreState(retention: retention))
    }

    /// The handle of the series with these labels, which is made where there is none.
    ///
    /// A series is forgotten once none of its samples is left, or when it gets none soon after it was made; `append`
    /// then tells which samples need a new reference.
    public func reference(for labels: Labels) -> SeriesReference {
        state.withLock { $0.reference(for: labels) }
    }

    /// Appends the samples of one scrape, all of them before any reader sees one.
    ///
    /// Samples that Prometheus would refuse are dropped and counted: older than the last of their series, or of the
    /// same time with another value.
    @discardableResult
    public func append(_ batch: ScrapeBatch) -> AppendResult {
        state.withLock { $0.append(batch) }
    }

    /// Appends the samples of one scrape, see `append(_:)`, and ends series with a stale marker at its time.
    ///
    /// - Parameter ended: the slots of the series that end; as places they count behind the samples.
    @discardableResult
    public func append(_ columns: ScrapeColumns, ended: [Int32] = []) -> AppendResult {
        state.withLock { $0.append(columns, ended: ended) }
    }

    /// Samples before this moment are forgotten, or about to be: by age, or to keep within the budget.
    public var horizon: Timestamp { Timestamp(milliseconds: state.withLock { $0.horizon }) }

    /// What the store holds now; goes through all series, so not for every frame.
    public func statistics() -> StoreStatistics {
        state.withLock { $0.statistics() }
    }
}

extension MemoryStore: SeriesSource {
    public func select(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) -> any SeriesSelection {
        let (index, sweep) = state.withLock { ($0.index, $0.lastRemoval) }
        let selected = find(matchers, in: index)
        var found: [SeriesSnapshot] = []
        found.reserveCapacity(selected.slots.count)
        let (isCurrent, current) = state.withLock { state in
            for (place, slot) in selected.slots.slots.enumerated() {
                let one = SeriesSnapshot(
                    state.series[Int(slot)], slot, at: place, from: from.milliseconds, through: through.milliseconds)
                if let one { found.append(one) }
            }
            return (state.lastRemoval == sweep, state.index)
        }
        // Where series went meanwhile, their slots may belong to others.
        if !isCurrent {
            found.removeAll { one in
                let labels = current.labels(of: one.slot)
                return !matchers.allSatisfy { $0.matches(labels) }
            }
        }
        return StoreSelection(
            series: found, found: isCurrent ? selected : nil, index: current)
    }

    public func summarize(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSummaries {
        let (index, sweep) = state.withLock { ($0.index, $0.lastRemoval) }
        let selected = find(matchers, in: index)
        let summaries = state.withLock { state in
            state.lastRemoval == sweep ? StoreSummaries(selected, in: state, from: from, through: through) : nil
        }
        if let summaries { return summaries }
        // Series went meanwhile, which is rare: their slots may belong to others.
        return select(matchers, from: from, through: through).summaries(from: from, through: through)
    }
}

extension MemoryStore {
    /// The series that fulfil every matcher, looked up once for as long as no series comes or goes.
    private func find(_ matchers: [Matcher], in index: LabelIndex) -> FoundSeries {
        if let known = memo.withLock({ $0.found(matchers, in: index.generation) }) { return known }
        let found = FoundSeries(
            slots: index.slots(matching: matchers), isOneName: index.agreesOnNames(matchers))
        memo.withLock { $0.remember(found, for: matchers, in: index.generation) }
        return found
    }
}

// MARK: - Listing

extension MemoryStore {
    /// The labels of the series that fulfil every matcher and may have samples in the range, in Prometheus' order.
    public func series(matching matchers: [Matcher], from: Timestamp, through: Timestamp) -> [Labels] {
        let selection = select(matchers, from: from, through: through)
        return (0..<selection.count).map { selection.labels(at: $0) }.sorted()
    }

    /// The names of labels that such series have, sorted bytewise.
    public func labelNames(matching matchers: [Matcher], from: Timestamp, through: Timestamp) -> [String] {
        let (index, slots) = find(matchers, from: from, through: through)
        return index.names(of: slots).sorted { $0.precedesBytewise($1) }
    }

    /// The values that such series have of a label, sorted bytewise.
    public func labelValues(
        _ name: String, matching matchers: [Matcher], from: Timestamp, through: Timestamp
    ) -> [String] {
        let (index, slots) = find(matchers, from: from, through: through)
        return index.values(of: name, in: slots).sorted { $0.precedesBytewise($1) }
    }

    /// The index, and of the series it finds those with samples in the range.
    private func find(_ matchers: [Matcher], from: Timestamp, through: Timestamp) -> (LabelIndex, Postings) {
        let index = state.withLock { $0.index }
        let slots = index.slots(matching: matchers)
        let inRange = state.withLock { state in
            slots.slots.filter { slot in
                state.series[Int(slot)].overlaps(from: from.milliseconds, through: through.milliseconds)
            }
        }
        return (index, Postings(sorted: inRange))
    }
}
