import MetricModel

/// Takes ends, thresholds, units and names from another query's answer (`configFromData`).
struct ConfigFromData: FrameTransformation {
    /// What a number or a text of the answer says of the other fields.
    enum Handler: Sendable, Hashable {
        case nothing
        case minimum, maximum, unit, decimals, displayName, color
        /// A value from which on there is a colour.
        case threshold(PanelColor)
        /// One of the columns of a table of values, and what is shown in place of each.
        case mappedValue, mappedText, mappedColor
    }

    struct Mapping: Sendable {
        var field: String
        var handler: Handler
        /// Which value of the field counts.
        var reducer: Reducer
    }

    /// The query that says something of the others.
    var source: String
    var mappings: [Mapping]
    /// The fields it is said of; nil for all numbers.
    var target: FieldMatcher?

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        guard let place = frames.firstIndex(where: { $0.refID == source }) else { return frames }
        let config = self.config(frames[place])
        return (frames[..<place] + frames[(place + 1)...]).map { frame in
            var frame = frame
            for index in frame.fields.indices where isMeant(frame.fields[index]) {
                frame.fields[index].configs.append(config)
            }
            return frame
        }
    }

    private func isMeant(_ field: DataField) -> Bool { target?.matches(field) ?? (field.kind == .number) }

    private func config(_ frame: DataFrame) -> FieldConfig {
        var config = FieldConfig()
        var steps: [Thresholds.Step] = []
        var columns: [Handler: DataField] = [:]
        for field in frame.fields {
            guard let (handler, reducer) = handler(of: field) else { continue }
            let value = field.reduced(by: reducer)
            switch handler {
            case .nothing: break
            case .minimum: config.minimum = value.number
            case .maximum: config.maximum = value.number
            case .unit: config.unit = Unit(grafanaID: value.plainText)
            case .decimals: config.decimals = value.number.flatMap { (0...15).contains($0) ? Int($0) : nil }
            case .displayName: config.displayName = value.plainText
            case .color: config.color = PanelColor(grafana: value.plainText).map(FieldColor.fixed)
            case .threshold(let color):
                if let number = value.number, number.isFinite { steps.append(.init(value: number, color: color)) }
            case .mappedValue, .mappedText, .mappedColor: columns[handler] = field
            }
        }
        config.mappings = columns[.mappedValue].map { values in
            Self.mappings(values, texts: columns[.mappedText], colors: columns[.mappedColor])
        }
        if !steps.isEmpty {
            let base = Thresholds.Step(value: -.infinity, color: PanelColor(grafana: "green") ?? .text)
            config.thresholds = Thresholds(steps: [base] + steps.sorted { $0.value < $1.value })
        }
        return config
    }

    /// One for each row that has a value (fieldToConfigMapping.ts, combineValueMappings).
    private static func mappings(_ values: DataField, texts: DataField?, colors: DataField?) -> [ValueMapping] {
        func text(_ field: DataField?, _ row: Int) -> String? {
            (field?.value(at: row).plainText).flatMap { $0.isEmpty ? nil : $0 }
        }
        return values.values.indices.compactMap { row in
            guard let value = text(values, row) else { return nil }
            let color = text(colors, row).flatMap { PanelColor(grafana: $0) }
            return ValueMapping(.value(value), text: text(texts, row), color: color)
        }
    }

    /// A mapping's, or what the field is called by.
    private func handler(of field: DataField) -> (Handler, Reducer)? {
        if let mapping = mappings.first(where: { $0.field == field.title || $0.field == field.name }) {
            return (mapping.handler, mapping.reducer)
        }
        return Self.named[field.title.lowercased()].map { ($0, .lastNotNull) }
    }

    static let named: [String: Handler] = [
        "min": .minimum, "max": .maximum, "unit": .unit, "decimals": .decimals, "displayname": .displayName,
        "color": .color,
    ]
}
