import MetricModel
import Scraping
import SeriesStore

/// Turns the slots of one target's pages into the store's series.
struct StoreWriter: SeriesWriter {
    private let store: MemoryStore
    /// By slot.
    private var references: [SeriesReference] = []
    /// Kept from scrape to scrape for its memory.
    private var batch = SeriesStore.ScrapeBatch(timestamp: Timestamp(milliseconds: 0))

    init(store: MemoryStore) {
        self.store = store
    }

    mutating func bind(_ slot: Int32, to labels: Labels) {
        let reference = store.reference(for: labels)
        while references.count <= Int(slot) { references.append(reference) }
        references[Int(slot)] = reference
    }

    mutating func append(_ scrape: Scraping.ScrapeBatch) -> [Int] {
        batch.restart(at: scrape.timestamp)
        for index in scrape.slots.indices {
            let own = scrape.timestamps.isEmpty ? Scraping.ScrapeBatch.noTimestamp : scrape.timestamps[index]
            let time = own == Scraping.ScrapeBatch.noTimestamp ? nil : Timestamp(milliseconds: own)
            batch.append(references[Int(scrape.slots[index])], scrape.values[index], at: time)
        }
        for slot in scrape.endedSlots {
            batch.append(references[Int(slot)], StaleMarker.value)
        }
        return store.append(batch).unresolved.filter { $0 < scrape.slots.count }
    }
}
