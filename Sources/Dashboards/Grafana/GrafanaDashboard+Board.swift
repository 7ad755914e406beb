import MetricModel

extension GrafanaDashboard {
    /// The dashboard as a board: rows, panels, variables and the range it opens with.
    ///
    /// - Parameter name: What the command line calls it; the dashboard's own id, or its title, where nothing is said.
    public func board(named name: String? = nil) -> Board {
        let bounds = TimeBounds(from: from, to: to)
        // How long the range is doesn't depend on when it is looked at, but for the calendar's sake.
        let ends = bounds?.resolved(now: Timestamp(milliseconds: 1_795_000_000_000))
        let span = ends.map { $0.to - $0.from } ?? .hours(6)
        var board = Board(
            name: name ?? (uid.isEmpty ? title : uid), title: title, variables: variables.map(\.variable),
            panels: panels.flatMap { Self.boardPanels($0) }.map(sharingTimeRegions),
            timeRange: TimeRange(span: span, bounds: bounds), refresh: refresh, layout: .grid
        ).compacted()
        board.zone = zone
        return board
    }

    /// nil for the viewer's own clock, and for a zone that is not known here.
    private var zone: ClockZone? { hasOwnClock ? ClockZone(named: timezone) : nil }

    private var hasOwnClock: Bool { !["", "browser", "default"].contains(timezone.lowercased()) }

    /// The zone that times should be shown in, where it is not known here.
    var unknownZone: String? { hasOwnClock && zone == nil ? timezone : nil }

    private static func boardPanels(_ source: GrafanaPanel) -> [Panel] {
        var reader = PanelReader(source)
        var panel = reader.panel()
        panel.repetition = Repetition(source)
        panel.topic = panel.queries.first.flatMap { Topic(expression: $0.expression) }
        if case .row = panel.kind {
            let hidden = source.collapsed.flatMap { boardPanels($0) }
            let isCollapsed = !hidden.isEmpty || source.json["collapsed"].flag == true
            panel.kind = .row(RowOptions(hidden: hidden, isCollapsed: isCollapsed))
        }
        return [panel]
    }
}

extension Repetition {
    /// nil where a panel is not repeated.
    init?(_ source: GrafanaPanel) {
        guard let variable = source.repeatVariable else { return nil }
        self.init(
            variable: variable,
            direction: source.json["repeatDirection"].text == "v" || source.type == "row" ? .down : .across,
            mostAcross: min(max(source.json["maxPerRow"].integer ?? Self.mostAcross(source.json) ?? 4, 1), 24))
    }

    /// Before schema 17 the narrowest width of a copy said how many stand side by side: in columns of the grid, or in
    /// twelfths where rows have widths (DashboardMigrator.ts).
    private static func mostAcross(_ json: JSONValue) -> Int? {
        guard let least = json["minSpan"].number, least > 0 else { return nil }
        let fitting = 24 / (json["span"].number == nil ? least : least * 2)
        return [24, 12, 8, 6, 4, 3, 2, 1].first { Double($0) <= fitting }
    }
}
