public import MetricModel

/// A time in which a node did not answer, and which is over.
public struct NodeOutage: Sendable, Hashable {
    /// The first scrape that failed.
    public var began: Timestamp
    /// The first one that did not.
    public var ended: Timestamp
    /// Why the last one failed, in a few words.
    public var reason: String

    public init(began: Timestamp, ended: Timestamp, reason: String) {
        self.began = began
        self.ended = ended
        self.reason = reason
    }
}
