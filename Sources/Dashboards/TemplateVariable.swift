/// A variable's chosen values, ready to be put into expressions.
public struct TemplateVariable: Hashable, Sendable {
    public var choice: VariableChoice
    /// Whether several values can be chosen; then expressions take it for a regular expression.
    public var isMultiple: Bool
    /// What All stands for; nil for `.*`.
    public var allValue: String?

    public init(choice: VariableChoice, isMultiple: Bool = true, allValue: String? = nil) {
        self.choice = choice
        self.isMultiple = isMultiple
        self.allValue = allValue
    }

    /// The text that stands for the variable.
    ///
    /// - Parameters:
    ///   - format: What stands behind the colon of `${name:format}`; nil for a regular expression where several
    ///     values can be chosen, and the value itself where only one can.
    ///   - quote: The kind of string literal it stands in, if any; the value can't end that literal.
    func text(format: String?, in quote: QuoteContext) -> String {
        guard case .values(let values) = choice, !values.isEmpty else { return allValue ?? ".*" }
        switch format {
        case nil where isMultiple, "regex":
            return quote.escaped(Self.alternation(of: values), isPattern: true)
        case "pipe":
            return quote.escaped(values.joined(separator: "|"), isPattern: true)
        case "raw":
            return quote.escaped(values.joined(separator: ","), keepsBackslashes: true)
        case "glob":
            return quote.escaped(values.count == 1 ? values[0] : "{\(values.joined(separator: ","))}")
        case "text":
            return quote.escaped(values.joined(separator: " + "))
        case "doublequote":
            return values.map { "\"\(QuoteContext.double.escaped($0))\"" }.joined(separator: ",")
        case "singlequote":
            return values.map { "'\(QuoteContext.single.escaped($0))'" }.joined(separator: ",")
        default:
            return quote.escaped(values.joined(separator: ","))
        }
    }

    private static func alternation(of values: [String]) -> String {
        values.count == 1 ? quotedForPattern(values[0]) : "(\(values.map(quotedForPattern).joined(separator: "|")))"
    }

    /// The text as a pattern that matches only itself (regexp.QuoteMeta of Go).
    static func quotedForPattern(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if #"\.+*?()|[]{}^$"#.unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
