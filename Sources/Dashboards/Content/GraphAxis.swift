/// One axis of a graph.
public struct GraphAxis: Sendable, Hashable {
    public var unit: Unit
    public var decimals: Int?
    public var label: String
    /// Fixed ends; nil to follow the values.
    public var minimum: Double?
    public var maximum: Double?
    /// Ends that the axis has at least; values may pass them.
    public var softMinimum: Double?
    public var softMaximum: Double?
    /// Whether zero stands in the middle.
    public var isCenteredAtZero: Bool
    /// The base of a logarithmic scale; nil for a linear one.
    public var logarithmBase: Double?
    /// How far from zero a logarithmic scale that goes on through it is nearly linear; nil for one that ends above zero.
    public var linearThreshold: Double?
    public var isHidden: Bool
}
