public import MetricModel

/// A target as `/api/v1/targets` lists it.
public struct APITarget: Sendable {
    public var labels: Labels
    public var discoveredLabels: Labels
    public var scrapePool: String
    public var scrapeURL: String
    /// Empty while it is up.
    public var lastError: String
    /// Nil before the first scrape.
    public var lastScrape: Timestamp?
    /// In seconds.
    public var lastScrapeDuration: Double
    /// Nil before the first scrape.
    public var isUp: Bool?
    public var interval: TimeSpan
    public var timeout: TimeSpan
    /// What its page says of the families, by name.
    public var metadata: [(name: String, metadata: MetricMetadata)]

    public init(
        labels: Labels, discoveredLabels: Labels, scrapePool: String, scrapeURL: String, lastError: String = "",
        lastScrape: Timestamp? = nil, lastScrapeDuration: Double = 0, isUp: Bool? = nil, interval: TimeSpan,
        timeout: TimeSpan, metadata: [(name: String, metadata: MetricMetadata)] = []
    ) {
        self.labels = labels
        self.discoveredLabels = discoveredLabels
        self.scrapePool = scrapePool
        self.scrapeURL = scrapeURL
        self.lastError = lastError
        self.lastScrape = lastScrape
        self.lastScrapeDuration = lastScrapeDuration
        self.isUp = isUp
        self.interval = interval
        self.timeout = timeout
        self.metadata = metadata
    }
}
