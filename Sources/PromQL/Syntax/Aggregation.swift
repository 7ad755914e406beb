/// `sum by (label) (expression)`.
public struct Aggregation: Sendable {
    public var aggregator: Aggregator
    public var grouping: Grouping
    /// The first argument of `topk`, `quantile`, `count_values`.
    public var parameter: Expression?
    public var operand: Expression
    public var range: Range<Int>
}
