import MetricModel

extension StoreState {
    /// Moves the clock on, and from time to time forgets what is too old.
    mutating func advance(to time: Int64) {
        guard time > newest else { return }
        newest = time
        let (edge, overflow) = time.subtractingReportingOverflow(max(0, retention.span.milliseconds))
        horizon = max(horizon, overflow ? .min : edge)
        guard time >= nextSweep else { return }
        let (next, isEnd) = time.addingReportingOverflow(retention.sweepInterval)
        nextSweep = isEnd ? .max : next
        sweep()
    }

    /// Forgets chunks that end before the horizon, and series without any.
    mutating func sweep() {
        sweepCount += 1
        var gone: [UInt32] = []
        for slot in series.indices where !series[slot].isFree {
            sealedBytes -= series[slot].forget(before: horizon)
            // A series that was just asked for gets time until its first sample.
            if series[slot].isEmpty, sweepCount > UInt64(series[slot].birth) + 1 { gone.append(UInt32(slot)) }
        }
        remove(gone)
        otherBytes = measureOthers()
    }

    private mutating func remove(_ gone: [UInt32]) {
        guard !gone.isEmpty else { return }
        lastRemoval = sweepCount
        index.remove(gone)
        for slot in gone {
            series[Int(slot)] = StoredSeries(freeWith: series[Int(slot)].generation &+ 1)
            freeSlots.append(slot)
        }
        refused.forgottenSeries += gone.count
    }

    private func measureOthers() -> Int {
        series.reduce(index.byteCount + tableBytes) { total, one in
            total + (one.open?.chunk.byteCount ?? 0)
        }
    }

    /// Moves the horizon on where the store takes more than its budget.
    mutating func keepWithinBudget() {
        guard let maximum = retention.maximumBytes, sealedBytes + otherBytes > maximum else { return }
        // A little more than needed, so that not every chunk means another look.
        let surplus = sealedBytes + otherBytes - maximum / 20 * 19
        guard let edge = timeBeforeWhich(bytes: surplus), edge > horizon else { return }
        horizon = edge
        sweep()
    }

    /// The earliest time so that the sealed chunks ending before it hold that many bytes, or the latest such time.
    private func timeBeforeWhich(bytes wanted: Int) -> Int64? {
        var ends: [(time: Int64, bytes: Int)] = []
        for one in series {
            for chunk in one.sealed where chunk.lastTime < newest {
                ends.append((chunk.lastTime, chunk.byteCount + MemoryLayout<Chunk>.stride))
            }
        }
        ends.sort { $0.time < $1.time }
        var bytes = 0
        for end in ends {
            bytes += end.bytes
            if bytes >= wanted { return end.time + 1 }
        }
        return ends.last.map { $0.time + 1 }
    }
}
