/// One expression of a panel.
public struct PanelQuery: Sendable {
    public enum Mode: Sendable {
        /// One value per series, at the end of the time range.
        case instant
        /// A value per series and step, over the time range.
        case range
    }

    /// When the expression is evaluated.
    public enum Shift: Sendable {
        case none
        /// One time range earlier: the same span before, to compare with. There is no answer where the samples
        /// don't reach back far enough to make the comparison fair.
        case spanBefore
    }

    /// In which shape an answer comes.
    public enum Format: String, Sendable {
        case timeSeries = "time_series"
        /// A column for every label.
        case table
        /// Cumulative buckets, each of which becomes a count of its own.
        case heatmap
    }

    /// What the panel calls it: `A`, `B`, `now`.
    public var refID: String
    /// PromQL with `$variables` in it.
    public var expression: String
    /// How a series is called: `{{ai_provider}}`; empty for the labels themselves.
    public var legend: String
    public var mode: Mode
    public var shift: Shift
    /// An instant expression whose series are all to be listed, such as every provider there is: those that the
    /// answer leaves out are added to it without samples, so that a panel can say `–` for them.
    public var members: String?
    /// An instant expression for those of the members that only had nothing to count, such as every provider with a
    /// cache.
    public var idle: String?
    public var format: Format
    /// Asked, but not shown.
    public var isHidden: Bool
    /// The query's shortest step: a duration, a variable, or nothing.
    public var minimumStep: String
    /// What the step is multiplied by.
    public var intervalFactor: Int
    /// Asked only while the panel's rates can't be known yet, to have something true to show.
    public var isStandIn: Bool
    /// What the query asks for in place of the board's own time and choices, to be compared with them.
    public var comparison: Comparison?
    /// What it computes from other queries' answers; then `expression` only says so for people.
    public var server: ServerExpression?

    public init(
        _ refID: String, _ expression: String, legend: String = "", mode: Mode = .instant, shift: Shift = .none,
        members: String? = nil, format: Format = .timeSeries, isHidden: Bool = false, minimumStep: String = "",
        intervalFactor: Int = 1, isStandIn: Bool = false
    ) {
        self.refID = refID
        self.expression = expression
        self.legend = legend
        self.mode = mode
        self.shift = shift
        self.members = members
        self.format = format
        self.isHidden = isHidden
        self.minimumStep = minimumStep
        self.intervalFactor = intervalFactor
        self.isStandIn = isStandIn
    }
}
