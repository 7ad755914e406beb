import Patterns

extension Transformation {
    /// nil where rows make more of a column than its name and value.
    static func rowsToFields(_ options: JSONValue) -> RowsToFields? {
        var result = RowsToFields()
        for mapping in options["mappings"].elements {
            switch mapping["handlerKey"].text {
            case "field.name"?: result.nameField = mapping["fieldName"].text
            case "field.value"?: result.valueField = mapping["fieldName"].text
            case "__ignore"?: break
            default: return nil
            }
        }
        return result
    }

    /// What a matrix has in place of values that are missing.
    static func special(_ name: JSONValue) -> PanelTable.Value {
        switch name.text {
        case "zero"?: .number(0)
        case let word? where word == "true" || word == "false": .text(word)
        default: .empty
        }
    }

    static func formatTime(_ options: JSONValue) -> FormatTime? {
        guard let field = name(options["timeField"]), let pattern = name(options["outputFormat"]) else { return nil }
        let zone = options["timezone"].text.flatMap { ClockZone(named: $0) }
        return FormatTime(field: field, pattern: TimePattern(pattern), zone: zone)
    }

    static func formatText(_ options: JSONValue) -> FormatText? {
        let styles: [String: FormatText.Style] = [
            "Upper Case": .upper, "Lower Case": .lower, "Sentence Case": .sentence, "Title Case": .title,
            "Pascal Case": .pascal, "Camel Case": .camel, "Snake Case": .snake, "Kebab Case": .kebab, "Trim": .trimmed,
            "Substring": .cut(from: options["substringStart"].integer ?? 0, to: options["substringEnd"].integer ?? 100),
        ]
        guard let field = name(options["stringField"]), let style = styles[options["outputFormat"].text ?? ""] else {
            return nil
        }
        return FormatText(field: field, style: style)
    }

    static func extract(_ options: JSONValue) -> ExtractFields? {
        let format: ExtractFields.Format
        switch options["format"].text {
        case "json"?:
            let paths = options["jsonPaths"].elements.compactMap { path -> (path: String, name: String)? in
                name(path["path"]).map { ($0, name(path["alias"]) ?? $0) }
            }
            format = .json(paths: paths)
        case "kvp"?: format = .pairs
        case "auto"?, nil: format = .automatic
        case "delimiter"?: format = .delimiter(name(options["delimiter"]) ?? ",")
        case "regexp"?:
            let text = ValueMapping.withoutSlashes(options["regExp"].text ?? "")
            guard let pattern = try? Pattern(text) else { return nil }
            format = .pattern(pattern)
        default: return nil
        }
        guard let source = name(options["source"]) else { return nil }
        return ExtractFields(
            source: source, format: format, replaces: options["replace"].flag ?? false,
            keepsTime: options["keepTime"].flag ?? false)
    }

    static func timeSeriesTable(_ options: JSONValue) -> TimeSeriesToTable {
        // Before version 10.3 all queries' numbers stood in one member.
        let named = options["refIdToStat"].isObject ? options["refIdToStat"].members : options.members
        return TimeSeriesToTable(
            reducers: named.compactMapValues { ($0["stat"].text ?? $0.text).flatMap(Reducer.init(grafanaName:)) })
    }
}
