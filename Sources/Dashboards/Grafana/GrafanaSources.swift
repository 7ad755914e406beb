/// Which kinds of data sources a document's names and placeholders stand for.
///
/// Since version 8 panels say the kind themselves; before that, and where a variable chooses, only a name stands there.
struct GrafanaSources {
    /// `prometheus`, `loki` …, by the name that panels use: `DS_LOKI`, `logs`.
    private var kinds: [String: String] = [:]

    init(_ json: JSONValue) {
        for input in json["__inputs"].elements where input["type"].text == "datasource" {
            kinds[input["name"].text ?? ""] = input["pluginId"].text
        }
        for variable in json["templating"]["list"].elements where variable["type"].text == "datasource" {
            kinds[variable["name"].text ?? ""] = variable["query"].text
        }
    }

    /// The panel with the kinds that its names stand for, its queries' and hidden panels' too.
    func naming(_ panel: JSONValue) -> JSONValue {
        guard case .object(var members) = panel else { return panel }
        members["datasource"] = source(panel["datasource"])
        for name in ["targets", "panels"] where panel[name].isArray {
            members[name] = .array(panel[name].elements.map(naming))
        }
        return .object(members)
    }

    private func source(_ json: JSONValue) -> JSONValue {
        let own = json["type"].text ?? ""
        guard own.isEmpty || own.hasPrefix("$"), let name = json["uid"].text ?? json.text,
            let kind = kinds[Self.placeholder(name)], !kind.isEmpty
        else { return json }
        return ["type": .string(kind), "uid": .string(name)]
    }

    /// `DS_LOKI` of `${DS_LOKI}`, `$DS_LOKI` and `[[DS_LOKI]]`; any other name as it is.
    private static func placeholder(_ text: String) -> String {
        let name = text.drop { "${[".contains($0) }
        return String(name.prefix { !"}]:".contains($0) })
    }
}
