import MetricModel

/// Collects a page's samples by slot until it is known whether the page counts.
struct SampleReceiver: SampleReceiving, Sendable {
    var ledger = SeriesLedger()
    private(set) var counts = ScrapeCounts()

    private let rules: LabelRules
    private let honorsTimestamps: Bool
    private var slots: [Int32] = []
    private var values: [Double] = []
    private var timedSlots: [Int32] = []
    private var timedSamples: [Sample] = []

    init(of target: Target) {
        rules = LabelRules(of: target)
        honorsTimestamps = target.honorsTimestamps
    }

    mutating func begin() {
        ledger.begin()
        counts = ScrapeCounts()
        slots.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        timedSlots.removeAll(keepingCapacity: true)
        timedSamples.removeAll(keepingCapacity: true)
    }

    mutating func announce(_ labels: Labels) {
        let seriesLabels = Result { () throws(ScrapeFailureReason) in try rules.seriesLabels(for: labels) }
        ledger.addSlot(labels: seriesLabels)
    }

    mutating func receive(_ slot: Int, _ value: Double, at timestamp: Timestamp?) throws(ScrapeFailureReason) {
        counts.samples += 1
        if let reason = ledger.rejection(of: slot) { throw reason }
        counts.keptSamples += 1
        if let timestamp, honorsTimestamps {
            timedSlots.append(Int32(truncatingIfNeeded: slot))
            timedSamples.append(Sample(timestamp, value))
        } else if ledger.note(slot) {
            slots.append(Int32(truncatingIfNeeded: slot))
            values.append(value)
        } else {
            counts.repeatedSamples += 1
        }
    }

    /// Checked after the page, so that the counts say how many samples it really had.
    func checkSampleLimit() throws(ScrapeFailureReason) {
        let limit = rules.limits.sampleCount
        if limit > 0, slots.count + timedSlots.count > limit { throw .sampleLimit(limit) }
    }

    /// Hands the page's samples on, and ends the series that it no longer has.
    mutating func commit(into batch: inout ScrapeBatch, sink: any SampleSink) {
        for index in slots.indices {
            let slot = Int(slots[index])
            batch.append(ledger.resolve(slot, in: sink, newCount: &counts.newSeries), values[index])
        }
        for index in timedSlots.indices {
            let slot = Int(timedSlots[index])
            batch.append(ledger.resolve(slot, in: sink, newCount: &counts.newSeries), timedSamples[index])
        }
        ledger.settle(into: &batch)
    }
}
