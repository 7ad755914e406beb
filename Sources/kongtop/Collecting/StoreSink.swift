import MetricModel
import Scraping
import SeriesStore

/// Hands scrapes over to the store.
struct StoreSink: SampleSink {
    let store: MemoryStore

    func makeWriter() -> any SeriesWriter {
        StoreWriter(store: store)
    }
}
