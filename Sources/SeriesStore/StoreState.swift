import MetricModel

/// Everything a store protects with its lock.
struct StoreState {
    let retention: Retention
    var series: [StoredSeries] = []
    var freeSlots: [UInt32] = []
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
        let numbers = index.numbers(of: labels)
        let slot: UInt32
        if let known = index.slot(of: numbers) {
            slot = known
        } else {
            slot = takeSlot()
            index.insert(numbers, slot)
        }
        return SeriesReference(slot: slot, generation: series[Int(slot)].generation)
    }

    private mutating func takeSlot() -> UInt32 {
        let birth = UInt32(clamping: sweepCount)
        if let free = freeSlots.popLast() {
            series[Int(free)] = StoredSeries(generation: series[Int(free)].generation &+ 1, birth: birth)
            return free
        }
        // Doubling would leave much room for series that never come.
        if series.count == series.capacity { series.reserveCapacity(series.count + series.count / 8 + 256) }
        series.append(StoredSeries(generation: 0, birth: birth))
        return UInt32(truncatingIfNeeded: series.count - 1)
    }

    func statistics() -> StoreStatistics {
        var statistics = refused
        statistics.seriesCount = index.count
        statistics.indexByteCount = index.byteCount
        statistics.byteCount = statistics.indexByteCount + tableBytes
        for one in series {
            statistics.sampleCount += one.sampleCount
            statistics.byteCount += one.byteCount
        }
        return statistics
    }

    /// The memory of the slots themselves.
    var tableBytes: Int {
        series.capacity * MemoryLayout<StoredSeries>.stride + freeSlots.capacity * 4
    }
}
