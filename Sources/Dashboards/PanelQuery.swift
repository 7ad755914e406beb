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
    /// What the query asks for in place of the board's own time and choices, to be compared with them.
    public var comparison: Comparison?

    public init(
        _ refID: String, _ expression: String, legend: String = "", mode: Mode = .instant, shift: Shift = .none,
        members: String? = nil
    ) {
        self.refID = refID
        self.expression = expression
        self.legend = legend
        self.mode = mode
        self.shift = shift
        self.members = members
    }
}
