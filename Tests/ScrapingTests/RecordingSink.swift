import MetricModel
import Scraping
import Synchronization
import Testing

/// Keeps everything it is given, as a list for each series.
final class RecordingSink: SampleSink {
    private struct State {
        var indices: [Labels: Int] = [:]
        var labels: [Labels] = []
        var samples: [[Sample]] = []
        var isForgetful = false
    }

    private struct Writer: SeriesWriter {
        let sink: RecordingSink
        var indices: [Int32: Int] = [:]

        mutating func bind(_ slot: Int32, to labels: Labels) {
            indices[slot] = sink.index(of: labels)
        }

        mutating func append(_ batch: ScrapeBatch) -> [Int] {
            if sink.forgets() {
                indices.removeAll()
                return Array(batch.slots.indices)
            }
            for place in batch.slots.indices {
                let own = batch.timestamps.isEmpty ? ScrapeBatch.noTimestamp : batch.timestamps[place]
                let time = own == ScrapeBatch.noTimestamp ? batch.timestamp : Timestamp(milliseconds: own)
                record(batch.slots[place], Sample(time, batch.values[place]))
            }
            for slot in batch.endedSlots { record(slot, Sample(batch.timestamp, StaleMarker.value)) }
            return []
        }

        private func record(_ slot: Int32, _ sample: Sample) {
            guard let index = indices[slot] else {
                Issue.record("slot \(slot) is not bound")
                return
            }
            sink.record(index, sample)
        }
    }

    private let state = Mutex(State())

    func makeWriter() -> any SeriesWriter { Writer(sink: self) }

    /// Makes the next append of each kind fail as if the store had forgotten all series.
    func forgetOnce() { state.withLock { $0.isForgetful = true } }

    private func forgets() -> Bool {
        state.withLock { state in
            defer { state.isForgetful = false }
            return state.isForgetful
        }
    }

    private func index(of labels: Labels) -> Int {
        state.withLock { state in
            if let known = state.indices[labels] { return known }
            state.indices[labels] = state.labels.count
            state.labels.append(labels)
            state.samples.append([])
            return state.labels.count - 1
        }
    }

    private func record(_ index: Int, _ sample: Sample) {
        state.withLock { $0.samples[index].append(sample) }
    }

    /// The values of a series, `"stale"` for markers; the series as PromQL writes it.
    func values(_ series: String) -> [String] {
        samples(series).map { $0.value.isStaleMarker ? "stale" : "\($0.value)" }
    }

    func timestamps(_ series: String) -> [Int64] { samples(series).map(\.timestamp.milliseconds) }

    private func samples(_ series: String) -> [Sample] {
        state.withLock { state in
            guard let index = state.labels.firstIndex(where: { $0.description == series }) else { return [] }
            return state.samples[index]
        }
    }

    /// All series but the synthetic ones, as PromQL writes them.
    var pageSeries: [String] {
        state.withLock { $0.labels.map(\.description) }
            .filter { !$0.hasPrefix("up{") && !$0.hasPrefix("scrape_") }
            .sorted()
    }
}
