import MetricModel

/// Builds a parse tree from a query's text by precedence climbing.
struct Parser {
    /// Deeper nesting is refused: evaluation recurses along the tree.
    static let depthLimit = 200

    let query: String
    private var lexer: Lexer
    /// The token to be read next.
    private(set) var current: Token
    /// Where the last token that was read ends.
    private(set) var lastEnd = 0
    private var depth = 0
    /// Where matchers are looked up before they are made.
    let matchers: MatcherMemo?

    init(_ query: String, matchers: MatcherMemo? = nil) throws(QueryError) {
        self.query = query
        self.matchers = matchers
        lexer = Lexer(query)
        current = try lexer.next()
    }

    /// The whole query as one expression, its types checked.
    static func parse(_ query: String, matchers: MatcherMemo? = nil) throws(QueryError) -> Expression {
        let expression = try parseUnchecked(query, matchers: matchers)
        try TypeChecker(query: query).check(expression)
        return expression
    }

    /// Reads the grammar only: the parts may not fit each other.
    static func parseUnchecked(_ query: String, matchers: MatcherMemo? = nil) throws(QueryError) -> Expression {
        var parser = try Parser(query, matchers: matchers)
        if case .endOfInput = parser.current.kind {
            throw QueryError.parse("no expression found in input", at: 0..<0, in: query)
        }
        let expression = try parser.expression()
        guard case .endOfInput = parser.current.kind else { throw parser.unexpected() }
        return expression
    }

    // MARK: Tokens

    @discardableResult
    mutating func advance() throws(QueryError) -> Token {
        let taken = current
        lastEnd = taken.range.upperBound
        current = try lexer.next()
        return taken
    }

    mutating func expect(_ kind: TokenKind, in context: String, expecting: String) throws(QueryError) -> Token {
        guard current.kind == kind else { throw unexpected(in: context, expecting: expecting) }
        return try advance()
    }

    func unexpected(in context: String = "", expecting: String = "") -> QueryError {
        var message = "unexpected " + current.summary
        if !context.isEmpty { message += " in " + context }
        if !expecting.isEmpty { message += ", expected " + expecting }
        return error(message, at: current.range)
    }

    func error(_ message: String, at range: Range<Int>) -> QueryError {
        .parse(message, at: range, in: query)
    }

    // MARK: Expressions

    mutating func expression() throws(QueryError) -> Expression {
        try binary(atLeast: 0)
    }

    /// An expression whose operators bind at least as tightly as `precedence`.
    private mutating func binary(atLeast precedence: Int) throws(QueryError) -> Expression {
        try enter()
        defer { depth -= 1 }
        var left = try unary()
        var chained = 0
        while case .binary(let found) = current.kind, found.precedence >= precedence {
            // Every link of a chain is a level of the tree.
            chained += 1
            try enter()
            let token = try advance()
            var operation = BinaryOperation(
                operator: found, left: left, right: left, operatorRange: token.range)
            try modifiers(of: &operation)
            operation.right = try binary(
                atLeast: found.isRightAssociative ? found.precedence : found.precedence + 1)
            left = .binary(operation)
        }
        depth -= chained
        return left
    }

    private mutating func enter() throws(QueryError) {
        depth += 1
        if depth > Parser.depthLimit {
            throw error("expression is nested more than \(Parser.depthLimit) levels deep", at: current.range)
        }
    }

    /// A sign binds like `*`: `-1 ^ 2` is `-(1 ^ 2)`.
    private mutating func unary() throws(QueryError) -> Expression {
        guard case .binary(let sign) = current.kind, sign == .add || sign == .subtract else {
            return try postfix()
        }
        let start = try advance().range.lowerBound
        let operand = try binary(atLeast: BinaryOperator.power.precedence)
        if case .number(var literal) = operand {
            if sign == .subtract { literal.value.negate() }
            literal.range = start..<literal.range.upperBound
            return .number(literal)
        }
        let range = start..<max(start, operand.range.upperBound)
        return .unary(UnaryOperation(isNegative: sign == .subtract, operand: operand, range: range))
    }

    private mutating func postfix() throws(QueryError) -> Expression {
        var expression = try primary()
        let outerDepth = depth
        defer { depth = outerDepth }
        while true {
            switch current.kind {
            case .leftBracket:
                // Subqueries of subqueries are a chain without brackets around it.
                try enter()
                expression = try rangeOrSubquery(of: expression)
            case .keyword(.offset): expression = try offset(of: expression)
            case .at: expression = try anchor(of: expression)
            default: return expression
            }
        }
    }

    private mutating func primary() throws(QueryError) -> Expression {
        let token = current
        switch token.kind {
        case .number, .duration:
            return .number(try numberLiteral())
        case .string:
            try advance()
            return .string(StringLiteral(bytes: StringSyntax.unquoted(token.text), range: token.range))
        case .leftParen:
            return try parenthesized()
        case .leftBrace, .metricIdentifier:
            return .selector(try selector())
        case .identifier:
            try advance()
            if case .leftParen = current.kind { return try call(of: token) }
            return .selector(try selector(named: token))
        case .aggregator(let aggregator):
            try advance()
            return try aggregationOrSelector(aggregator, token)
        case .keyword(let keyword) where keyword.canNameMetric:
            try advance()
            return .selector(try selector(named: token))
        case .binary(let word) where word.isSetOperator:
            try advance()
            return .selector(try selector(named: token))
        default:
            throw unexpected()
        }
    }

    private mutating func parenthesized() throws(QueryError) -> Expression {
        let start = try advance().range.lowerBound
        let inner = try expression()
        guard case .rightParen = current.kind else { throw unexpected() }
        try advance()
        return .parenthesized(Parenthesized(inner: inner, range: start..<lastEnd))
    }

    mutating func numberLiteral() throws(QueryError) -> NumberLiteral {
        let token = try advance()
        if case .duration = token.kind {
            guard let span = TimeSpan(token.text) else {
                throw error(DurationSyntax.complaint(about: token.text), at: token.range)
            }
            return NumberLiteral(value: span.seconds, isDuration: true, range: token.range)
        }
        do throws(NumberSyntax.Fault) {
            let value = try NumberSyntax.parse(token.text)
            return NumberLiteral(value: value, isDuration: false, range: token.range)
        } catch let fault {
            throw error(
                "error parsing number: strconv.ParseFloat: parsing \(LabelSyntax.quoted(token.text)): "
                    + fault.rawValue, at: token.range)
        }
    }
}
