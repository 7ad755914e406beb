/// `(expression)`.
public struct Parenthesized: Sendable {
    public var inner: Expression
    public var range: Range<Int>
}
