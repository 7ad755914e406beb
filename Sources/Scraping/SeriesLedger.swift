import MetricModel

/// Which of a target's series are alive in the store, which are still to be bound and which may not be.
///
/// A page's reader numbers its series densely, so everything here is indexed by that slot.
struct SeriesLedger: Sendable {
    /// The number of the scrape that had the series last, without a time of its own.
    private var lastSeen: [UInt32] = []
    /// Whether the store's last word on the series is a sample: then it wants a stale marker when it vanishes.
    private var isAlive: [Bool] = []
    /// Series that were on no accepted page yet.
    private var pendingLabels: [Int32: Labels] = [:]
    /// Series that break a label limit; so does every page that has them.
    private var rejections: [Int32: ScrapeFailureReason] = [:]
    /// Series that relabeling leaves out.
    private var dropped: Set<Int32> = []
    private var scrapeNumber: UInt32 = 0

    /// Notes that the slot stands for a new series from now on.
    mutating func assign(_ slot: Int32, _ fate: SeriesFate) {
        pendingLabels[slot] = nil
        rejections[slot] = nil
        dropped.remove(slot)
        switch fate {
        case .stored(let labels): pendingLabels[slot] = labels
        case .dropped: dropped.insert(slot)
        case .rejected(let reason): rejections[slot] = reason
        }
    }

    /// Whether every sample is to be stored, as far as relabeling is concerned.
    var dropsNothing: Bool { dropped.isEmpty }

    func drops(_ slot: Int32) -> Bool { dropped.contains(slot) }

    /// How many of the samples relabeling leaves out.
    func droppedCount(in slots: some Sequence<Int32>) -> Int {
        dropsNothing ? 0 : slots.count { dropped.contains($0) }
    }

    /// The first sample whose series may not be stored.
    func firstRejection(in slots: [Int32]) -> (place: Int, reason: ScrapeFailureReason)? {
        if rejections.isEmpty { return nil }
        for (place, slot) in slots.enumerated() {
            if let reason = rejections[slot] { return (place, reason) }
        }
        return nil
    }

    /// Binds the page's series that are not bound yet.
    ///
    /// - Returns: how many there were.
    mutating func bindPending(of slots: [Int32], in writer: inout any SeriesWriter) -> Int {
        if pendingLabels.isEmpty { return 0 }
        var count = 0
        for slot in slots {
            guard let labels = pendingLabels.removeValue(forKey: slot) else { continue }
            writer.bind(slot, to: labels)
            count += 1
        }
        // A dictionary keeps its room: there are hundreds of targets.
        if pendingLabels.isEmpty { pendingLabels = [:] }
        return count
    }

    /// Takes note of an accepted page.
    ///
    /// - Parameter timestamps: as in `ScrapeBatch`; series whose samples bring their own times never want a marker.
    /// - Returns: the series that end.
    mutating func settle(slots: [Int32], timestamps: [Int64], slotLimit: Int) -> [Int32] {
        scrapeNumber &+= 1
        if lastSeen.count < slotLimit {
            lastSeen += repeatElement(0, count: slotLimit - lastSeen.count)
            isAlive += repeatElement(false, count: slotLimit - isAlive.count)
        }
        for place in slots.indices {
            if !timestamps.isEmpty, timestamps[place] != ScrapeBatch.noTimestamp { continue }
            lastSeen[Int(slots[place])] = scrapeNumber
        }
        var ended: [Int32] = []
        for slot in lastSeen.indices {
            if lastSeen[slot] == scrapeNumber {
                isAlive[slot] = true
            } else if isAlive[slot] {
                isAlive[slot] = false
                ended.append(Int32(truncatingIfNeeded: slot))
            }
        }
        return ended
    }

    /// After a failed scrape or the target's removal: every series ends.
    mutating func endAll() -> [Int32] {
        var ended: [Int32] = []
        for slot in isAlive.indices where isAlive[slot] {
            isAlive[slot] = false
            ended.append(Int32(truncatingIfNeeded: slot))
        }
        return ended
    }
}
