public import MetricModel

/// One target's way into the store: series are bound to slots once and then named by slot only, so that a writer needs
/// nothing but an array of the store's own references.
public protocol SeriesWriter: Sendable {
    /// Binds the slot to a series, whatever it was bound to before.
    ///
    /// Slots are small and dense: the first is 0, and none is skipped for long.
    mutating func bind(_ slot: Int32, to labels: Labels)

    /// Takes in one scrape whole; every slot in the batch is bound. What the store would not take is dropped.
    ///
    /// - Returns: the places in `batch.slots` of samples that were not stored because the store has forgotten their
    ///   series; they are bound and appended once more.
    mutating func append(_ batch: ScrapeBatch) -> [Int]
}
