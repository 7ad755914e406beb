/// The library panels that came with a document (`__elements`, as Grafana exports them for sharing).
struct GrafanaLibrary {
    private let models: [String: JSONValue]

    init(_ json: JSONValue) {
        let elements = json["__elements"]
        let listed = elements.isArray ? elements.elements : Array(elements.members.values)
        models = Dictionary(listed.map { ($0["uid"].text ?? "", $0["model"]) }) { first, _ in first }
    }

    /// The panel with the content that it only names; its own place and number stay.
    func filling(_ panel: JSONValue) -> JSONValue {
        guard case .object(var members) = panel else { return panel }
        if panel["panels"].isArray { members["panels"] = .array(panel["panels"].elements.map(filling)) }
        guard let model = models[panel["libraryPanel"]["uid"].text ?? ""]?.members else { return .object(members) }
        for (name, value) in model where !["id", "gridPos", "libraryPanel"].contains(name) {
            if name != "title" || panel["title"].text == nil { members[name] = value }
        }
        return .object(members)
    }
}
