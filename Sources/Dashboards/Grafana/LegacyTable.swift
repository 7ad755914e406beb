import Patterns

/// The table panel before version 7, told in today's terms.
struct LegacyTable {
    let json: JSONValue

    var kind: PanelKind { .fieldTable(FieldTableOptions(sort: sort, showsHeader: json["showHeader"].flag ?? true)) }

    /// How it makes one table of its series; nil for what is not known.
    var transformation: Transformation? {
        switch json["transform"].text {
        case "timeseries_to_rows": Transformation("seriesToRows", SeriesToRows())
        case "timeseries_to_columns": Transformation("joinByField", JoinByField())
        case "timeseries_aggregations": Transformation("reduce", aggregations)
        case "table": Transformation("merge", MergeFrames())
        default: nil
        }
    }

    /// Columns are called as the panel says, which its styles go by.
    private var aggregations: ReduceFields {
        var result = ReduceFields(reducers: [], nameTitle: "Metric")
        for column in json["columns"].elements {
            guard let reducer = column["value"].text.flatMap(Reducer.init(grafanaName:)) else { continue }
            result.reducers.append(reducer)
            result.titles.append(column["text"].text ?? reducer.title)
        }
        return result
    }

    private var sort: [FieldTableOptions.Sort] {
        let column = json["sort"]["col"].integer
        // A number of a column; which one it is the fields tell.
        return column.map { [.init(column: "#\($0)", isDescending: json["sort"]["desc"].flag ?? true)] } ?? []
    }

    /// Column styles as overrides; earlier styles count more, so they come last.
    var overrides: [FieldOverride] {
        json["styles"].elements.reversed().compactMap { style in
            guard let text = style["pattern"].text, let matcher = Self.matcher(text) else { return nil }
            return FieldOverride(matcher, Self.config(style))
        }
    }

    private static func matcher(_ text: String) -> FieldMatcher? {
        if text.hasPrefix("/"), text.hasSuffix("/"), text.utf8.count > 1 {
            return (try? Pattern(ValueMapping.withoutSlashes(text))).map(FieldMatcher.pattern)
        }
        return .name(text)
    }

    private static func config(_ style: JSONValue) -> FieldConfig {
        var config = FieldConfig()
        config.displayName = style["alias"].text.flatMap { $0.isEmpty ? nil : $0 }
        if style["type"].text == "hidden" { config.cell.isHidden = true }
        if style["type"].text == "number" {
            config.unit = style["unit"].text.map { Unit(grafanaID: $0) }
            config.decimals = style["decimals"].integer.flatMap { (0...15).contains($0) ? $0 : nil }
        }
        let modes: [String: CellFieldConfig.Style] = [
            "value": .coloredText, "cell": .coloredBackground, "row": .coloredBackground,
        ]
        config.cell.style = style["colorMode"].text.flatMap { modes[$0] }
        config.cell.colorsRow = style["colorMode"].text == "row" ? true : nil
        let values = style["thresholds"].elements.compactMap(\.number)
        let colors = style["colors"].elements.map { $0.text.flatMap { PanelColor(grafana: $0) } ?? .text }
        if let first = colors.first, !values.isEmpty {
            let steps = zip(values, colors.dropFirst()).map { Thresholds.Step(value: $0, color: $1) }
            config.thresholds = Thresholds(steps: [Thresholds.Step(value: -.infinity, color: first)] + steps)
        }
        let maps = LegacySinglestat(json: style).mappings
        if !maps.isEmpty { config.mappings = maps }
        return config
    }
}
