/// One rectangle of a board: PromQL expressions and a way to draw their answers.
public struct Panel: Sendable, Identifiable {
    public var id: Int
    public var title: String
    public var kind: PanelKind
    /// Where it stands on Grafana's grid.
    public var position: GridPosition
    public var queries: [PanelQuery]
    /// How values are written where nothing more specific is said.
    public var unit: Unit
    /// Digits behind the point; nil chooses three significant digits.
    public var decimals: Int?
    /// What it is about, where that is known: it chooses the advice for missing data.
    public var topic: Topic?

    public init(
        id: Int, title: String, kind: PanelKind, position: GridPosition, queries: [PanelQuery],
        unit: Unit = .none, decimals: Int? = nil, topic: Topic? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.position = position
        self.queries = queries
        self.unit = unit
        self.decimals = decimals
        self.topic = topic
    }
}
