import Patterns

extension PanelCondition {
    /// What can't be told from the variables alone, by the name it has in reports.
    struct Unknown: Error { var name: String }

    /// - Parameter json: A `ConditionalRenderingGroup` of the second schema.
    init(_ json: JSONValue) throws(Unknown) {
        let spec = json["spec"]
        var rules: [Rule] = []
        for item in spec["items"].elements { rules.append(try Rule(item)) }
        self.init(
            rules: rules, needsAll: spec["condition"].text?.lowercased() != "or",
            hides: spec["visibility"].text == "hide" && !rules.isEmpty)
    }
}

extension PanelCondition.Rule {
    fileprivate init(_ json: JSONValue) throws(PanelCondition.Unknown) {
        let spec = json["spec"]
        switch json["kind"].text {
        case "ConditionalRenderingVariable"?: break
        case "ConditionalRenderingData"?: throw PanelCondition.Unknown(name: "conditional rendering by data")
        case "ConditionalRenderingTimeRangeSize"?:
            throw PanelCondition.Unknown(name: "conditional rendering by the time range")
        default: throw PanelCondition.Unknown(name: "conditional rendering")
        }
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
