public import MetricModel

/// How one gateway node answers.
public struct NodeStatus: Sendable, Hashable {
    /// Its `instance` label.
    public var name: String
    public var isUp: Bool
    /// Why it is not up, or what is odd about it; empty where all is well.
    public var message: String
    public var lastScrape: Timestamp?
    /// How long the last scrape took, in seconds.
    public var duration: Double
    /// How many samples the last scrape brought.
    public var samples: Int

    /// Whether it has answered, or failed to, at least once.
    public var wasAsked: Bool

    public init(
        name: String, isUp: Bool, message: String = "", lastScrape: Timestamp? = nil, duration: Double = 0,
        samples: Int = 0, wasAsked: Bool = true
    ) {
        self.name = name
        self.isUp = isUp
        self.message = message
        self.lastScrape = lastScrape
        self.duration = duration
        self.samples = samples
        self.wasAsked = wasAsked
    }
}
