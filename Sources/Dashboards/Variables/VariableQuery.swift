public import Patterns

/// A question for a variable's values.
public struct VariableQuery: Sendable {
    public enum Form: Sendable, Hashable {
        /// `label_values(label)` and `label_values(selector, label)`; an empty selector for all series.
        case labelValues(selector: String, label: String)
        case labelNames
        /// `metrics(pattern)`: the names that match anywhere.
        case metrics(pattern: String)
        /// `query_result(expression)`, and what is none of these forms: every series with its value, as text.
        case queryResult(expression: String)
    }

    /// The order of the values (Grafana's 0…8).
    public enum Sort: Int, Sendable, Hashable {
        case none = 0
        case ascending, descending, numericAscending, numericDescending
        case ascendingIgnoringCase, descendingIgnoringCase, naturalAscending, naturalDescending
    }

    /// With `$variables` in it.
    public var form: Form
    /// Keeps what matches, or its first group; `text` and `value` are groups of their own where they are named.
    public var pattern: Pattern?
    public var sort: Sort

    public init(_ form: Form, pattern: Pattern? = nil, sort: Sort = .none) {
        self.form = form
        self.pattern = pattern
        self.sort = sort
    }
}
