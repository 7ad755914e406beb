public import Exposition
public import MetricModel

/// How one scrape of one target went.
public struct ScrapeReport: Sendable {
    public enum Outcome: Sendable {
        /// Samples were stored; `problems` are things on the page worth a warning, in words.
        case succeeded(problems: [String])
        case failed(ScrapeFailure)
    }

    public let target: Target
    /// What the samples are stamped with.
    public let timestamp: Timestamp
    /// In seconds, from the request to the last sample read.
    public let duration: Double
    /// Bytes of the page, unpacked; 0 where none came.
    public let pageByteCount: Int
    public let counts: ScrapeCounts
    public let outcome: Outcome
    /// What the page says of its metric families, where that differs from the page before; else nil.
    public let families: [FamilyMetadata]?
    /// What the head of the answer said; empty where no page came. Cookies are masked.
    public let answerHeaders: [HeaderLine]

    public var failure: ScrapeFailure? {
        if case .failed(let failure) = outcome { failure } else { nil }
    }
}
