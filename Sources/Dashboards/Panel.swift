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
    /// What is said of an imported panel's fields.
    public var fields: FieldOptions
    /// What happens to its frames before they are shown.
    public var transformations: [Transformation]
    /// When it looks, where that is not when the board does, and how finely.
    public var timing: PanelTiming
    /// Values of variables for this panel alone, where it is a repeated one.
    public var choices: [String: VariableChoice]
    public var description: String
    /// Of panels that stand there for each value of a variable.
    public var repetition: Repetition?
    /// All have to be fulfilled for the panel to be there.
    public var conditions: [PanelCondition] = []
    /// Times that a graph marks behind its curves.
    public var timeRegions: [TimeRegion] = []

    public init(
        id: Int, title: String, kind: PanelKind, position: GridPosition, queries: [PanelQuery],
        unit: Unit = .none, decimals: Int? = nil, topic: Topic? = nil, fields: FieldOptions = FieldOptions(),
        transformations: [Transformation] = [], timing: PanelTiming = PanelTiming(), description: String = ""
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.position = position
        self.queries = queries
        self.unit = unit
        self.decimals = decimals
        self.topic = topic
        self.fields = fields
        self.transformations = transformations
        self.timing = timing
        self.choices = [:]
        self.description = description
    }
}
