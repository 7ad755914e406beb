/// Where scraped samples go: the store.
public protocol SampleSink: Sendable {
    /// A way in for one group of series that are written together; asked for twice by each target.
    func makeWriter() -> any SeriesWriter
}
