/// A panel as the document describes it.
public struct GrafanaPanel: Sendable {
    public var id: Int
    /// `timeseries`, `stat`, `row` …
    public var type: String
    public var title: String
    public var description: String
    public var position: GridPosition
    public var targets: [GrafanaTarget]
    public var unit: Unit
    /// Digits behind the point; nil where the panel leaves them open.
    public var decimals: Int?
    public var minimum: Double?
    public var maximum: Double?
    /// The shortest step for all its queries; empty for none.
    public var minimumStep: String
    /// How many values per series it wants; nil for its width.
    public var maximumPoints: Int?
    /// The variable for whose values the panel or row is repeated.
    public var repeatVariable: String?
    /// What a collapsed row hides; empty for everything else.
    public var collapsed: [GrafanaPanel]
    /// Everything else that the document says of it.
    let json: JSONValue
}

extension GrafanaPanel {
    init(_ document: JSONValue) {
        let json = OldValuePanel(json: document).modern
        self.json = json
        id = json["id"].integer ?? 0
        type = json["type"].text ?? ""
        title = json["title"].text ?? ""
        description = json["description"].text ?? ""
        position =
            type == "row"
            ? GridPosition(x: 0, y: max(json["gridPos"]["y"].integer ?? 0, 0), width: 24, height: 1)
            : Self.position(json["gridPos"])
        targets = json["targets"].elements.enumerated().map { GrafanaTarget($1, index: $0) }
        let defaults = json["fieldConfig"]["defaults"]
        decimals = (defaults["decimals"].integer ?? json["decimals"].integer).flatMap {
            (0...15).contains($0) ? $0 : nil
        }
        let axis =
            type == "graph" ? LegacyGraph(json: json).axis(0) : json["yaxes"].elements.first ?? .null
        unit = Unit(
            grafanaID: defaults["unit"].text ?? axis["format"].text ?? json["format"].text ?? "")
        minimum = defaults["min"].number ?? axis["min"].number
        maximum = defaults["max"].number ?? axis["max"].number
        minimumStep = json["interval"].text ?? ""
        maximumPoints = json["maxDataPoints"].integer.flatMap { $0 > 0 ? $0 : nil }
        repeatVariable = json["repeat"].text.flatMap { $0.isEmpty ? nil : $0 }
        collapsed = type == "row" ? Self.hidden(json).map { GrafanaPanel($0) } : []
    }

    /// What a row hides; of a row in it, which only the second schema knows, what that one hides.
    private static func hidden(_ row: JSONValue) -> [JSONValue] {
        row["panels"].elements.flatMap { panel in
            panel["type"].text == "row"
                ? panel["panels"].elements.filter { $0["type"].text != "row" } : [panel]
        }
    }

    /// Within Grafana's 24 columns, whatever the document says; what it leaves out is as Grafana leaves it out
    /// (PanelModel.ts): at the upper left, six columns wide and three rows high.
    private static func position(_ json: JSONValue) -> GridPosition {
        let width = min(max(json["w"].integer ?? 6, 1), 24)
        let x = min(max(json["x"].integer ?? 0, 0), 24 - width)
        return GridPosition(
            x: x, y: max(json["y"].integer ?? 0, 0), width: width, height: max(json["h"].integer ?? 3, 1))
    }
}
