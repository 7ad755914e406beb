extension GrafanaDashboard {
    /// The panels that show another panel's answers (data source `-- Dashboard --`), with that panel's queries.
    static func sharing(_ panels: [GrafanaPanel]) -> [GrafanaPanel] {
        let all = panels + panels.flatMap(\.collapsed)
        let sources = Dictionary(all.map { ($0.id, $0.json) }) { first, _ in first }
        return panels.map { panel in
            var result = shared(panel, sources)
            result.collapsed = panel.collapsed.map { shared($0, sources) }
            return result
        }
    }

    private static func shared(_ panel: GrafanaPanel, _ sources: [Int: JSONValue]) -> GrafanaPanel {
        let own = panel.json["datasource"]
        let target = panel.json["targets"].elements.first ?? .null
        let name = "-- Dashboard --"
        guard
            own.text == name || own["uid"].text == name || target["datasource"]["uid"].text == name,
            let id = target["panelId"].integer, id != panel.id, let source = sources[id],
            case .object(var members) = panel.json
        else { return panel }
        members["targets"] = source["targets"]
        members["datasource"] = source["datasource"]
        if target["withTransforms"].flag == true {
            members["transformations"] = .array(
                source["transformations"].elements + panel.json["transformations"].elements)
        }
        var result = GrafanaPanel(.object(members))
        result.id = panel.id
        result.position = panel.position
        return result
    }
}
