import Patterns

extension FieldMatcher {
    /// nil for a matcher that is not known, or a pattern that is none.
    init?(_ json: JSONValue) {
        let options = json["options"]
        switch json["id"].text {
        case "byName"?:
            guard let name = options.text else { return nil }
            self = .name(name)
        case "byNames"?:
            self = .names(
                options["names"].elements.compactMap(\.text), isExcluding: options["mode"].text == "exclude")
        case "byRegexp"?:
            guard let text = options.text, let pattern = try? Pattern(ValueMapping.withoutSlashes(text)) else {
                return nil
            }
            self = .pattern(pattern)
        case "byType"?:
            guard let kind = options.text.flatMap(DataField.Kind.init) else { return nil }
            self = .kind(kind)
        case "byFrameRefID"?:
            guard let refID = options.text else { return nil }
            self = .query(refID)
        case "byValue"?:
            guard let reducer = options["reducer"].text.flatMap(Reducer.init(grafanaName:)),
                let comparison = options["op"].text.flatMap(Comparison.init)
            else { return nil }
            self = .value(reducer, comparison, options["value"].number ?? 0)
        default: return nil
        }
    }
}
