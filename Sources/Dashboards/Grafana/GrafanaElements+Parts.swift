extension GrafanaElements {
    /// A panel's members, without its place.
    static func panel(_ element: JSONValue) -> [String: JSONValue] {
        let spec = element["spec"]
        let data = spec["data"]["spec"]
        let view = spec["vizConfig"]
        var panel: [String: JSONValue] = [
            "id": spec["id"], "title": spec["title"], "description": spec["description"],
            // The kind is the plugin's name in the first drafts, `group` in later ones.
            "type": view["group"].isText ? view["group"] : view["kind"], "options": view["spec"]["options"],
            "fieldConfig": view["spec"]["fieldConfig"], "targets": .array(data["queries"].elements.map(target)),
            "transformations": .array(data["transformations"].elements.map(transformation)),
        ]
        let version = view["version"].isText ? view["version"] : view["spec"]["pluginVersion"]
        // What has this schema is not older than it.
        panel["pluginVersion"] = version.text?.isEmpty ?? true ? .string("12.0.0") : version
        if element["kind"].text == "LibraryPanel" {
            panel["libraryPanel"] = spec["libraryPanel"]
            panel["type"] = .string("")
        }
        for name in ["maxDataPoints", "interval", "timeFrom", "timeShift"] {
            panel[name] = data["queryOptions"][name]
        }
        return panel
    }

    private static func target(_ query: JSONValue) -> JSONValue {
        let spec = query["spec"]
        let source = spec["query"]
        var members = source["spec"].members
        members["refId"] = spec["refId"]
        members["hide"] = spec["hidden"]
        // Later drafts say `DataQuery` for every kind, and the data source's in `group`.
        let kind = source["group"].text ?? source["kind"].text.flatMap { $0 == "DataQuery" ? nil : $0 }
        // Which one it is stands beside the kind, or, in the first drafts, beside the query.
        let named = source["datasource"]["name"].isText ? source["datasource"]["name"] : spec["datasource"]["uid"]
        let type = spec["datasource"]["type"].text ?? ""
        members["datasource"] = ["type": .string(kind ?? type), "uid": named]
        return .object(members)
    }

    static func annotation(_ json: JSONValue) -> JSONValue {
        let spec = json["spec"]
        return [
            "name": spec["name"], "enable": spec["enable"],
            "builtIn": .number(spec["builtIn"].flag == true ? 1 : 0), "iconColor": spec["iconColor"],
            "filter": spec["filter"], "target": spec["query"]["spec"],
        ]
    }

    private static func transformation(_ json: JSONValue) -> JSONValue {
        let spec = json["spec"]
        let name = json["group"].isText ? json["group"] : json["kind"]
        return ["id": spec["id"].isText ? spec["id"] : name, "options": spec["options"], "disabled": spec["disabled"]]
    }

    static func variable(_ json: JSONValue) -> JSONValue {
        let types = [
            "QueryVariable": "query", "CustomVariable": "custom", "ConstantVariable": "constant",
            "TextVariable": "textbox",
            "IntervalVariable": "interval", "DatasourceVariable": "datasource", "AdhocVariable": "adhoc",
            "GroupByVariable": "groupby", "SwitchVariable": "custom",
        ]
        var members = json["spec"].members
        members["type"] = .string(json["kind"].text.flatMap { types[$0] } ?? "query")
        members["hide"] = .number(members["hide"]?.text == "hideVariable" ? 2 : 0)
        let sorts = [
            "disabled", "alphabeticalAsc", "alphabeticalDesc", "numericalAsc", "numericalDesc",
            "alphabeticalCaseInsensitiveAsc", "alphabeticalCaseInsensitiveDesc", "naturalAsc", "naturalDesc",
        ]
        let sort = members["sort"]?.text.flatMap { sorts.firstIndex(of: $0) } ?? 0
        members["sort"] = .number(Double(sort))
        let query = json["spec"]["query"]
        if query["spec"].isObject {
            let names = ["query", "__legacyStringValue", "expr"]
            members["query"] = names.lazy.map { query["spec"][$0] }.first { $0.isText } ?? .null
        }
        switch json["kind"].text {
        case "DatasourceVariable"?: members["query"] = json["spec"]["pluginId"]
        case "SwitchVariable"?:
            let values = [
                json["spec"]["enabledValue"].text ?? "true", json["spec"]["disabledValue"].text ?? "false",
            ]
            members["query"] = .string(values.joined(separator: ","))
            members["current"] = ["value": json["spec"]["current"]]
        default: break
        }
        return .object(members)
    }
}
