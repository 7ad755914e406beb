/// Something on a page that deserves a look, though a server would store it.
public struct PageFinding: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What `promtool check metrics` complains about.
        case lint
        /// A series that stands on the page twice; the later sample is dropped.
        case repeatedSeries
        /// A sample without the labels its neighbours have: perhaps forged by way of a raw line feed.
        case unusualLabels
        /// A sample among those of another family: perhaps forged in the same way.
        case unusualPlace
        /// Buckets of a histogram whose counts fall.
        case fallingBuckets
        /// `+Inf` and `_count` disagree: the page was printed while counting went on.
        case tornHistogram
        /// `total_tokens` is not the sum of the other two.
        case tokenSum
        /// Counters that fell between two scrapes while others rose.
        case fallingCounters
        /// Two scrapes of one endpoint that came from different nodes.
        case otherNode
    }

    public let kind: Kind
    /// The metric or family it is about.
    public let metric: String
    public let message: String
    /// Where on the page, counted from 1, for findings about one sample.
    public let line: Int?

    init(_ kind: Kind, _ metric: String, _ message: String, line: Int? = nil) {
        self.kind = kind
        self.metric = metric
        self.message = message
        self.line = line
    }
}
