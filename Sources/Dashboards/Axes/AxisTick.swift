/// One mark of an axis.
public struct AxisTick: Hashable, Sendable {
    /// Where it stands: a value, or milliseconds since the epoch on a time axis.
    public var position: Double
    public var label: String

    public init(position: Double, label: String) {
        self.position = position
        self.label = label
    }
}
