public import MetricModel

/// A tile with one big number, how it changed, what it comes to, and its recent course.
public struct HeadlineOptions: Sendable {
    /// The query (`refID`) whose single value is the big number.
    public var value: String
    /// The same over the span before, to show the change against.
    public var before: String?
    /// A range query whose single series is drawn as the sparkline.
    public var sparkline: String?
    /// What the sparkline is of, where that is not what the number is of: a ratio at each step, not in the whole range.
    public var sparklineName: String?
    /// How a change is shown: relative (`▲ 8%`) or, for ratios, in points (`▲ 1.1pp`).
    public var change: Change
    /// Whether more is good (requests, hits), bad (cost, latency) or neither.
    public var direction: Direction
    /// What stands for the big number while it can't be known yet, such as `1.28 M so far`.
    public var standIn: Note?
    /// From where on the number is a matter of concern: below it where more is good, else above it; nil for nowhere.
    public var threshold: Double?
    /// The second line: values with words around them, such as `11.1 k in 15m`.
    public var notes: [Note]

    /// Whether a value is beyond the threshold.
    public func isBeyondThreshold(_ value: Double?) -> Bool {
        guard let threshold, let value, value.isFinite else { return false }
        return direction == .moreIsGood ? value < threshold : value > threshold
    }

    public enum Change: Sendable { case relative, points }
    public enum Direction: Sendable { case moreIsGood, moreIsBad, neutral }

    /// A value with words around it: `prefix`, the formatted value, `suffix`, joined as they are (` in 15m` brings its
    /// own space); left out where its query has no value, unless `isEssential`.
    public struct Note: Sendable {
        public var query: String
        public var unit: Unit
        public var prefix: String
        public var suffix: String
        public var isEssential: Bool
        /// Whether it is of the whole time range, which its suffix says: while less is known, that is said instead.
        public var isOverRange = false
        /// It is left out while samples reach back less than this: what a day costs is not told by a few seconds.
        public var leastHistory = TimeSpan.zero

        public init(_ query: String, unit: Unit, prefix: String = "", suffix: String = "", isEssential: Bool = false) {
            self.query = query
            self.unit = unit
            self.prefix = prefix
            self.suffix = suffix
            self.isEssential = isEssential
        }
    }

    public init(
        value: String, before: String? = nil, sparkline: String? = nil, change: Change = .relative,
        direction: Direction = .neutral, standIn: Note? = nil, notes: [Note] = []
    ) {
        self.value = value
        self.before = before
        self.sparkline = sparkline
        self.change = change
        self.direction = direction
        self.standIn = standIn
        self.notes = notes
    }
}
