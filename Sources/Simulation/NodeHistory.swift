public import MetricModel

/// What a scraper would have collected from one node.
///
/// As in Prometheus, every series ends with a stale marker when the node goes down for a restart.
public struct NodeHistory: Sendable {
    /// A series over time.
    public struct Series: Sendable {
        public let labels: Labels
        public internal(set) var samples: SampleBuffer
    }

    /// Which node it is, from 0.
    public let node: Int
    /// When it was asked, and whether it answered.
    public internal(set) var scrapes: [(time: Timestamp, isUp: Bool)] = []
    public internal(set) var series: [Series] = []
}
