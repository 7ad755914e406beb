import MetricModel
import Synchronization

/// What a selection found, and how it falls into groups: boards ask for the same sums of the same series every second.
final class FoundSeries: Sendable {
    let slots: Postings
    /// Whether the series are known to have the same name, see `LabelIndex.agreesOnNames`.
    let isOneName: Bool
    private let known = Mutex<[(grouping: SeriesGrouping, groups: SeriesGroups)]>([])
    /// Each takes four bytes a series, and the labels; the oldest goes first.
    private static let mostGroupings = 4

    init(slots: Postings, isOneName: Bool) {
        self.slots = slots
        self.isOneName = isOneName
    }

    /// The groups of all slots in turn.
    ///
    /// - Parameter index: One in which the slots belong to the series that were found.
    func groups(by grouping: SeriesGrouping, in index: LabelIndex) -> SeriesGroups {
        if let known = known.withLock({ $0.first { $0.grouping == grouping } }) { return known.groups }
        let groups = index.groups(of: slots, by: grouping)
        known.withLock { known in
            if known.count >= FoundSeries.mostGroupings { known.removeFirst() }
            known.append((grouping, groups))
        }
        return groups
    }

    /// The groups of the series at these places among the slots.
    func groups(
        by grouping: SeriesGrouping, of places: some Sequence<UInt32>, in index: LabelIndex
    ) -> SeriesGroups {
        let all = groups(by: grouping, in: index)
        return SeriesGroups(numbers: places.map { all.numbers[Int($0)] }, labels: all.labels)
    }
}
