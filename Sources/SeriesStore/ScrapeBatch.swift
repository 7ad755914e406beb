public import MetricModel

/// The samples of one scrape, column by column; kept and filled again so that scraping allocates nothing.
public struct ScrapeBatch: Sendable {
    /// When the scrape was made; retention goes by it, and by no timestamp a page may claim.
    public private(set) var timestamp: Timestamp
    public private(set) var references: [SeriesReference] = []
    public private(set) var values: [Double] = []
    /// Milliseconds since the Unix epoch, one a sample.
    public private(set) var timestamps: [Int64] = []

    public init(timestamp: Timestamp) {
        self.timestamp = timestamp
    }

    public var count: Int { references.count }

    /// Adds a sample, at the scrape's own time unless the page names another.
    public mutating func append(_ reference: SeriesReference, _ value: Double, at timestamp: Timestamp? = nil) {
        references.append(reference)
        values.append(value)
        timestamps.append((timestamp ?? self.timestamp).milliseconds)
    }

    /// Forgets the samples and keeps the memory, for the scrape made at this time.
    public mutating func restart(at timestamp: Timestamp) {
        self.timestamp = timestamp
        references.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        timestamps.removeAll(keepingCapacity: true)
    }
}
