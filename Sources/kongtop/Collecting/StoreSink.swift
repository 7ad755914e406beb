import MetricModel
import Scraping
import SeriesStore
import Synchronization

/// Hands scrapes over to the store.
final class StoreSink: SampleSink {
    private struct State {
        /// By the raw value of scraping's references.
        var series: [(labels: Labels, reference: SeriesStore.SeriesReference)] = []
        var known: [Labels: Scraping.SeriesReference] = [:]
        var batch = SeriesStore.ScrapeBatch(timestamp: Timestamp(milliseconds: 0))
    }

    private let store: MemoryStore
    private let state = Mutex(State())

    init(store: MemoryStore) {
        self.store = store
    }

    func reference(for labels: Labels) -> Scraping.SeriesReference {
        state.withLock { state in
            if let known = state.known[labels] { return known }
            let reference = Scraping.SeriesReference(rawValue: UInt32(state.series.count))
            state.series.append((labels, store.reference(for: labels)))
            state.known[labels] = reference
            return reference
        }
    }

    func append(_ batch: borrowing Scraping.ScrapeBatch) {
        state.withLock { state in
            state.batch.restart(at: batch.timestamp)
            for index in batch.references.indices {
                state.batch.append(
                    state.series[Int(batch.references[index].rawValue)].reference, batch.values[index])
            }
            for index in batch.timedReferences.indices {
                let sample = batch.timedSamples[index]
                state.batch.append(
                    state.series[Int(batch.timedReferences[index].rawValue)].reference, sample.value,
                    at: sample.timestamp)
            }
            _ = store.append(state.batch)
        }
    }
}
