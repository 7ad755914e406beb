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
        case "json":
            return "[\(values.map { "\"\(QuoteContext.double.escaped($0))\"" }.joined(separator: ","))]"
        case "lucene":
            let words = values.map { "\"\(QuoteContext.double.escaped($0))\"" }
            return words.count == 1 ? words[0] : "(\(words.joined(separator: " OR ")))"
        case "sqlstring":
            return values.map { "'\(Self.doubled($0))'" }.joined(separator: ",")
        case "percentencode":
            return values.map(Self.percentEncoded).joined(separator: "%2C")
        default:
            return quote.escaped(values.joined(separator: ","))
        }
    }

    /// With every single quote twice, as SQL has it.
    private static func doubled(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "'" { result += "'" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// For addresses: everything but letters, digits and `-_.!~*'()` in hex (encodeURIComponent).
    private static func percentEncoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let letter = byte | 0x20
            let isPlain =
                (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "-_.!~*'()".utf8.contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            result += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + hex
        }
        return result
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
