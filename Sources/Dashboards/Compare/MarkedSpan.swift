public import MetricModel

/// What happened between two moments: the board that asks for it, and how its answer reads.
public struct MarkedSpan: Sendable, Hashable {
    public var requests: Double?
    /// In the prices' currency.
    public var cost: Double?
    public var inputTokens: Double?
    public var outputTokens: Double?
    public var tokens: Double?
    /// 0…1, of the requests that went through a cache.
    public var hitRatio: Double?

    private static let panelID = 1

    /// The questions, to be asked at the later moment with a window that begins at the earlier one.
    ///
    /// - Parameter variables: those of the board the moments were marked on, so that its filters count here too.
    public static func board(span: TimeSpan, variables: [Variable]) -> Board {
        let all = AIExpression()
        let queries = [
            PanelQuery("requests", all.sum(.requests, .increase)), PanelQuery("cost", all.sum(.cost, .increase)),
            PanelQuery("input", all.sum(.inputTokens, .increase)),
            PanelQuery("output", all.sum(.outputTokens, .increase)), PanelQuery("tokens", all.tokens(.increase)),
            PanelQuery("hits", all.hitRatio(.increase)),
        ]
        let panel = Panel(
            id: panelID, title: "Between the marks", kind: .headline(HeadlineOptions(value: "requests")),
            position: GridPosition(x: 0, y: 0, width: 24, height: 4), queries: queries)
        let known = LiveBoard.board().variables
        let names = Set(variables.map(\.name))
        return Board(
            name: "between", title: "", variables: variables + known.filter { !names.contains($0.name) },
            panels: [panel], timeRange: TimeRange(span: span))
    }

    /// The answers of the board's panels; what has no value stays nil.
    public init(_ panels: [Panel.ID: PanelData]) {
        func value(_ refID: String) -> Double? {
            let samples = panels[Self.panelID]?.answers[refID]?.series.first?.samples
            return samples.flatMap { Reducer.lastNotNull.reduce($0) }.flatMap { $0.isFinite ? $0 : nil }
        }
        requests = value("requests")
        cost = value("cost")
        inputTokens = value("input")
        outputTokens = value("output")
        tokens = value("tokens")
        hitRatio = value("hits")
    }
}
