import FoundationEssentials

/// How much of a dashboard is drawn, panel by panel.
public struct BoardCheck: Sendable, Equatable, Codable {
    public var title: String
    /// Rows, which are headings and no panels, are left out; what they hide is not.
    public var panels: [PanelCheck]
    /// The annotations that no panel shows, by name; not part of the JSON.
    public var annotations: [String] = []
    /// The zone that times should be shown in, where it is not known here; not part of the JSON.
    public var unknownZone: String?

    private enum CodingKeys: CodingKey { case title, panels }

    /// Looks at every panel, those in collapsed rows included.
    public init(_ dashboard: GrafanaDashboard) {
        title = dashboard.title
        annotations = dashboard.annotations
        unknownZone = dashboard.unknownZone
        let variables = Dictionary(dashboard.variables.map { ($0.name, $0) }) { first, _ in first }
        let checker = PanelChecker(variables: variables)
        panels = dashboard.panels.flatMap { panel in
            panel.type == "row" ? panel.collapsed.map(checker.check) : [checker.check(panel)]
        }
    }

    /// Whether everything is drawn fully.
    public var isFull: Bool { panels.allSatisfy { $0.status == .full } }

    /// `{"title":…, "panels":[{"title":…, "type":…, "status":"full"|"partial"|"none", "ignored":[…], "errors":[…]}]}`
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes, .sortedKeys]
        // Plain texts and lists of them can always be encoded.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
