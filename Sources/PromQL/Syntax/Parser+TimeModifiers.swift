import MetricModel

extension Parser {
    // MARK: Ranges and subqueries

    mutating func rangeOrSubquery(of expression: Expression) throws(QueryError) -> Expression {
        let open = try advance().range.lowerBound
        let span = try positiveDuration(in: "subquery or range selector", expecting: "number or duration")
        if case .colon = current.kind {
            try advance()
            return try subquery(of: expression, span: span)
        }
        guard case .rightBracket = current.kind else {
            throw unexpected(in: "subquery or range", expecting: "\":\" or \"]\"")
        }
        try advance()
        let brackets = open..<lastEnd
        guard case .selector(let selector) = expression else {
            throw error("ranges only allowed for vector selectors", at: brackets)
        }
        if selector.modifiers.offset != .zero {
            throw error("no offset modifiers allowed before range", at: brackets)
        }
        if selector.modifiers.anchor != nil {
            throw error("no @ modifiers allowed before range", at: brackets)
        }
        let range = selector.range.lowerBound..<lastEnd
        return .range(RangeSelector(selector: selector, span: span, range: range))
    }

    private mutating func subquery(of expression: Expression, span: TimeSpan) throws(QueryError) -> Expression {
        var step: TimeSpan?
        if current.kind != .rightBracket {
            step = try positiveDuration(in: "subquery selector", expecting: "number, duration, or \"]\"")
        }
        guard case .rightBracket = current.kind else {
            throw unexpected(in: "subquery selector", expecting: "\"]\"")
        }
        try advance()
        let range = expression.range.lowerBound..<lastEnd
        return .subquery(Subquery(inner: expression, span: span, step: step, range: range))
    }

    private mutating func positiveDuration(in context: String, expecting: String) throws(QueryError) -> TimeSpan {
        let literal = try signedLiteral(in: context, expecting: expecting)
        guard literal.value > 0 else { throw error("duration must be greater than 0", at: literal.range) }
        if case .binary(let next) = current.kind, next.precedence >= 4 {
            throw error("experimental duration expression is not enabled", at: literal.range)
        }
        return try span(of: literal)
    }

    /// A number of seconds or a duration, with a sign or without. Arithmetic is behind a feature flag in Prometheus.
    private mutating func signedLiteral(in context: String, expecting: String) throws(QueryError) -> NumberLiteral {
        var isNegative = false
        let start = current.range.lowerBound
        if case .binary(let sign) = current.kind, sign == .add || sign == .subtract {
            isNegative = sign == .subtract
            try advance()
        }
        switch current.kind {
        case .number, .duration:
            var literal = try numberLiteral()
            if isNegative { literal.value.negate() }
            literal.range = start..<literal.range.upperBound
            return literal
        case .leftParen:
            throw error("experimental duration expression is not enabled", at: current.range)
        default:
            throw unexpected(in: context, expecting: expecting)
        }
    }

    private func span(of literal: NumberLiteral) throws(QueryError) -> TimeSpan {
        guard literal.value.magnitude <= Double(Int64.max) / 1e9 else {
            throw error("duration out of range", at: literal.range)
        }
        return TimeSpan(seconds: literal.value)
    }

    // MARK: offset and @

    mutating func offset(of expression: Expression) throws(QueryError) -> Expression {
        try advance()
        let literal = try signedLiteral(in: "offset", expecting: "number or duration")
        let offset = try span(of: literal)
        return try modifying(expression, subject: "offset modifier") { (modifiers, range) throws(QueryError) in
            guard modifiers.offset == .zero else {
                throw error("offset may not be set multiple times", at: range)
            }
            modifiers.offset = offset
        }
    }

    mutating func anchor(of expression: Expression) throws(QueryError) -> Expression {
        try advance()
        let anchor = try anchorPoint(for: expression)
        return try modifying(expression, subject: "@ modifier") { (modifiers, range) throws(QueryError) in
            guard modifiers.anchor == nil else {
                throw error("@ <timestamp> may not be set multiple times", at: range)
            }
            modifiers.anchor = anchor
        }
    }

    private mutating func anchorPoint(for expression: Expression) throws(QueryError) -> TimeModifiers.Anchor {
        switch current.kind {
        case .keyword(.start), .keyword(.end):
            let isStart = current.kind == .keyword(.start)
            try advance()
            for bracket in [TokenKind.leftParen, .rightParen] {
                guard current.kind == bracket else { throw unexpected(in: "@", expecting: "timestamp") }
                try advance()
            }
            return isStart ? .start : .end
        default:
            let literal = try signedLiteral(in: "@", expecting: "timestamp")
            guard literal.value.magnitude < 0x1p63, literal.value.isFinite else {
                let value = NumberSyntax.sixDigits(literal.value)
                throw error("timestamp out of bounds for @ modifier: \(value)", at: expression.range)
            }
            return .timestamp(Timestamp(seconds: literal.value))
        }
    }

    private func modifying(
        _ expression: Expression, subject: String,
        _ change: (inout TimeModifiers, Range<Int>) throws(QueryError) -> Void
    ) throws(QueryError) -> Expression {
        let range = expression.range.lowerBound..<lastEnd
        switch expression {
        case .selector(var node):
            try change(&node.modifiers, node.range)
            node.range = range
            return .selector(node)
        case .range(var node):
            try change(&node.modifiers, node.range)
            node.range = range
            return .range(node)
        case .subquery(var node):
            try change(&node.modifiers, node.range)
            node.range = range
            return .subquery(node)
        default:
            throw error(
                "\(subject) must be preceded by an instant vector selector or range vector selector or a subquery",
                at: expression.range)
        }
    }
}
