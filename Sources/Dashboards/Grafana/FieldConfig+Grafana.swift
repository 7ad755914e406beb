import Patterns

extension FieldConfig {
    /// What a document's `fieldConfig.defaults`, or an override's properties in the same shape, say.
    init(_ json: JSONValue) {
        self.init(
            unit: json["unit"].text.map { Unit(grafanaID: $0) },
            decimals: json["decimals"].integer.flatMap { (0...15).contains($0) ? $0 : nil },
            minimum: json["min"].number, maximum: json["max"].number,
            thresholds: Thresholds(json["thresholds"]), noValue: json["noValue"].text.flatMap { $0.isEmpty ? nil : $0 },
            displayName: (json["displayName"].text ?? json["title"].text).flatMap { $0.isEmpty ? nil : $0 },
            color: FieldColor(json["color"]), graph: GraphFieldConfig(json["custom"]),
            cell: CellFieldConfig(json["custom"]))
        if let by = json["color"]["seriesBy"].text { graph.colorReducer = Reducer(grafanaName: by) }
        if json["mappings"].isArray { mappings = json["mappings"].elements.flatMap(ValueMapping.mappings) }
    }

    /// An override's properties; those without a value take back what is said before (setDynamicConfigValue).
    init(overriding properties: JSONValue) {
        self.init(properties)
        for (name, member) in Self.members where properties.members[name] == .null { cleared.insert(member) }
        if properties["custom"].members["width"] == .null { cleared.insert(.width) }
    }

    private static let members: [String: Member] = [
        "unit": .unit, "decimals": .decimals, "min": .minimum, "max": .maximum, "thresholds": .thresholds,
        "mappings": .mappings, "noValue": .noValue, "displayName": .displayName, "color": .color,
    ]
}

extension Thresholds {
    init?(_ json: JSONValue) {
        guard json["steps"].isArray else { return nil }
        let steps = json["steps"].elements.prefix(1000).enumerated().map { index, step in
            Step(
                value: step["value"].number ?? (index == 0 ? -.infinity : 0),
                color: step["color"].text.flatMap { PanelColor(grafana: $0) } ?? .text)
        }
        self.init(steps: Array(steps), isPercentage: json["mode"].text == "percentage")
    }
}

extension FieldColor {
    init?(_ json: JSONValue) {
        let fixed = json["fixedColor"].text.flatMap { PanelColor(grafana: $0) }
        switch json["mode"].text {
        case "thresholds"?: self = .thresholds
        case "fixed"?: self = .fixed(fixed ?? .text)
        case "shades"?: self = .fixed(fixed ?? .text)
        case "palette-classic"?: self = .palette
        case "palette-classic-by-name"?: self = .paletteByName
        case let mode?:
            guard let scheme = ColorScheme(rawValue: mode) else { return nil }
            self = .scheme(scheme)
        case nil: return nil
        }
    }
}

extension ValueMapping {
    /// One mapping of today's documents holds several values; those before version 8 hold one each.
    static func mappings(_ json: JSONValue) -> [ValueMapping] {
        let options = json["options"]
        let result = options["result"]
        func mapping(_ condition: Condition) -> [ValueMapping] { [ValueMapping(condition, result)] }
        switch json["type"].text {
        case "value"?:
            guard case .object(let members) = options else { return [] }
            return members.sorted { $0.key < $1.key }.map { ValueMapping(.value($0.key), $0.value) }
        case "range"?:
            return mapping(.range(from: options["from"].number, to: options["to"].number))
        case "regex"?:
            let text = Self.withoutSlashes(options["pattern"].text ?? "")
            return (try? Pattern(text)).map { mapping(.pattern($0)) } ?? []
        case "special"?:
            return options["match"].text.flatMap(Special.init).map { mapping(.special($0)) } ?? []
        case "1"?:
            return [ValueMapping(.value(json["value"].text ?? ""), json)]
        case "2"?:
            return [ValueMapping(.range(from: json["from"].number, to: json["to"].number), json)]
        default: return []
        }
    }

    private init(_ condition: Condition, _ result: JSONValue) {
        self.init(
            condition, text: result["text"].text.flatMap { $0.isEmpty ? nil : $0 },
            color: result["color"].text.flatMap { PanelColor(grafana: $0) })
    }

    /// What stands behind `/a/`.
    static func flags(_ text: String) -> Substring {
        guard text.hasPrefix("/"), let end = text.lastIndex(of: "/"), end > text.startIndex else { return "" }
        return text[text.index(after: end)...]
    }

    /// `/a/i` as `(?i)a`; what stands in no slashes has to match all of a text (stringToJsRegex).
    static func withoutSlashes(_ text: String) -> String {
        guard text.hasPrefix("/"), let end = text.lastIndex(of: "/"), end > text.startIndex else { return "^\(text)$" }
        let body = text[text.index(after: text.startIndex)..<end]
        let flags = text[text.index(after: end)...].filter { "ims".contains($0) }
        return flags.isEmpty ? String(body) : "(?\(flags))\(body)"
    }
}
