import MetricModel

/// Goes through a query's tokens and knows at each what may come next; it never refuses any.
struct QueryWalk {
    private enum Opening {
        case parentheses
        /// The parentheses of `by`, `on` and the like.
        case labels
        case braces
        case brackets
    }

    private var openings: [Opening] = []
    private var previous: Token?
    /// Whether what stands before is a whole expression.
    private var isComplete = false
    /// The conditions of the selector in whose braces the walk is.
    private var matchers: [Matcher] = []
    private var label: String?
    private var operation: Matcher.Operation?
    /// The conditions of every selector so far.
    private(set) var selectors: [[Matcher]] = []

    mutating func read(_ tokens: [Token]) {
        for token in tokens {
            switch openings.last {
            case .braces: readInBraces(token)
            case .brackets:
                if token.kind == .rightBracket { close() }
            case .labels:
                if token.kind == .rightParen { openings.removeLast() }
            case .parentheses, nil: readOutside(token)
            }
            previous = token
        }
    }

    private mutating func close() {
        openings.removeLast()
        isComplete = true
    }

    // MARK: Outside of braces

    private mutating func readOutside(_ token: Token) {
        switch token.kind {
        case .leftParen:
            openings.append(previous?.kind.takesLabels == true ? .labels : .parentheses)
            if openings.last == .parentheses {
                // What looked like a metric was a function.
                if previous?.kind == .identifier { selectors.removeLast() }
                isComplete = false
            }
        case .rightParen:
            if !openings.isEmpty { openings.removeLast() }
            isComplete = true
        case .leftBrace:
            openings.append(.braces)
            let isNamed = previous?.kind == .identifier || previous?.kind == .metricIdentifier
            matchers = isNamed ? selectors.popLast() ?? [] : []
            label = nil
            operation = nil
        case .leftBracket: openings.append(.brackets)
        case .identifier, .metricIdentifier:
            selectors.append([Matcher(Label.metricName, equals: token.text)])
            isComplete = true
        case .number, .duration, .string, .aggregator: isComplete = true
        case .keyword(let keyword):
            // `sum(x) by (a)` and `sum by (a) (x)`: the first is whole before and after.
            if keyword != .by && keyword != .without { isComplete = false }
        case .binary, .comma, .at: isComplete = false
        default: break
        }
    }

    // MARK: In braces

    private mutating func readInBraces(_ token: Token) {
        switch token.kind {
        case .identifier: label = token.text
        case .string:
            let text = String(decoding: StringSyntax.unquoted(token.text), as: UTF8.self)
            guard let name = label, let known = operation else {
                label = text
                return
            }
            if let matcher = try? Matcher(name, known, text) { matchers.append(matcher) }
            label = nil
            operation = nil
        case .equal: operation = .equal
        case .binary(.notEqual): operation = .notEqual
        case .matchesPattern: operation = .matches
        case .doesNotMatchPattern: operation = .doesNotMatch
        case .comma: endCondition()
        case .rightBrace:
            endCondition()
            selectors.append(matchers)
            close()
        default: break
        }
    }

    /// A quoted name alone is the metric's.
    private mutating func endCondition() {
        if let name = label, operation == nil, previous?.kind == .string {
            matchers.append(Matcher(Label.metricName, equals: name))
        }
        label = nil
        operation = nil
    }

    // MARK: What comes next

    /// - Parameter selectors: all of the query's, asked for only where they are needed.
    func wanted(selectors: () -> [[Matcher]]) -> CompletionContext.Wanted {
        switch openings.last {
        case .braces: return wantedInBraces
        case .brackets: return .duration
        case .labels:
            let isNext = previous?.kind == .leftParen || previous?.kind == .comma
            return isNext ? .groupingLabel(selectors()) : .nothing
        case .parentheses, nil: break
        }
        switch previous?.kind {
        case .keyword(.offset): return .duration
        case .keyword(.bool): return .expression
        case .keyword, .at: return .nothing
        default: return isComplete ? .continuation : .expression
        }
    }

    private var wantedInBraces: CompletionContext.Wanted {
        switch (label, operation) {
        case (nil, _): previous?.kind == .leftBrace || previous?.kind == .comma ? .labelName(matchers) : .nothing
        case (let name?, let known?): .labelValue(name, known, matchers)
        case (_?, nil): .nothing
        }
    }

    /// What an open string at the end stands for.
    var wantedInString: CompletionContext.Wanted {
        guard openings.last == .braces, let label, let operation else { return .nothing }
        return .labelValue(label, operation, matchers)
    }
}

extension TokenKind {
    fileprivate var takesLabels: Bool {
        switch self {
        case .keyword(.by), .keyword(.without), .keyword(.on), .keyword(.ignoring), .keyword(.groupLeft),
            .keyword(.groupRight):
            true
        default: false
        }
    }
}
