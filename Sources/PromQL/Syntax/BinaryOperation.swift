/// `left operator right`.
public struct BinaryOperation: Sendable {
    public var `operator`: BinaryOperator
    public var left: Expression
    public var right: Expression
    /// How two vectors find each other.
    public var matching = VectorMatching()
    /// Whether a comparison answers 0 or 1 instead of filtering.
    public var returnsBool = false
    /// The operator's own text.
    public var operatorRange: Range<Int>
}
