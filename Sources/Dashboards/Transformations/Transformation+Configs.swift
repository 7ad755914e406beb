extension Transformation {
    /// nil where a mapping makes something of a value that is not done here, such as links.
    static func configFromData(_ options: JSONValue) -> ConfigFromData? {
        var mappings: [ConfigFromData.Mapping] = []
        for json in options["mappings"].elements {
            guard let field = name(json["fieldName"]), let key = name(json["handlerKey"]) else { continue }
            guard let handler = handler(key, json["handlerArguments"]) else { return nil }
            let reducer = json["reducerId"].text.flatMap(Reducer.init(grafanaName:)) ?? .lastNotNull
            mappings.append(.init(field: field, handler: handler, reducer: reducer))
        }
        let target = options["applyTo"]
        guard !target.isObject || FieldMatcher(target) != nil else { return nil }
        return ConfigFromData(
            source: options["configRefId"].text ?? "config", mappings: mappings, target: FieldMatcher(target))
    }

    private static func handler(_ key: String, _ arguments: JSONValue) -> ConfigFromData.Handler? {
        switch key {
        case "__ignore": .nothing
        case "mappings.value": .mappedValue
        case "mappings.text": .mappedText
        case "mappings.color": .mappedColor
        case "threshold1":
            .threshold(PanelColor(grafana: arguments["threshold"]["color"].text ?? "red") ?? .text)
        default: ConfigFromData.named[key.lowercased()]
        }
    }
}
