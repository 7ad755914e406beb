import Patterns

/// What old panels say of their series outside of any field configuration.
struct LegacyFields {
    let json: JSONValue
    let type: String

    func add(to fields: inout FieldOptions) {
        switch type {
        case "graph": addGraph(to: &fields)
        case "singlestat":
            let stat = LegacySinglestat(json: json)
            fields.defaults.thresholds = stat.thresholds ?? fields.defaults.thresholds
            fields.defaults.mappings = stat.mappings
            fields.defaults.noValue = json["nullText"].text ?? fields.defaults.noValue
            if json["gauge"]["show"].flag == true {
                fields.defaults.minimum = json["gauge"]["minValue"].number ?? 0
                fields.defaults.maximum = json["gauge"]["maxValue"].number ?? 100
            }
        case "table-old", "table":
            fields.overrides += LegacyTable(json: json).overrides
        default: break
        }
    }

    private func addGraph(to fields: inout FieldOptions) {
        let graph = LegacyGraph(json: json)
        fields.defaults.graph = graph.config
        fields.defaults.thresholds = graph.thresholds
        fields.defaults.color = .palette
        if case .object(let colors) = json["aliasColors"] {
            for (name, color) in colors.sorted(by: { $0.key < $1.key }) {
                guard let color = color.text.flatMap({ PanelColor(grafana: $0) }) else { continue }
                fields.overrides.append(FieldOverride(.name(name), FieldConfig(color: .fixed(color))))
            }
        }
        for series in json["seriesOverrides"].elements {
            guard let alias = series["alias"].text else { continue }
            let pattern = alias.hasPrefix("/") ? try? Pattern(ValueMapping.withoutSlashes(alias)) : nil
            fields.overrides.append(
                FieldOverride(pattern.map(FieldMatcher.pattern) ?? .name(alias), override(series)))
        }
    }

    private func override(_ series: JSONValue) -> FieldConfig {
        var config = FieldConfig()
        if series["yaxis"].integer == 2 {
            let axis = LegacyGraph(json: json).axis(1)
            config.graph.axisPlacement = .right
            config.unit = axis["format"].text.map { Unit(grafanaID: $0) }
            config.minimum = axis["min"].number
            config.maximum = axis["max"].number
            config.graph.axisLabel = axis["label"].text
            config.graph.logarithmBase = axis["logBase"].number.flatMap { $0 > 1 ? $0 : 0 }
        }
        if series["transform"].text == "negative-Y" { config.graph.transform = .negativeY }
        if series["bars"].flag == true { config.graph.drawing = .bars }
        if series["lines"].flag == true { config.graph.drawing = .lines }
        if series["lines"].flag == false, series["points"].flag == true { config.graph.drawing = .points }
        if series["points"].flag == true { config.graph.showsPoints = true }
        config.graph.fillOpacity = series["fill"].number.map { min(max($0 * 10, 0), 100) }
        config.graph.fillsDownTo = series["fillBelowTo"].text
        config.graph.lineWidth = series["linewidth"].number
        if let isStepped = series["steppedLine"].flag { config.graph.interpolation = isStepped ? .stepAfter : .linear }
        if let mode = series["nullPointMode"].text { config.graph.spansGaps = mode == "connected" }
        if let dashes = series["dashes"].flag { config.graph.isDashed = dashes }
        if let stack = series["stack"].flag {
            config.graph.stacking = stack ? .normal : TimeSeriesOptions.Stacking.none
        }
        config.graph.stackingGroup = series["stack"].text
        if series["legend"].flag == false { config.graph.isHiddenInLegend = true }
        if series["hiddenSeries"].flag == true { config.graph.isHidden = true }
        config.color = series["color"].text.flatMap { PanelColor(grafana: $0) }.map(FieldColor.fixed)
        return config
    }
}
