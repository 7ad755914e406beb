/// Bars, one per series of an instant query.
public struct BarGaugeOptions: Sendable {
    public enum Mode: String, Sendable {
        /// A bar that runs through the thresholds' colours.
        case gradient
        /// Small cells, each in its threshold's colour.
        case lcd
        /// One colour from end to end.
        case basic
    }

    public var minimum: Double?
    public var maximum: Double?
    /// As in `TimeSeriesOptions`.
    public var colorLabel: String?
    /// What to say behind a series that has no value: `no cache in use`.
    public var missing: String
    /// The same of a series that only had nothing to count: `no requests in 15m`; nil for the same words.
    public var idle: String?
    /// What to do about a missing one, said once behind the first of them: `add ai-semantic-cache`.
    public var advice: String?
    public var mode: Mode
    public var orientation: PanelOrientation
    /// Whether the rest of the bar's way is shown.
    public var showsUnfilled: Bool
    /// Of imported panels, whose bars are `PanelContent.values`; nil for the Live board's.
    public var reduce: ReduceOptions?

    public init(
        minimum: Double? = nil, maximum: Double? = nil, colorLabel: String? = nil, missing: String = "no data",
        mode: Mode = .basic, orientation: PanelOrientation = .horizontal, showsUnfilled: Bool = true,
        reduce: ReduceOptions? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.colorLabel = colorLabel
        self.missing = missing
        self.mode = mode
        self.orientation = orientation
        self.showsUnfilled = showsUnfilled
        self.reduce = reduce
    }
}
