/// What changes a panel's picture and is not drawn, by name.
extension PanelReader {
    /// What of a field configuration changes the picture and is not drawn.
    mutating func note(_ config: JSONValue) {
        let custom = config["custom"]
        if let mode = config["color"]["mode"].text, FieldColor(config["color"]) == nil { note("color mode \(mode)") }
        for name in custom["footer"]["reducers"].elements.compactMap(\.text) where Reducer(grafanaName: name) == nil {
            note("calculation \(name)")
        }
        let cell = custom["cellOptions"]["type"].text ?? custom["displayMode"].text ?? "auto"
        if ![
            "auto", "color-text", "color-background", "color-background-solid", "gauge", "basic", "gradient-gauge",
            "lcd-gauge", "string", "json-view", "sparkline", "data-links", "pill", "actions", "",
        ].contains(cell) {
            note("cell type \(cell)")
        }
    }

    private static let properties: Set<String> = [
        "unit", "decimals", "min", "max", "thresholds", "mappings", "noValue", "displayName", "color", "links",
        "description", "filterable", "actions", "custom.drawStyle", "custom.lineInterpolation", "custom.fillOpacity",
        "custom.lineWidth", "custom.lineStyle", "custom.showPoints", "custom.pointSize", "custom.stacking",
        "custom.axisPlacement", "custom.axisLabel", "custom.axisSoftMin", "custom.axisSoftMax", "custom.axisWidth",
        "custom.axisCenteredZero", "custom.axisColorMode", "custom.axisGridShow", "custom.axisBorderShow",
        "custom.scaleDistribution", "custom.transform", "custom.hideFrom", "custom.spanNulls", "custom.thresholdsStyle",
        "custom.cellOptions", "custom.displayMode", "custom.align", "custom.width", "custom.minWidth", "custom.hidden",
        "custom.filterable", "custom.inspect", "custom.gradientMode", "custom.barAlignment", "custom.fillBelowTo",
        "custom.insertNulls", "custom.tooltip", "custom.barWidthFactor", "custom.wrapText", "custom.footer",
        "custom.wrapHeaderText", "custom.lineColor", "displayMode",
    ]

    mutating func note(property: String) { if !Self.properties.contains(property) { note("override of \(property)") } }

    private static let seriesOverrides: Set<String> = [
        "alias", "yaxis", "transform", "bars", "lines", "points", "fill", "linewidth", "dashes", "stack", "legend",
        "hiddenSeries", "color", "zindex", "dashLength", "spaceLength", "hideTooltip", "pointradius", "$$hashKey",
        "sideWidth", "fillGradient", "fillBelowTo", "steppedLine", "nullPointMode",
    ]

    /// Reductions that are not known: their numbers would be missing or others.
    private mutating func noteReducers() {
        let reduce = options["reduceOptions"].isObject ? options["reduceOptions"] : options["fieldOptions"]
        let names = reduce["calcs"].elements + options["legend"]["calcs"].elements
        for name in names.compactMap(\.text) where Reducer(grafanaName: name) == nil { note("calculation \(name)") }
        if source.type == "singlestat", let name = json["valueName"].text, Reducer(grafanaName: name) == nil {
            note("calculation \(name)")
        }
    }

    private mutating func noteGraph() {
        for series in json["seriesOverrides"].elements {
            for name in series.members.keys.sorted() where !Self.seriesOverrides.contains(name) {
                note("series override \(name)")
            }
        }
    }

    /// What of a kind's options changes the picture and is not drawn.
    mutating func noteOptions() {
        noteReducers()
        switch source.type {
        case "heatmap":
            if let color = options["color"]["scheme"].text, ColorScheme(heatmap: color) == nil {
                note("color scheme \(color)")
            }
        case "graph": noteGraph()
        case "table-old", "table":
            if let name = json["transform"].text, LegacyTable(json: json).transformation == nil {
                note("transform \(name)")
            }
        case "xychart": noteXY()
        default: break
        }
    }
}
