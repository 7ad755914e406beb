import MetricModel
import Patterns

extension FieldOptions {
    /// What is said of one field, overrides included.
    ///
    /// - Parameter samples: The field's values, which some overrides look at.
    func config(of field: DataField, samples: SampleBuffer? = nil) -> FieldConfig {
        var config = field.configs.reduce(defaults) { $0.overlaid(by: $1) }
        for override in overrides where override.matcher.matches(field, samples: samples) {
            config = config.overlaid(by: override.config)
        }
        return config
    }
}

extension FieldMatcher {
    /// Whether the field is meant.
    func matches(_ field: DataField, samples: SampleBuffer? = nil) -> Bool {
        switch self {
        case .name(let name): return field.title == name || field.name == name
        case .names(let names, let isExcluding):
            // Grafana writes these when someone clicks a legend; the time is never hidden.
            return field.kind != .time && (names.contains(field.title) || names.contains(field.name)) != isExcluding
        case .pattern(let pattern): return pattern.firstMatch(in: field.title) != nil
        case .absentPattern(let pattern): return pattern.firstMatch(in: field.title) == nil
        case .kind(let kind): return field.kind == kind
        case .query(let refID): return field.refID == refID
        case .value(let reducer, let comparison, let value):
            guard field.kind == .number else { return false }
            return reducer.reduce(samples ?? field.numbers).map { comparison.holds($0, value) } ?? false
        }
    }
}
