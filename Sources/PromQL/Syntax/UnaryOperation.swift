/// `-expression` or `+expression`.
public struct UnaryOperation: Sendable {
    public var isNegative: Bool
    public var operand: Expression
    public var range: Range<Int>
}
