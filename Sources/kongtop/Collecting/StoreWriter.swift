import MetricModel
import Scraping
import SeriesStore

/// Turns the slots of one target's pages into the store's series.
struct StoreWriter: SeriesWriter {
    private let store: MemoryStore
    private let facts: NodeFacts?
    private var watch = PageWatch()
    /// By slot.
    private var references: [SeriesReference] = []

    init(store: MemoryStore, facts: NodeFacts? = nil) {
        self.store = store
        self.facts = facts
    }

    mutating func bind(_ slot: Int32, to labels: Labels) {
        let reference = store.reference(for: labels)
        while references.count <= Int(slot) { references.append(reference) }
        references[Int(slot)] = reference
        if facts != nil { watch.bind(slot, to: labels) }
    }

    mutating func append(_ scrape: Scraping.ScrapeBatch) -> [Int] {
        if let facts, let seen = watch.see(slots: scrape.slots, values: scrape.values) {
            facts.note(seen, at: scrape.timestamp)
        }
        let columns = ScrapeColumns(
            timestamp: scrape.timestamp, references: references, slots: scrape.slots, values: scrape.values,
            timestamps: scrape.timestamps)
        return store.append(columns, ended: scrape.endedSlots).unresolved.filter { $0 < scrape.slots.count }
    }
}
