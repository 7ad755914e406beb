import MetricModel

/// A variable's chosen values, ready to be put into expressions.
public struct TemplateVariable: Hashable, Sendable {
    public var choice: VariableChoice
    /// Whether several values can be chosen; then expressions take it for a regular expression.
    public var isMultiple: Bool
    /// What All stands for, whatever the format; nil for all values that there are.
    public var allValue: String?
    /// The values that there are; where none are known All is `.*`.
    public var options: [String] = []
    /// How people read values, where that is not the value.
    var texts: [String: String] = [:]

    /// Patterns of more alternatives, or of more text, cost more than they tell: there All is `.*`.
    private static let mostAlternatives = 4000
    private static let longestAlternation = 40_000

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
    ///   - name: The variable's name, which some formats repeat.
    ///   - clock: The one that dates are written by.
    func text(
        format: String?, in quote: QuoteContext, named name: String = "", clock: ClockZone = .utc
    ) -> String {
        if case .values(let values) = choice, !values.isEmpty {
            if let format, format.hasPrefix("date") { return quote.escaped(Self.date(values[0], format, clock)) }
            return text(of: values, format: format, isPattern: isMultiple, in: quote, named: name)
        }
        if format == "text" { return "All" }
        let isPattern = [nil, "regex", "pipe"].contains(format)
        guard allValue == nil, !options.isEmpty, !isPattern || Self.canNameAll(options) else {
            return allValue ?? ".*"
        }
        return text(of: options, format: format, isPattern: true, in: quote, named: name)
    }

    private func text(
        of values: [String], format: String?, isPattern: Bool, in quote: QuoteContext, named name: String
    ) -> String {
        let parts = (format ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        switch parts.first {
        case nil where isPattern, "regex":
            return quote.escaped(Self.alternation(of: values), isPattern: true)
        case "pipe":
            return quote.escaped(values.joined(separator: "|"), isPattern: true)
        case "raw":
            return quote.escaped(values.joined(separator: ","), keepsBackslashes: true)
        case "glob":
            return quote.escaped(values.count == 1 ? values[0] : "{\(values.joined(separator: ","))}")
        case "text":
            return quote.escaped(values.map { texts[$0] ?? $0 }.joined(separator: " + "))
        case "join":
            return quote.escaped(values.joined(separator: parts.count > 1 ? parts[1] : ","))
        case "distributed":
            return quote.escaped(([values[0]] + values.dropFirst().map { "\(name)=\($0)" }).joined(separator: ","))
        case "percentencode", "uriencode":
            let list = values.joined(separator: ",")
            let isList = isPattern || values.count > 1
            return quote.escaped(
                Self.percentEncoded(isList ? "{\(list)}" : list, keeps: parts[0] == "uriencode" ? ";,/?:@&=+$#" : ""))
        case "queryparam":
            return quote.escaped(values.map { "var-\(name)=\(Self.percentEncoded($0))" }.joined(separator: "&"))
        case "html":
            return quote.escaped(values.map(Self.escapedForHTML).joined(separator: ", "))
        case let special?:
            return Self.quoted(values, as: special) ?? quote.escaped(values.joined(separator: ","))
        case nil:
            return quote.escaped(values.joined(separator: ","))
        }
    }

    /// Formats that bring their own quotes.
    private static func quoted(_ values: [String], as format: String) -> String? {
        func double(_ value: String) -> String { "\"\(QuoteContext.double.escaped(value))\"" }
        switch format {
        case "doublequote": return values.map(double).joined(separator: ",")
        case "singlequote": return values.map { "'\(QuoteContext.single.escaped($0))'" }.joined(separator: ",")
        case "json": return "[\(values.map(double).joined(separator: ","))]"
        case "lucene":
            let words = values.map(double)
            return words.count == 1 ? words[0] : "(\(words.joined(separator: " OR ")))"
        case "sqlstring": return values.map { "'\(doubled($0))'" }.joined(separator: ",")
        default: return nil
        }
    }

    /// Milliseconds since the epoch as a date: `iso`, `seconds`, or a pattern of Moment.js'; anything else as it is.
    ///
    /// - Parameter format: `date`, and a style behind a colon.
    private static func date(_ value: String, _ format: String, _ clock: ClockZone) -> String {
        let style = format.split(separator: ":", maxSplits: 1).dropFirst().first.map(String.init) ?? "iso"
        guard let milliseconds = Double(value), milliseconds.magnitude < 8.64e15 else { return value }
        let moment = Timestamp(milliseconds: Int64(milliseconds))
        switch style {
        case "iso": return TimePattern("YYYY-MM-DD[T]HH:mm:ss.SSS[Z]").text(moment)
        case "seconds": return Digits.fixed((milliseconds / 1000).rounded(.down), decimals: 0)
        default: return TimePattern(style).text(moment, utcOffset: clock.offset(at: moment))
        }
    }

    private static func escapedForHTML(_ text: String) -> String {
        let names: [Unicode.Scalar: String] = [
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
        ]
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            result += names[scalar] ?? String(Character(scalar))
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

    /// For addresses: everything but letters, digits and `-_.~` in hex (encodeURIComponentStrict).
    ///
    /// - Parameter keeps: What stays as it is, besides.
    private static func percentEncoded(_ text: String, keeps: String = "") -> String {
        var result = ""
        for byte in text.utf8 {
            let letter = byte | 0x20
            let isPlain =
                (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "-_.~".utf8.contains(byte)
                || keeps.utf8.contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            result += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + hex
        }
        return result
    }

    private static func canNameAll(_ values: [String]) -> Bool {
        values.count <= mostAlternatives && values.reduce(0) { $0 + $1.utf8.count + 1 } <= longestAlternation
    }

    private static func alternation(of values: [String]) -> String {
        values.count == 1 ? quotedForPattern(values[0]) : "(\(values.map(quotedForPattern).joined(separator: "|")))"
    }

    /// The text as a pattern that matches only itself (regexp.QuoteMeta of Go).
    static func quotedForPattern(_ text: String) -> String {
        let special = #"\.+*?()|[]{}^$"#.utf8
        if !text.utf8.contains(where: special.contains) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII, special.contains(UInt8(truncatingIfNeeded: scalar.value)) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
