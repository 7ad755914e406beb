import MetricModel

/// Turns a panel of a document into one that can be drawn, and notes what of it can't.
struct PanelReader {
    let source: GrafanaPanel
    /// The board's data source variables, which all mean kongtop.
    private(set) var ignored: [String] = []
    /// Why the panel as a whole is not drawn; nil where it is.
    private(set) var failure: String?
    /// The queries that can't be read, and why.
    private(set) var unreadable: [String] = []

    init(_ source: GrafanaPanel) {
        self.source = source
    }

    var json: JSONValue { source.json }
    var options: JSONValue { source.json["options"] }

    mutating func note(_ text: String) {
        if !ignored.contains(text) { ignored.append(text) }
    }

    mutating func panel() -> Panel {
        let kind = self.kind()
        var fields = fieldOptions()
        LegacyFields(json: json, type: source.type).add(to: &fields)
        if fields.defaults.unit == nil { fields.defaults.unit = source.unit }
        if fields.defaults.decimals == nil { fields.defaults.decimals = source.decimals }
        if fields.defaults.minimum == nil { fields.defaults.minimum = source.minimum }
        if fields.defaults.maximum == nil { fields.defaults.maximum = source.maximum }
        var panel = Panel(
            id: source.id, title: source.title, kind: kind, position: source.position, queries: queries(for: kind),
            unit: source.unit, decimals: source.decimals, fields: fields, transformations: transformations(),
            timing: timing(), description: source.description)
        panel.conditions = conditions()
        if source.type == "graph" { panel.timeRegions = timeRegions() }
        compare(&panel)
        return panel
    }

    /// A condition that can't be told leaves the panel where it is.
    private mutating func conditions() -> [PanelCondition] {
        var result: [PanelCondition] = []
        for json in json["conditions"].elements {
            do throws(PanelCondition.Unknown) {
                result.append(try PanelCondition(json))
            } catch {
                note(error.name)
            }
        }
        return result
    }

    private mutating func timeRegions() -> [TimeRegion] {
        json["timeRegions"].elements.compactMap { json in
            let region = TimeRegion(graph: json)
            // One that says no time is none in Grafana either.
            let saysTime = ["from", "to", "fromDayOfWeek", "toDayOfWeek"].contains { json[$0].text?.isEmpty == false }
            if region == nil, saysTime { note("timeRegions") }
            return region
        }
    }

    private mutating func timing() -> PanelTiming {
        func span(_ name: String) -> TimeSpan? {
            json[name].text.flatMap { $0.isEmpty ? nil : TimeSpan($0) }
        }
        for name in ["timeFrom", "timeShift"] where span(name) == nil {
            if let text = json[name].text, !text.isEmpty { note("\(name) \(text)") }
        }
        return PanelTiming(
            span: span("timeFrom"), shift: span("timeShift"), minimumStep: source.minimumStep,
            maximumPoints: source.maximumPoints)
    }

    private mutating func queries(for kind: PanelKind) -> [PanelQuery] {
        var queries: [PanelQuery] = []
        for (target, json) in zip(source.targets, json["targets"].elements) {
            if json["datasource"].isServerExpression {
                if let query = serverExpression(target, json, among: queries) { queries.append(query) }
                continue
            }
            if let other = otherSource(json) {
                if !target.isHidden { note("query \(target.refID) of data source \(other)") }
                continue
            }
            if target.expression.isEmpty { continue }
            // A table of something asked both ways shows the instant answer.
            let isInstant = target.isInstant && (!target.isRange || kind.isTable)
            let format = PanelQuery.Format(rawValue: target.format)
            if format == nil, !target.format.isEmpty { note("format \(target.format)") }
            queries.append(
                PanelQuery(
                    target.refID, target.expression, legend: target.legend, mode: isInstant ? .instant : .range,
                    format: format ?? .timeSeries, isHidden: target.isHidden, minimumStep: target.minimumStep,
                    intervalFactor: target.intervalFactor))
        }
        return queries
    }

