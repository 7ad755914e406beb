/// A number, or a duration standing for its seconds.
public struct NumberLiteral: Sendable {
    public var value: Double
    /// Whether it was written as a duration, such as `1h`.
    public var isDuration: Bool
    public var range: Range<Int>
}
