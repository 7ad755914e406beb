import MetricModel
import Scraping
import SeriesStore

/// Hands scrapes over to the store.
struct StoreSink: SampleSink {
    let store: MemoryStore
    /// Where to note what pages say of their nodes; nil where nobody asks.
    var facts: NodeFacts?

    func makeWriter() -> any SeriesWriter {
        StoreWriter(store: store, facts: facts)
    }
}
