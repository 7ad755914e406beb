import MetricModel
import Patterns

extension PanelCondition {
    /// What can't be told here, by the name it has in reports.
    struct Unknown: Error { var name: String }

    /// - Parameter json: A `ConditionalRenderingGroup` of the second schema.
    init(_ json: JSONValue) throws(Unknown) {
        let spec = json["spec"]
        var rules: [Rule] = []
        for item in spec["items"].elements {
            if let rule = try Rule(item) { rules.append(rule) }
        }
        // Without a rule that says anything the panel is there, whatever else is said.
        self.init(
            rules: rules, needsAll: rules.isEmpty || spec["condition"].text?.lowercased() != "or",
            hides: spec["visibility"].text == "hide" && !rules.isEmpty)
    }
}

extension PanelCondition.Rule {
    /// nil for a rule that says nothing, as one with a time that can't be read does in Grafana.
    fileprivate init?(_ json: JSONValue) throws(PanelCondition.Unknown) {
        let spec = json["spec"]
        switch json["kind"].text {
        case "ConditionalRenderingVariable"?: self = .variable(try VariableRule(spec))
        case "ConditionalRenderingData"?: self = .data(isThere: spec["value"].flag ?? false)
        case "ConditionalRenderingTimeRangeSize"?:
            guard let span = GrafanaDuration.span(spec["value"].text ?? "") else { return nil }
            self = .timeRange(atMost: span)
        default: throw PanelCondition.Unknown(name: "conditional rendering")
        }
    }
}

extension VariableRule {
    fileprivate init(_ spec: JSONValue) throws(PanelCondition.Unknown) {
        let (name, value) = (spec["variable"].text ?? spec["name"].text ?? "", spec["value"].text ?? "")
        switch spec["operator"].text {
        case "equals"?: self.init(variable: name, test: .equals(value), isNegated: false)
        case "notEquals"?: self.init(variable: name, test: .equals(value), isNegated: true)
        case "matches"?, "notMatches"?:
            guard let pattern = try? Pattern(value) else {
                throw PanelCondition.Unknown(name: "conditional rendering by the pattern \(value)")
            }
            self.init(variable: name, test: .matches(pattern), isNegated: spec["operator"].text == "notMatches")
        default: throw PanelCondition.Unknown(name: "conditional rendering")
        }
    }
}
