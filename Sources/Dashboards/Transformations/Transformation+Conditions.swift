import Patterns

extension Transformation {
    static func filterRows(_ options: JSONValue) -> FilterRows? {
        var conditions: [(field: String, condition: FilterRows.Condition)] = []
        for filter in options["filters"].elements {
            guard let condition = condition(filter["config"]) else { return nil }
            conditions.append((filter["fieldName"].text ?? "", condition))
        }
        return FilterRows(
            conditions: conditions, needsAll: options["match"].text == "all",
            keepsMatches: options["type"].text != "exclude")
    }

    private static func condition(_ config: JSONValue) -> FilterRows.Condition? {
        let value = config["options"]["value"]
        switch config["id"].text {
        case "isNull"?: return .isNull
        case "isNotNull"?: return .isNotNull
        case "greater"?: return value.number.map { .compare(.greater, $0) }
        case "greaterOrEqual"?: return value.number.map { .compare(.greaterOrEqual, $0) }
        case "lower"?: return value.number.map { .compare(.less, $0) }
        case "lowerOrEqual"?: return value.number.map { .compare(.lessOrEqual, $0) }
        case "equal"?: return .equal(value.text ?? "")
        case "notEqual"?: return .notEqual(value.text ?? "")
        case "regex"?: return (try? Pattern(value.text ?? "")).map { .matches($0) }
        case "substring"?: return (try? Pattern(Pattern.escaping(value.text ?? ""))).map { .matches($0) }
        case "notSubstring"?: return (try? Pattern(Pattern.escaping(value.text ?? ""))).map { .matchesNot($0) }
        case "between"?:
            guard let from = config["options"]["from"].number, let to = config["options"]["to"].number else {
                return nil
            }
            return .between(from, to)
        default: return nil
        }
    }
}
