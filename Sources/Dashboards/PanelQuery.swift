/// One expression of a panel.
public struct PanelQuery: Sendable {
    public enum Mode: Sendable {
        /// One value per series, at the end of the time range.
        case instant
        /// A value per series and step, over the time range.
        case range
    }

    /// What the panel calls it: `A`, `B`, `now`.
    public var refID: String
    /// PromQL with `$variables` in it.
    public var expression: String
    /// How a series is called: `{{ai_provider}}`; empty for the labels themselves.
    public var legend: String
    public var mode: Mode

    public init(_ refID: String, _ expression: String, legend: String = "", mode: Mode = .instant) {
        self.refID = refID
        self.expression = expression
        self.legend = legend
        self.mode = mode
    }
}
