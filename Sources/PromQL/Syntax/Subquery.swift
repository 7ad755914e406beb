public import MetricModel

/// `expression[1h:1m]`: an instant vector evaluated at every step of a time.
public struct Subquery: Sendable {
    public var inner: Expression
    public var span: TimeSpan
    /// Nil where the engine's default counts.
    public var step: TimeSpan?
    public var modifiers = TimeModifiers()
    public var range: Range<Int>
}
