public import MetricModel

/// The samples of one scrape in columns that belong to somebody else, which are read where they stand.
public struct ScrapeColumns: Sendable {
    /// Stands in `timestamps` for a sample without one of its own.
    public static let noTimestamp = Int64.min

    /// When the scrape was made; retention goes by it, and by no timestamp a page may claim.
    public let timestamp: Timestamp
    /// For each slot its series.
    public let references: [SeriesReference]
    /// For each sample its slot, which is an index of `references`.
    public let slots: [Int32]
    /// For each sample its value.
    public let values: [Double]
    /// For each sample its own time in milliseconds since the Unix epoch, or `noTimestamp`; empty where none has one.
    public let timestamps: [Int64]

    /// - Precondition: the columns are of the same length, but for empty `timestamps`.
    public init(
        timestamp: Timestamp, references: [SeriesReference], slots: [Int32], values: [Double], timestamps: [Int64] = []
    ) {
        precondition(slots.count == values.count && (timestamps.isEmpty || timestamps.count == slots.count))
        self.timestamp = timestamp
        self.references = references
        self.slots = slots
        self.values = values
        self.timestamps = timestamps
    }
}
