public import MetricModel

/// When a board is looked at, and what is known of its data at that time.
public struct BoardMoment: Sendable {
    /// What instant queries look at.
    public var now: Timestamp
    /// What range queries cover.
    public var window: TimeWindow
    /// The time of the oldest sample there is; nil before the first.
    public var collectingSince: Timestamp?
    /// The last time any target answered, where none does any more.
    public var staleSince: Timestamp?
    /// How many values per series a panel can show, where that is not what the window's step was chosen by.
    public var points: [Panel.ID: Int]
    /// The clock that times are written by.
    public var clock = ClockZone.utc

    public init(
        now: Timestamp, window: TimeWindow, collectingSince: Timestamp?,
        staleSince: Timestamp? = nil, points: [Panel.ID: Int] = [:]
    ) {
        self.now = now
        self.window = window
        self.collectingSince = collectingSince
        self.staleSince = staleSince
        self.points = points
    }
}
