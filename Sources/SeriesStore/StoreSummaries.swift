import MetricModel

/// What there is to say of the samples of series: at once of those that rest, of others from their chunks.
struct StoreSummaries: SeriesSummaries {
    private struct Member {
        let slot: UInt32
        /// Among the series that were found.
        let place: UInt32
        let content: Content
    }

    private enum Content {
        /// The value of a series that rests.
        case resting(Double)
        /// The place among those that the ends of chunks tell.
        case told(Int)
        /// The place among the snapshots.
        case changing(Int)
    }

    private var members: [Member] = []
    private var told: [SampleSummary] = []
    private var changing: [SeriesSnapshot] = []
    /// The labels of the series, as they were.
    private let index: LabelIndex
    private let found: FoundSeries
    private let from: Int64
    private let through: Int64

    /// Takes note of the series that have samples in the range.
    init(_ found: FoundSeries, in state: StoreState, from: Timestamp, through: Timestamp) {
        self.found = found
        index = state.index
        self.from = from.milliseconds
        self.through = through.milliseconds
        members.reserveCapacity(found.slots.count)
        // Through the buffer nothing of a series is retained that isn't kept.
        state.series.withUnsafeBufferPointer { series in
            for (place, slot) in found.slots.slots.enumerated() {
                guard let content = content(of: series, slot, at: place) else { continue }
                members.append(Member(slot: slot, place: UInt32(truncatingIfNeeded: place), content: content))
            }
        }
    }

    private mutating func content(
        of series: UnsafeBufferPointer<StoredSeries>, _ slot: UInt32, at place: Int
    ) -> Content? {
        if let rest = series[Int(slot)].rest(from: from), rest.hasTwoSamples(from: from, through: through) {
            return .resting(rest.value)
        }
        if let summary = series[Int(slot)].summaryOfEnds(from: from, through: through) {
            told.append(summary)
            return .told(told.count - 1)
        }
        guard let snapshot = SeriesSnapshot(series[Int(slot)], slot, at: place, from: from, through: through) else {
            return nil
        }
        changing.append(snapshot)
        return .changing(changing.count - 1)
    }

    var count: Int { members.count }
    var namesAgree: Bool { found.isOneName || haveEqualNames }

    func labels(at index: Int) -> Labels { self.index.labels(of: members[index].slot) }

    func groups(by grouping: SeriesGrouping) -> SeriesGroups? {
        found.groups(by: grouping, of: members.lazy.map(\.place), in: index)
    }

    func summary(at index: Int) -> SampleSummary {
        switch members[index].content {
        case .resting(let value):
            return SampleSummary(restingAt: value, from: from, through: through)
        case .told(let place):
            return told[place]
        case .changing(let place):
            var summary = SampleSummary()
            changing.withUnsafeBufferPointer { changing in
                // Through the pointer no snapshot, nor any chunk of it, is retained once more.
                changing.baseAddress?[place].summarize(from: from, through: through, into: &summary)
            }
            return summary
        }
    }
}
