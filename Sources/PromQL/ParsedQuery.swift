/// A query that has been parsed, to be evaluated any number of times.
public struct ParsedQuery: Sendable {
    public let text: String
    public let expression: Expression
    let repeated: RepeatedAggregations

    /// - Parameter matchers: where the patterns of queries parsed before are looked up; nil to compile all of them.
    /// - Throws: with the position of the first mistake.
    public init(_ text: String, matchers: MatcherMemo? = nil) throws(QueryError) {
        self.text = text
        expression = try Parser.parse(text, matchers: matchers)
        repeated = RepeatedAggregations(in: expression, text: text)
    }

    /// A tree made otherwise; `text` is what its positions refer to.
    init(text: String, expression: Expression) {
        self.text = text
        self.expression = expression
        repeated = RepeatedAggregations()
    }
}
