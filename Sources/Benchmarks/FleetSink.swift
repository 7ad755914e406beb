import MetricModel
import Scraping
import SeriesStore

/// Scrapes' way into a store, as the program has it.
struct FleetSink: SampleSink {
    let store: MemoryStore

    private struct Writer: SeriesWriter {
        let store: MemoryStore
        var references: [SeriesReference] = []

        mutating func bind(_ slot: Int32, to labels: Labels) {
            let reference = store.reference(for: labels)
            while references.count <= Int(slot) { references.append(reference) }
            references[Int(slot)] = reference
        }

        mutating func append(_ scrape: Scraping.ScrapeBatch) -> [Int] {
            let columns = ScrapeColumns(
                timestamp: scrape.timestamp, references: references, slots: scrape.slots, values: scrape.values,
                timestamps: scrape.timestamps)
            return store.append(columns, ended: scrape.endedSlots).unresolved.filter { $0 < scrape.slots.count }
        }
    }

    func makeWriter() -> any SeriesWriter { Writer(store: store) }
}
