/// How a panel makes its numbers of its frames (Grafana's `reduceOptions`).
public struct ReduceOptions: Hashable, Sendable {
    /// Each field gives one number for each of these.
    public var calculations: [Reducer]
    /// Shows every row of the frames instead of reducing them.
    public var showsAllValues: Bool
    /// How many rows at most, where all are shown.
    public var limit: Int
    /// Which fields: empty for numbers only, a name, or a pattern in slashes.
    public var fields: String
    /// What stands before and behind every number.
    public var prefix = ""
    public var suffix = ""

    public init(
        calculations: [Reducer] = [.lastNotNull], showsAllValues: Bool = false, limit: Int = 25, fields: String = ""
    ) {
        self.calculations = calculations
        self.showsAllValues = showsAllValues
        self.limit = limit
        self.fields = fields
    }
}
