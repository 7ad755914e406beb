public import MetricModel

/// One target's line on the Nodes board.
public struct NodeRow: Sendable, Hashable {
    public enum State: Int, Sendable, Hashable {
        /// Answers with a page that can be read.
        case up
        /// Answers, but its page has problems.
        case odd
        /// Not asked yet.
        case waiting
        case down
    }

    /// The labels its series get; what tells it from others.
    public var labels: Labels
    /// Kong's version; empty where the page does not say.
    public var version = ""
    public var state = State.waiting
    /// When the state began; nil before the first scrape.
    public var since: Timestamp?
    /// Why it is down or odd, in words; empty where all is well.
    public var message = ""
    public var interval: TimeSpan
    public var lastScrape: Timestamp?
    /// The last scrape that brought a page; nil before the first.
    public var lastAnswer: Timestamp?
    /// How long the last scrapes took, in seconds, oldest first; nil where one failed.
    public var durations: [Double?] = []
    /// Of the last page.
    public var samples = 0
    public var seriesAdded = 0
    public var bytes = 0
    public var marks: [NodeMark] = []
    /// Of the last hour, oldest first.
    public var outages: [NodeOutage] = []
    public var details = NodeDetails()

    public init(labels: Labels, interval: TimeSpan) {
        self.labels = labels
        self.interval = interval
    }

    /// Whether there is a page that its numbers are of: none of a node that does not answer.
    public var hasPage: Bool { state != .down && lastAnswer != nil }

    public var instance: String { labels[Label.instance] }
    public var job: String { labels[Label.job] }
    /// Of the last scrape, in seconds; nil where it failed.
    public var duration: Double? { durations.last ?? nil }
}
