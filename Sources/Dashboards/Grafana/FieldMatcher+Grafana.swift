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
            let text = ValueMapping.withoutSlashes(options.text ?? "")
            if let absent = Self.absent(text), let pattern = try? Pattern(absent) {
                self = .absentPattern(pattern)
            } else {
                guard !text.isEmpty, let pattern = try? Pattern(text) else { return nil }
                self = .pattern(pattern)
            }
        case "byType"?:
            guard let kind = options.text.flatMap(DataField.Kind.init) else { return nil }
            self = .kind(kind)
        case "numeric"?: self = .kind(.number)
        case "time"?, "firstTimeField"?: self = .kind(.time)
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

    /// What must not be there, of the two ways to say so with a look ahead at the beginning of a pattern; nil for any
    /// other pattern.
    ///
    /// `^(?!a|b).*$` and `^(?!a|b)` refuse names that begin so, `^((?!a).)*$` those that have it anywhere.
    private static func absent(_ text: String) -> String? {
        if text.hasPrefix("^((?!"), text.hasSuffix(").)*$") {
            let inner = text.dropFirst(5).dropLast(5)
            return isWhole(inner) ? String(inner) : nil
        }
        guard text.hasPrefix("^(?!") else { return nil }
        for ending in [").*$", ").*", ").+$", ")"] where text.hasSuffix(ending) {
            let inner = text.dropFirst(4).dropLast(ending.count)
            return isWhole(inner) ? "^(?:\(inner))" : nil
        }
        return nil
    }

    /// Whether every group that begins in the text ends in it, and none is of a special kind.
    private static func isWhole(_ text: Substring) -> Bool {
        if text.contains("(?") || text.contains("\\") || text.contains("[") { return false }
        var depth = 0
        for character in text {
            depth += character == "(" ? 1 : character == ")" ? -1 : 0
            if depth < 0 { return false }
        }
        return depth == 0
    }
}
