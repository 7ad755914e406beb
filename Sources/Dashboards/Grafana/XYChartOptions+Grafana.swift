extension XYChartOptions {
    /// A trend: lines over one field, the first number where none is named.
    init(trend json: JSONValue) {
        let name = json["xField"].text.flatMap { $0.isEmpty ? nil : $0 }
        self.init(
            mappings: [Mapping(frame: 0, x: name.map(FieldMatcher.name))], drawing: .lines, legend: LegendOptions(json))
    }

    /// Points over points: fields are named by matchers, before version 11 by name.
    init(_ json: JSONValue) {
        let isNew = json["mapping"].isText
        let isManual = (json["mapping"].text ?? json["seriesMapping"].text) == "manual"
        let series = json["series"].elements.prefix(Self.mostMappings)
        var mappings: [Mapping]
        if isNew {
            mappings = series.map(Self.mapping)
        } else if isManual {
            mappings = series.enumerated().map { place, series in
                Mapping(
                    frame: series["frame"].integer ?? place, x: series["x"].text.map(FieldMatcher.name),
                    y: series["y"].text.map(FieldMatcher.name))
            }
        } else {
            let dimensions = json["dims"]
            mappings = [
                Mapping(
                    frame: dimensions["frame"].integer ?? 0, x: dimensions["x"].text.map(FieldMatcher.name),
                    excluded: dimensions["exclude"].elements.compactMap(\.text))
            ]
        }
        if mappings.isEmpty && !isManual { mappings = [Mapping()] }
        self.init(mappings: mappings, isManual: isManual, drawing: .points, legend: LegendOptions(json))
    }

    /// No picture could tell more of them apart.
    private static let mostMappings = 200

    private static func mapping(_ json: JSONValue) -> Mapping {
        let frame = json["frame"]["matcher"]
        let excluded = json["y"]["exclude"]["options"]
        return Mapping(
            frame: frame["id"].text == "byIndex" ? frame["options"].integer : nil,
            x: FieldMatcher(json["x"]["matcher"]), y: FieldMatcher(json["y"]["matcher"]),
            excluded: (excluded.isArray ? excluded : excluded["names"]).elements.compactMap(\.text),
            name: json["name"]["fixed"].text.flatMap { $0.isEmpty ? nil : $0 })
    }
}

extension PanelReader {
    /// What of a plot over other values changes the picture and is not drawn.
    mutating func noteXY() {
        for series in options["series"].elements {
            if series["color"].isObject || series["pointColor"]["field"].isText { note("points coloured by a field") }
            if series["size"].isObject || series["pointSize"]["field"].isText { note("points sized by a field") }
        }
    }
}
