import MetricModel

extension StoreState {
    /// How far before the clock a sample may be, in milliseconds.
    private static let tolerance: Int64 = 600_000

    /// What holds for all samples of a scrape.
    private struct Bounds {
        let latest: Int64
        let chunkSpan: Int64
    }

    mutating func append(_ batch: ScrapeBatch) -> AppendResult {
        var result = AppendResult()
        let bounds = beginScrape(at: batch.timestamp)
        for place in 0..<batch.count {
            append(batch.references[place], batch.timestamps[place], batch.values[place], place, bounds, &result)
        }
        finishScrape(result)
        return result
    }

    mutating func append(_ columns: ScrapeColumns, ended: [Int32]) -> AppendResult {
        var result = AppendResult()
        let bounds = beginScrape(at: columns.timestamp)
        let time = columns.timestamp.milliseconds
        for place in columns.slots.indices {
            var own = time
            if !columns.timestamps.isEmpty, columns.timestamps[place] != ScrapeColumns.noTimestamp {
                own = columns.timestamps[place]
            }
            let reference = columns.references[Int(columns.slots[place])]
            append(reference, own, columns.values[place], place, bounds, &result)
        }
        for (index, slot) in ended.enumerated() {
            let place = columns.slots.count + index
            append(columns.references[Int(slot)], time, StaleMarker.value, place, bounds, &result)
        }
        finishScrape(result)
        return result
    }

    private mutating func beginScrape(at timestamp: Timestamp) -> Bounds {
        advance(to: timestamp.milliseconds)
        let (sum, overflow) = newest.addingReportingOverflow(StoreState.tolerance)
        return Bounds(latest: overflow ? Int64.max : sum, chunkSpan: retention.chunkSpan)
    }

    @inline(__always)
    private mutating func append(
        _ reference: SeriesReference, _ time: Int64, _ value: Double, _ place: Int, _ bounds: Bounds,
        _ result: inout AppendResult
    ) {
        let slot = Int(reference.slot)
        guard slot < series.count, series[slot].generation == reference.generation else {
            result.unresolved.append(place)
            return
        }
        guard time >= horizon, time <= bounds.latest else {
            result.outOfBounds += 1
            return
        }
        switch series[slot].append(time, value, chunkSpan: bounds.chunkSpan) {
        case .appended(let newBytes):
            result.appended += 1
            sealedBytes += newBytes
        case .outOfOrder: result.outOfOrder += 1
        case .duplicate: result.duplicates += 1
        }
    }

    private mutating func finishScrape(_ result: AppendResult) {
        refused.outOfOrder += result.outOfOrder
        refused.duplicates += result.duplicates
        refused.outOfBounds += result.outOfBounds
        keepWithinBudget()
    }
}
