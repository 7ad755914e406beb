/// What kind of word of the language a token is.
enum TokenKind: Hashable, Sendable {
    case identifier, metricIdentifier, string, number, duration, endOfInput
    case leftParen, rightParen, leftBrace, rightBrace, leftBracket, rightBracket
    case comma, colon, equal, at
    case matchesPattern, doesNotMatchPattern
    case binary(BinaryOperator)
    case aggregator(Aggregator)
    case keyword(Keyword)
}

/// Words with a meaning of their own; letters may be of either case.
enum Keyword: String, Hashable, Sendable, CaseIterable {
    case offset, by, without, on, ignoring
    case groupLeft = "group_left"
    case groupRight = "group_right"
    case bool, start, end

    /// Whether a metric may have this name without quotes.
    var canNameMetric: Bool {
        switch self {
        case .offset, .by, .without, .start, .end: true
        case .on, .ignoring, .groupLeft, .groupRight, .bool: false
        }
    }
}
