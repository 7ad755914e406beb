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
    /// What an override takes back of what is said before it, by naming it without a value.
    public var cleared: Set<Member> = []

    /// What can be taken back.
    public enum Member: Hashable, Sendable {
        case unit, decimals, minimum, maximum, thresholds, mappings, noValue, displayName, color, width
    }

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
        let own = other.cleared.isEmpty ? self : without(other.cleared)
        return FieldConfig(
            unit: other.unit ?? own.unit, decimals: other.decimals ?? own.decimals,
            minimum: other.minimum ?? own.minimum, maximum: other.maximum ?? own.maximum,
            thresholds: other.thresholds ?? own.thresholds, mappings: other.mappings ?? own.mappings,
            noValue: other.noValue ?? own.noValue, displayName: other.displayName ?? own.displayName,
            color: other.color ?? own.color, graph: own.graph.overlaid(by: other.graph),
            cell: own.cell.overlaid(by: other.cell))
    }

    private func without(_ members: Set<Member>) -> FieldConfig {
        var result = self
        for member in members {
            switch member {
            case .unit: result.unit = nil
            case .decimals: result.decimals = nil
            case .minimum: result.minimum = nil
            case .maximum: result.maximum = nil
            case .thresholds: result.thresholds = nil
            case .mappings: result.mappings = nil
            case .noValue: result.noValue = nil
            case .displayName: result.displayName = nil
            case .color: result.color = nil
            case .width: result.cell.width = nil
            }
        }
        return result
    }
}
