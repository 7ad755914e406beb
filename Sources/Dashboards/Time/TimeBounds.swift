public import MetricModel

/// The two ends of a time range as Grafana writes them: `now-6h/h` and `now`, or moments.
public struct TimeBounds: Hashable, Sendable {
    public var from: TimeExpression
    public var to: TimeExpression

    public init(from: TimeExpression, to: TimeExpression) {
        self.from = from
        self.to = to
    }

    /// nil where one of them can't be read.
    public init?(from: String, to: String) {
        guard let from = TimeExpression(from), let to = TimeExpression(to) else { return nil }
        self.init(from: from, to: to)
    }

    /// Where the range begins and ends; never the other way round, and never empty.
    public func resolved(now: Timestamp, utcOffset: TimeSpan = .zero) -> (from: Timestamp, to: Timestamp) {
        let first = from.moment(now: now, utcOffset: utcOffset)
        let last = to.moment(now: now, utcOffset: utcOffset, roundsUp: true)
        let (low, high) = (min(first, last), max(first, last))
        return (low, max(high, low + .milliseconds(1)))
    }

    /// Whether it ends before it begins, as no range that is meant does.
    public func isBackwards(now: Timestamp, utcOffset: TimeSpan = .zero) -> Bool {
        let last = to.moment(now: now, utcOffset: utcOffset, roundsUp: true)
        return last < from.moment(now: now, utcOffset: utcOffset)
    }

    /// Whether it moves with now.
    public var isRelative: Bool { from.start == .now || to.start == .now }

    /// `Last 6 hours` for one of the quick ranges, else both ends as they are written.
    public var title: String {
        let quick = QuickRange.all.first { $0.from == from.text && $0.to == to.text }
        return quick?.title ?? "\(from.text) to \(to.text)"
    }
}
