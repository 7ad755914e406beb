import MetricModel

/// Everything a store protects with its lock.
struct StoreState {
    let retention: Retention
    var series: [StoredSeries] = []
    var freeSlots: [UInt32] = []
    var slots: [Labels: UInt32] = [:]
    var index = LabelIndex()
    /// The newest scrape; timestamps that pages claim don't move it.
    var newest = Int64.min
    /// Samples before this are forgotten.
    var horizon = Int64.min
    var nextSweep = Int64.min
    var sweepCount: UInt64 = 0
    /// The sweep that last removed series; up to the next one slots stay with their series.
    var lastRemoval: UInt64 = 0
    /// An account of the memory of sealed chunks, to know when the budget needs a look.
    var sealedBytes = 0
    /// The memory of everything else when last measured.
    var otherBytes = 0
    var refused = StoreStatistics()

    init(retention: Retention) {
        self.retention = retention
    }

    mutating func reference(for labels: Labels) -> SeriesReference {
        if let slot = slots[labels] {
            return SeriesReference(slot: slot, generation: series[Int(slot)].generation)
        }
        let slot: UInt32
        var generation: UInt32 = 0
        if let free = freeSlots.popLast() {
            slot = free
            generation = series[Int(free)].generation &+ 1
            series[Int(free)] = StoredSeries(labels: labels, generation: generation, birth: sweepCount)
        } else {
            slot = UInt32(series.count)
            series.append(StoredSeries(labels: labels, generation: generation, birth: sweepCount))
        }
        slots[labels] = slot
        index.insert(labels, slot)
        return SeriesReference(slot: slot, generation: generation)
    }

    func statistics() -> StoreStatistics {
        var statistics = refused
        statistics.seriesCount = slots.count
        statistics.indexByteCount = index.byteCount
        statistics.byteCount = statistics.indexByteCount + tableBytes
        for one in series {
            statistics.sampleCount += one.sampleCount
            statistics.byteCount += one.byteCount
        }
        return statistics
    }

    /// The memory of slots and of the way from labels to slots.
    var tableBytes: Int {
        let entry = MemoryLayout<Labels>.stride + MemoryLayout<UInt32>.stride
        return series.capacity * MemoryLayout<StoredSeries>.stride + slots.capacity * entry * 4 / 3
            + freeSlots.capacity * 4
    }
}
