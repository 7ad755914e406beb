public import MetricModel

/// What is known of a target at the moment.
public struct TargetHealth: Sendable {
    public enum State: Hashable, Sendable {
        /// Not scraped yet.
        case unknown
        case up, down
    }

    public private(set) var target: Target
    public internal(set) var state = State.unknown
    public internal(set) var lastReport: ScrapeReport?
    /// When the last good scrape began.
    public internal(set) var lastSuccess: Timestamp?
    /// Why the last scrape failed; nil where it did not.
    public internal(set) var lastFailure: ScrapeFailure?
    public internal(set) var failuresInARow = 0
    public internal(set) var nextTurn: Timestamp?

    init(of target: Target) {
        self.target = target
    }

    /// The same target, with another interval or other labels of its discovery.
    mutating func note(_ target: Target) {
        self.target = target
    }

    mutating func note(_ report: ScrapeReport) {
        lastReport = report
        lastFailure = report.failure
        if report.failure == nil {
            state = .up
            lastSuccess = report.timestamp
            failuresInARow = 0
        } else {
            state = .down
            failuresInARow += 1
        }
    }
}
