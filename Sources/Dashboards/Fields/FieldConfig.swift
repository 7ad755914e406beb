/// What a panel says of its fields; nil for what it leaves open.
public struct FieldConfig: Sendable {
    public var unit: Unit?
    /// Digits behind the point.
    public var decimals: Int?
    public var minimum: Double?
    public var maximum: Double?
    public var thresholds: Thresholds?
    public var mappings: [ValueMapping]?
    /// What is written where there is no value.
    public var noValue: String?
    /// The field's name; `${__field.labels.x}` and `${__series.name}` stand for what they say.
    public var displayName: String?
    public var color: FieldColor?
    public var graph: GraphFieldConfig
    public var cell: CellFieldConfig

    public init(
        unit: Unit? = nil, decimals: Int? = nil, minimum: Double? = nil, maximum: Double? = nil,
        thresholds: Thresholds? = nil, mappings: [ValueMapping]? = nil, noValue: String? = nil,
        displayName: String? = nil, color: FieldColor? = nil, graph: GraphFieldConfig = GraphFieldConfig(),
        cell: CellFieldConfig = CellFieldConfig()
    ) {
        self.unit = unit
        self.decimals = decimals
        self.minimum = minimum
        self.maximum = maximum
        self.thresholds = thresholds
        self.mappings = mappings
        self.noValue = noValue
        self.displayName = displayName
        self.color = color
        self.graph = graph
        self.cell = cell
    }

    /// The same with everything that the other one says in place of its own.
    public func overlaid(by other: FieldConfig) -> FieldConfig {
        FieldConfig(
            unit: other.unit ?? unit, decimals: other.decimals ?? decimals, minimum: other.minimum ?? minimum,
            maximum: other.maximum ?? maximum, thresholds: other.thresholds ?? thresholds,
            mappings: other.mappings ?? mappings, noValue: other.noValue ?? noValue,
            displayName: other.displayName ?? displayName, color: other.color ?? color,
            graph: graph.overlaid(by: other.graph), cell: cell.overlaid(by: other.cell))
    }
}
