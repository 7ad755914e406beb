public import MetricModel

/// The samples of one scrape, column by column, in the order of the page.
public struct ScrapeBatch: Sendable {
    /// When the scrape began: the time of every sample without one of its own, and of the stale markers.
    public let timestamp: Timestamp
    /// For each sample the slot that its series is bound to.
    public let slots: [Int32]
    /// For each sample its value.
    public let values: [Double]
    /// For each sample its own time in milliseconds since the Unix epoch, or `noTimestamp`; empty where none has one.
    public let timestamps: [Int64]
    /// The series that end here: each wants a `StaleMarker.value`. None of them is in `slots`, but for series whose
    /// samples have begun to bring their own times.
    public let endedSlots: [Int32]

    /// Stands in `timestamps` for a sample without one of its own.
    public static let noTimestamp = Int64.min

    public init(
        timestamp: Timestamp, slots: [Int32] = [], values: [Double] = [], timestamps: [Int64] = [],
        endedSlots: [Int32] = []
    ) {
        self.timestamp = timestamp
        self.slots = slots
        self.values = values
        self.timestamps = timestamps
        self.endedSlots = endedSlots
    }

    /// Only the samples at these places, without the ends.
    func keeping(_ places: [Int]) -> ScrapeBatch {
        ScrapeBatch(
            timestamp: timestamp, slots: places.map { slots[$0] }, values: places.map { values[$0] },
            timestamps: timestamps.isEmpty ? [] : places.map { timestamps[$0] })
    }
}
