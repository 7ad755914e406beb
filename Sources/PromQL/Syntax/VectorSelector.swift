public import MetricModel

/// `name{label="value"}`: the last sample of each series.
public struct VectorSelector: Sendable {
    /// The name in front of the braces; empty where there is none.
    public var name: String
    /// All conditions; the one on the name in front of the braces comes last.
    public var matchers: [Matcher]
    public var modifiers = TimeModifiers()
    public var range: Range<Int>
}
