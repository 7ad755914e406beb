import MetricModel

/// A word of a query with its place in the text.
struct Token: Sendable {
    var kind: TokenKind
    /// The text as written.
    var text: String
    /// UTF-8 offsets.
    var range: Range<Int>

    /// How an error message names the token, as Prometheus does: `identifier "foo"`, `<op:+>`, `"("`.
    var summary: String {
        switch kind {
        case .endOfInput: "end of input"
        case .identifier: "identifier \(LabelSyntax.quoted(text))"
        case .metricIdentifier: "metric identifier \(LabelSyntax.quoted(text))"
        case .string: "string \(shortened)"
        case .number: "number \(shortened)"
        case .duration: "duration \(shortened)"
        case .keyword: "<\(text)>"
        case .binary, .matchesPattern, .doesNotMatchPattern, .at: "<op:\(text)>"
        case .aggregator: "<aggr:\(text)>"
        case .leftParen, .rightParen, .leftBrace, .rightBrace, .leftBracket, .rightBracket, .comma, .colon, .equal:
            shortened
        }
    }

    private var shortened: String {
        let scalars = text.unicodeScalars
        guard text.utf8.count > 10 else { return LabelSyntax.quoted(text) }
        return LabelSyntax.quoted(String(String.UnicodeScalarView(scalars.prefix(10)))) + "..."
    }
}
