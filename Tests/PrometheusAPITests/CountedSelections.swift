import MetricModel
import Synchronization

/// A source that counts how often it is asked.
final class CountedSelections: SeriesSource {
    let base: FixedSeries
    private let asked = Atomic(0)

    /// How often it was asked.
    var count: Int { asked.load(ordering: .relaxed) }

    init(base: FixedSeries) {
        self.base = base
    }

    func select(_ matchers: [Matcher], from: Timestamp, through: Timestamp) -> any SeriesSelection {
        asked.add(1, ordering: .relaxed)
        return base.select(matchers, from: from, through: through)
    }
}
