import MetricModel
import Scraping
import Synchronization

/// Keeps everything it is given, as a list for each series.
final class RecordingSink: SampleSink {
    private struct State {
        var references: [Labels: SeriesReference] = [:]
        var labels: [Labels] = []
        var samples: [[Sample]] = []
        var batchCount = 0
    }

    private let state = Mutex(State())

    func reference(for labels: Labels) -> SeriesReference {
        state.withLock { state in
            if let known = state.references[labels] { return known }
            let reference = SeriesReference(rawValue: UInt32(state.labels.count))
            state.references[labels] = reference
            state.labels.append(labels)
            state.samples.append([])
            return reference
        }
    }

    func append(_ batch: borrowing ScrapeBatch) {
        let batch = copy batch
        state.withLock { state in
            state.batchCount += 1
            for (reference, value) in zip(batch.references, batch.values) {
                state.samples[Int(reference.rawValue)].append(Sample(batch.timestamp, value))
            }
            for (reference, sample) in zip(batch.timedReferences, batch.timedSamples) {
                state.samples[Int(reference.rawValue)].append(sample)
            }
        }
    }

    var batchCount: Int { state.withLock { $0.batchCount } }

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
