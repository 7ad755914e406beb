public import MetricModel

/// `name{…}[5m]`: the samples of each series over a time.
public struct RangeSelector: Sendable {
    public var selector: VectorSelector
    public var span: TimeSpan
    public var range: Range<Int>

    var modifiers: TimeModifiers {
        get { selector.modifiers }
        set { selector.modifiers = newValue }
    }
}
