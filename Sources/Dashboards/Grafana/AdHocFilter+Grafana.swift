import MetricModel
import Patterns

extension AdHocFilter {
    /// A filter as a document saves it: `key`, `operator` and `value`, or several `values` for "one of".
    ///
    /// nil for a filter without a label, which Grafana does not apply either, and for operators that Prometheus has none
    /// like.
    init?(_ json: JSONValue) {
        guard let label = json["key"].text, !label.isEmpty else { return nil }
        let value = json["value"].text ?? ""
        let values = json["values"].elements.compactMap(\.text)
        let alternatives = (values.isEmpty ? [value] : values).map(Pattern.escaping).joined(separator: "|")
        switch json["operator"].text ?? "=" {
        case "=|": self.init(label: label, operation: .matches, value: alternatives)
        case "!=|": self.init(label: label, operation: .doesNotMatch, value: alternatives)
        case let name:
            guard let operation = Matcher.Operation(rawValue: name) else { return nil }
            self.init(label: label, operation: operation, value: value)
        }
        if matcher == nil { return nil }
    }
}
