import MetricModel

/// What is known of a target's series: their references, and which of them are alive in the store.
///
/// A page's reader numbers its series densely, so everything here is a column indexed by that slot,
/// and a scrape that brings nothing new allocates nothing.
struct SeriesLedger: Sendable {
    /// Stands for the reference of a series that is not in the store yet.
    private static let unresolved = SeriesReference(rawValue: .max)

    private var references: [SeriesReference] = []
    /// The number of the scrape that had the series last, without a time of its own.
    private var lastSeen: [UInt32] = []
    /// Whether the store's last word on the series is a sample: then it wants a stale marker when it vanishes.
    private var isAlive: [Bool] = []
    /// Series that were on no accepted page yet.
    private var pendingLabels: [Int: Labels] = [:]
    /// Series that break a label limit; so does every page that has them.
    private var rejections: [Int: ScrapeFailureReason] = [:]
    private var scrapeNumber: UInt32 = 1
    /// The series that were alive when the slots were forgotten.
    private var carriedOver: Set<SeriesReference> = []
}

// MARK: - While a page is read

extension SeriesLedger {
    /// Begins the next scrape.
    mutating func begin() {
        scrapeNumber &+= 1
    }

    /// Makes room for the next slot, whose series has these labels.
    mutating func addSlot(labels: Result<Labels, ScrapeFailureReason>) {
        let slot = references.count
        references.append(SeriesLedger.unresolved)
        lastSeen.append(0)
        isAlive.append(false)
        switch labels {
        case .success(let labels): pendingLabels[slot] = labels
        case .failure(let reason): rejections[slot] = reason
        }
    }

    /// Why the slot's series can't be taken in; nil where it can.
    func rejection(of slot: Int) -> ScrapeFailureReason? {
        rejections.isEmpty ? nil : rejections[slot]
    }

    /// Notes that the page has the series.
    ///
    /// - Returns: false where this page has had it before.
    mutating func note(_ slot: Int) -> Bool {
        if lastSeen[slot] == scrapeNumber { return false }
        lastSeen[slot] = scrapeNumber
        return true
    }
}

// MARK: - When it is known whether the page counts

extension SeriesLedger {
    /// The series' reference; the sink is asked where the series is new, and `newCount` grows where it never was there.
    mutating func resolve(_ slot: Int, in sink: any SampleSink, newCount: inout Int) -> SeriesReference {
        let known = references[slot]
        guard known == SeriesLedger.unresolved, let labels = pendingLabels.removeValue(forKey: slot) else {
            return known
        }
        let reference = sink.reference(for: labels)
        references[slot] = reference
        if !carriedOver.contains(reference) { newCount += 1 }
        return reference
    }

    /// After an accepted page: its series are alive, and those that it no longer has end.
    mutating func settle(into batch: inout ScrapeBatch) {
        for slot in lastSeen.indices {
            if lastSeen[slot] == scrapeNumber {
                isAlive[slot] = true
            } else if isAlive[slot] {
                isAlive[slot] = false
                batch.append(references[slot], StaleMarker.value)
            }
        }
        guard !carriedOver.isEmpty else { return }
        for slot in isAlive.indices where isAlive[slot] { carriedOver.remove(references[slot]) }
        endCarriedOver(into: &batch)
    }

    /// After a failed scrape or the target's removal: every series ends.
    mutating func endAll(into batch: inout ScrapeBatch) {
        for slot in isAlive.indices where isAlive[slot] {
            isAlive[slot] = false
            batch.append(references[slot], StaleMarker.value)
        }
        endCarriedOver(into: &batch)
    }

    private mutating func endCarriedOver(into batch: inout ScrapeBatch) {
        for reference in carriedOver { batch.append(reference, StaleMarker.value) }
        carriedOver.removeAll()
    }
}

// MARK: - Pages whose series change all the time

extension SeriesLedger {
    /// Below this no slot is worth forgetting.
    private static let smallSlotCount = 20_000

    /// Whether most slots belong to series that are gone: then reader and ledger begin anew.
    var hasOutgrownItsUse: Bool {
        guard references.count > SeriesLedger.smallSlotCount else { return false }
        var alive = 0
        for isOneAlive in isAlive where isOneAlive { alive += 1 }
        return alive < references.count / 4
    }

    /// Forgets all slots but not what is alive in the store.
    mutating func forgetSlots() {
        for slot in isAlive.indices where isAlive[slot] { carriedOver.insert(references[slot]) }
        let carried = carriedOver
        let number = scrapeNumber
        self = SeriesLedger()
        carriedOver = carried
        scrapeNumber = number
    }
}