    /// nil for what is not computed here.
    private mutating func serverExpression(
        _ target: GrafanaTarget, _ json: JSONValue, among queries: [PanelQuery]
    ) -> PanelQuery? {
        do throws(ServerExpression.Failure) {
            let expression = try ServerExpression(json)
            // Numbers come of reductions, and of numbers.
            let isInstant =
                if case .reduce = expression {
                    true
                } else {
                    expression.inputs.allSatisfy { name in queries.contains { $0.refID == name && $0.mode == .instant }
                    }
                }
            var query = PanelQuery(
                target.refID, expression.description, mode: isInstant ? .instant : .range, isHidden: target.isHidden)
            query.server = expression
            return query
        } catch {
            switch error {
            case .unknown(let name): if !target.isHidden { note("query \(target.refID): \(name)") }
            case .unreadable(let reason): unreadable.append("\(target.refID): \(reason)")
            }
            return nil
        }
    }

    /// The kind of data source that a query is for, where that is not one that speaks PromQL.
    private func otherSource(_ target: JSONValue) -> String? {
        let own = target["datasource"]["type"].text ?? ""
        // A panel of mixed sources says nothing; neither do documents before version 8.
        let type = own.isEmpty ? json["datasource"]["type"].text ?? "" : own
        let isPrometheus =
            type.isEmpty || type.hasPrefix("$") || type.contains("prometheus") || type.contains("victoriametrics")
            || ((type == "datasource" || type == "mixed") && own.isEmpty)
        return isPrometheus ? nil : type
    }

    private mutating func transformations() -> [Transformation] {
        var result: [Transformation] = []
        if json["transform"].isText, let transformation = LegacyTable(json: json).transformation {
            result.append(transformation)
        }
        for json in json["transformations"].elements where json["disabled"].flag != true {
            let id = json["id"].text ?? ""
            // Annotations are not drawn, whatever happens to them.
            if json["topic"].text == "annotations" { continue }
            if let transformation = Transformation(json) {
                result.append(transformation)
                // Closed, as they are at first, nested tables show nothing else.
                if id == "groupToNestedTable" { note("rows inside of groupToNestedTable") }
            } else {
                note("transformation \(id)")
            }
        }
        return result
    }

    private mutating func fieldOptions() -> FieldOptions {
        let config = json["fieldConfig"].isObject ? json["fieldConfig"] : options["fieldOptions"]
        var defaults = FieldConfig(config["defaults"])
        note(config["defaults"])
        if defaults.thresholds == nil, let thresholds = Thresholds(["steps": config["thresholds"]]) {
            defaults.thresholds = thresholds
        }
        var overrides: [FieldOverride] = []
        for json in config["overrides"].elements {
            let properties = JSONValue.nested(json["properties"].elements)
            note(properties)
            for property in json["properties"].elements { note(property: property["id"].text ?? "") }
            guard let matcher = FieldMatcher(json["matcher"]) else {
                note("override \(json["matcher"]["id"].text ?? "")")
                continue
            }
            overrides.append(FieldOverride(matcher, FieldConfig(overriding: properties)))
        }
        return FieldOptions(defaults: defaults, overrides: overrides)
    }

    private mutating func fail(_ reason: String) { failure = reason }
}

extension PanelReader {
    /// The kind, whose options `PanelKind+Grafana.swift` reads.
    private mutating func kind() -> PanelKind {
        guard let kind = PanelKind(self) else {
            fail(
                source.type.isEmpty
                    ? "no kind of panel is named (type); export the dashboard from Grafana again"
                    : "panels of kind \(source.type) are not drawn")
            return .unsupported(source.type)
        }
        noteOptions()
        return kind
    }
}

extension PanelKind {
    var isTable: Bool {
        switch self {
        case .fieldTable, .unsupported: true
        default: false
        }
    }
}
