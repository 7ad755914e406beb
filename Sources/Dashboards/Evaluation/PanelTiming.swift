public import MetricModel

/// When a panel looks, where that is not when its board does, and how finely.
public struct PanelTiming: Hashable, Sendable {
    /// The span it shows instead of the board's (`timeFrom`).
    public var span: TimeSpan?
    /// How much earlier than the board it looks (`timeShift`).
    public var shift: TimeSpan?
    /// The shortest step for all its queries: a duration, a variable, or nothing.
    public var minimumStep: String
    /// How many values per series it wants; nil for what its width shows.
    public var maximumPoints: Int?

    public init(
        span: TimeSpan? = nil, shift: TimeSpan? = nil, minimumStep: String = "", maximumPoints: Int? = nil
    ) {
        self.span = span
        self.shift = shift
        self.minimumStep = minimumStep
        self.maximumPoints = maximumPoints
    }
}
