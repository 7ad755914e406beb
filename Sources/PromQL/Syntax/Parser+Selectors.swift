import MetricModel
import Patterns

extension Parser {
    /// A selector whose name, if any, has been read.
    mutating func selector(named name: Token? = nil) throws(QueryError) -> VectorSelector {
        var name = name
        if name == nil, case .metricIdentifier = current.kind { name = try advance() }
        let start = name?.range.lowerBound ?? current.range.lowerBound
        var matchers: [Matcher] = []
        if case .leftBrace = current.kind { matchers = try labelMatchers() }
        if let name { matchers.append(Matcher(Label.metricName, equals: name.text)) }
        return VectorSelector(name: name?.text ?? "", matchers: matchers, range: start..<lastEnd)
    }

    private mutating func labelMatchers() throws(QueryError) -> [Matcher] {
        try advance()
        var matchers: [Matcher] = []
        while true {
            if case .rightBrace = current.kind {
                try advance()
                return matchers
            }
            matchers.append(try labelMatcher())
            switch current.kind {
            case .comma: try advance()
            case .rightBrace: break
            default: throw unexpected(in: "label matching", expecting: "\",\" or \"}\"")
            }
        }
    }

    /// `name="value"`, `"quoted name"="value"`, or `"metric name"` alone.
    private mutating func labelMatcher() throws(QueryError) -> Matcher {
        let token = current
        let isQuoted: Bool
        switch token.kind {
        case .identifier: isQuoted = false
        case .string: isQuoted = true
        default: throw unexpected(in: "label matching", expecting: "identifier or \"}\"")
        }
        let name = isQuoted ? String(decoding: StringSyntax.unquoted(token.text), as: UTF8.self) : token.text
        try advance()
        guard let operation = matchOperation() else {
            if isQuoted { return Matcher(Label.metricName, equals: name) }
            throw unexpected(in: "label matching", expecting: "label matching operator")
        }
        try advance()
        guard case .string = current.kind else { throw unexpected(in: "label matching", expecting: "string") }
        let value = String(decoding: StringSyntax.unquoted(current.text), as: UTF8.self)
        let range = token.range.lowerBound..<current.range.upperBound
        try advance()
        do throws(PatternError) {
            if let matchers { return try matchers.matcher(name, operation, value) }
            return try Matcher(name, operation, value)
        } catch {
            throw self.error(error.description, at: range)
        }
    }

    private func matchOperation() -> Matcher.Operation? {
        switch current.kind {
        case .equal: .equal
        case .binary(.notEqual): .notEqual
        case .matchesPattern: .matches
        case .doesNotMatchPattern: .doesNotMatch
        default: nil
        }
    }
}
