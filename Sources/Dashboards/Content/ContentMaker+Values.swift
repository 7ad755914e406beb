import MetricModel
import Patterns

extension ContentMaker {
    /// The numbers of stat, gauge, bar gauge and pie chart.
    func values(_ options: ReduceOptions, defaultColor: FieldColor = .thresholds) -> [DisplayValue] {
        let chooses = FieldChoice(options.fields)
        var items: [Item] = []
        if options.showsAllValues {
            items = rows(options, chooses, defaultColor)
        } else {
            let series = chooses.wantsTexts ? frames.flatMap(\.fields).map(Self.whole) : self.series
            for series in series where chooses.contains(series.field) {
                items += reduced(series, options, items.count, defaultColor)
            }
        }
        let known = items.compactMap { $0.value.number }.filter(\.isFinite)
        let all = items.flatMap(\.samples.values).filter(\.isFinite) + known
        let (low, high) = (all.min() ?? 0, all.max() ?? 100)
        return items.filter { $0.display.config.graph.isHidden != true }.map { item in
            var value = item.displayed(low: low, high: high)
            value.text.number = options.prefix + value.text.number
            value.text.suffix += options.suffix
            return value
        }
    }

    /// The same for a pie: each number's fraction is its share of all of them together.
    func shares(_ options: ReduceOptions) -> [DisplayValue] {
        let values = self.values(options, defaultColor: .palette)
        let sum = values.compactMap(\.value).filter { $0 > 0 && $0.isFinite }.reduce(0, +)
        return values.map { value in
            var value = value
            value.fraction = value.value.flatMap { sum > 0 && sum.isFinite && $0 >= 0 ? min($0 / sum, 1) : nil }
            return value
        }
    }

    private static func whole(_ field: DataField) -> DataField.Series {
        DataField.Series(field: field, samples: field.kind == .number ? field.numbers : SampleBuffer())
    }

    private func reduced(
        _ series: DataField.Series, _ options: ReduceOptions, _ place: Int, _ defaultColor: FieldColor
    ) -> [Item] {
        options.calculations.enumerated().map { offset, reducer in
            var display = display(
                series.field, samples: series.samples, place: place + offset, defaultColor: defaultColor)
            if options.calculations.count > 1 { display.name += " (\(reducer.title))" }
            let value: PanelTable.Value =
                series.field.kind == .number
                ? reducer.reduce(series.samples).map(PanelTable.Value.number) ?? .empty
                : series.field.reduced(by: reducer)
            return Item(display: display, value: value, samples: series.samples, labels: series.field.labels)
        }
    }

    /// A value for every row of the fields that count, called by the row's texts.
    private func rows(_ options: ReduceOptions, _ chooses: FieldChoice, _ defaultColor: FieldColor) -> [Item] {
        var items: [Item] = []
        for frame in frames {
            let texts = frame.fields.filter { $0.kind == .string }
            for field in frame.fields where chooses.contains(field) {
                for row in 0..<frame.rowCount where items.count < options.limit {
                    var display = display(field, place: items.count, defaultColor: defaultColor)
                    let name = texts.map { $0.value(at: row).plainText }.filter { !$0.isEmpty }.joined(separator: " ")
                    if display.config.displayName == nil, !name.isEmpty { display.name = name }
                    items.append(
                        Item(
                            display: display, value: field.value(at: row), samples: SampleBuffer(), labels: field.labels
                        ))
                }
            }
        }
        return items
    }

    private struct Item {
        var display: FieldDisplay
        var value: PanelTable.Value
        var samples: SampleBuffer
        var labels: Labels

        func displayed(low: Double, high: Double) -> DisplayValue {
            var display = display
            let minimum = display.config.minimum ?? low
            let maximum = display.config.maximum ?? high
            display.minimum = minimum
            display.maximum = maximum
            return DisplayValue(
                name: display.name, value: value.number, text: display.text(value),
                color: display.color(value) ?? .text,
                steps: display.steps(minimum: minimum, maximum: maximum), minimum: minimum, maximum: maximum,
                fraction: value.number.flatMap(display.fraction), samples: samples,
                change: Reducer.diffperc.reduce(samples), unit: display.unit, decimals: display.config.decimals,
                labels: labels)
        }
    }
}

/// Which fields a panel's numbers are made of.
private struct FieldChoice {
    private let name: String?
    private let pattern: Pattern?

    init(_ text: String) {
        let isPattern = text.hasPrefix("/")
        pattern = isPattern ? try? Pattern(ValueMapping.withoutSlashes(text)) : nil
        name = text.isEmpty || isPattern ? nil : text
    }

    var wantsTexts: Bool { name != nil || pattern != nil }

    func contains(_ field: DataField) -> Bool {
        if let pattern { return pattern.firstMatch(in: field.title) != nil }
        return name.map { field.title == $0 || field.name == $0 } ?? (field.kind == .number)
    }
}
