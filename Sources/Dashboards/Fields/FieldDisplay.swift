import MetricModel

/// How one field's values look: in words and in colour.
struct FieldDisplay {
    var config: FieldConfig
    var name: String
    /// The field's place among the panel's, which chooses its colour in a palette.
    var place: Int
    /// The ends between which its values stand, for percentages and runs of colours.
    var minimum: Double?
    var maximum: Double?
    /// Where the panel says nothing of colours.
    var defaultColor: FieldColor?
    /// When it is looked at, and the clock that times are written by.
    var now: Timestamp?
    var clock = ClockZone.utc

    init(_ config: FieldConfig, name: String, place: Int, defaultColor: FieldColor? = nil) {
        self.config = config
        self.name = name
        self.place = place
        self.defaultColor = defaultColor
        minimum = config.minimum
        maximum = config.maximum
    }

    var unit: Unit { config.unit ?? .none }

    /// The value's words: a mapping's, or the number in its unit, or what the panel says of no value.
    func text(_ value: PanelTable.Value) -> FormattedValue {
        if let mapped = mapping(for: value)?.text { return FormattedValue(number: mapped) }
        switch value {
        case .empty: return config.noValue.map { FormattedValue(number: $0) } ?? .missing
        case .text(let text): return FormattedValue(number: text)
        case .time(let moment):
            let plain = CivilTime(moment, utcOffset: clock.offset(at: moment)).dateAndClock
            return FormattedValue(number: date(moment) ?? plain)
        case .number(let number):
            if number.isNaN, let noValue = config.noValue { return FormattedValue(number: noValue) }
            if number.isFinite, let date = date(Timestamp(seconds: number / 1000)) {
                return FormattedValue(number: date)
            }
            return unit.format(number, decimals: config.decimals)
        }
    }

    /// A moment as the unit says; nil where the unit is none of dates.
    private func date(_ moment: Timestamp) -> String? {
        let offset = clock.offset(at: moment)
        switch unit {
        case .dateTime: return CivilTime(moment, utcOffset: offset).dateAndClock
        case .datePattern(let pattern): return TimePattern(pattern).text(moment, utcOffset: offset)
        case .timeFromNow: return now.map { TimeFromNow.text(moment, now: $0) }
        default: return nil
        }
    }

    func text(_ value: Double?) -> FormattedValue { text(value.map(PanelTable.Value.number) ?? .empty) }

    /// The colour of a value; nil where nothing says one.
    func color(_ value: PanelTable.Value) -> PanelColor? {
        if let mapped = mapping(for: value)?.color { return mapped }
        let number = value.number
        switch config.color ?? defaultColor {
        case .thresholds?: return thresholds.step(for: number, minimum: minimum, maximum: maximum)?.color
        case .fixed(let color)?: return color
        case .palette?: return .palette(place)
        case .paletteByName?: return .series(name)
        case .scheme(let scheme)?: return scheme.color(at: number.flatMap(fraction) ?? 0)
        case nil: return nil
        }
    }

    /// The values between the thresholds around this one, as `< 80` or `80+`: what equal states of a state timeline are
    /// called (mergeThresholdValues). nil for a value whose words a mapping says; Grafana leaves those out, and shows
    /// `< 1` for `down`.
    func thresholdText(_ value: PanelTable.Value) -> String? {
        let steps = thresholds.steps
        guard mapping(for: value)?.text == nil,
            let step = thresholds.step(for: value.number, minimum: minimum, maximum: maximum)
        else { return nil }
        func text(_ value: Double) -> String {
            (thresholds.isPercentage ? .percent : unit).format(value, decimals: config.decimals).shortest.text
        }
        if step.value.isFinite { return text(step.value) + "+" }
        return steps.indices.contains(1) ? "< " + text(steps[1].value) : nil
    }

    /// The colour that a mapping gives a value; nil where none does.
    func mappedColor(_ value: PanelTable.Value) -> PanelColor? { mapping(for: value)?.color }

    /// Grafana's own thresholds where the panel has none.
    var thresholds: Thresholds { config.thresholds ?? Self.standard }

    private static let standard = Thresholds(steps: [
        Thresholds.Step(value: -.infinity, color: PanelColor(grafana: "green") ?? .text),
        Thresholds.Step(value: 80, color: PanelColor(grafana: "red") ?? .text),
    ])

    /// The thresholds' values as they are, percentages worked out.
    func steps(minimum: Double, maximum: Double) -> [Thresholds.Step] {
        guard config.color ?? defaultColor == .thresholds else { return [] }
        return thresholds.steps.map { step in
            let value = thresholds.isPercentage ? minimum + (maximum - minimum) * step.value / 100 : step.value
            return Thresholds.Step(value: value, color: step.color)
        }
    }

    /// How far from minimum to maximum, 0…1.
    func fraction(_ value: Double) -> Double? {
        guard let minimum, let maximum, !value.isNaN else { return nil }
        guard maximum > minimum else { return value >= maximum ? 1 : 0 }
        let fraction = (value - minimum) / (maximum - minimum)
        return fraction.isNaN ? nil : min(max(fraction, 0), 1)
    }

    private func mapping(for value: PanelTable.Value) -> (text: String?, color: PanelColor?)? {
        for mapping in config.mappings ?? [] {
            if let result = mapping.result(for: value) { return result }
        }
        return nil
    }
}
