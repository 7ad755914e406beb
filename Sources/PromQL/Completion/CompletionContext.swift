public import MetricModel

/// What may be written at a place of a query, told by the language's own lexer from the words before it, so that a
/// query that is not finished, or wrong further on, can be completed too.
public struct CompletionContext: Hashable, Sendable {
    /// What kind of word belongs here.
    public enum Wanted: Hashable, Sendable {
        /// The beginning of an expression: a metric, a function, an aggregation.
        case expression
        /// What may follow an expression: an operator, `by`, `offset`.
        case continuation
        /// A label in the braces of a selector, of which these conditions are known already.
        case labelName([Matcher])
        /// A value of a label in the braces of a selector with these other conditions.
        case labelValue(String, Matcher.Operation, [Matcher])
        /// A label of `by (…)`, `on (…)` and the like, of any of the selectors that the query has.
        case groupingLabel([[Matcher]])
        case duration
        /// Nothing that could be listed: inside numbers, free strings and comments.
        case nothing
    }

    public let wanted: Wanted
    /// What has been typed of the word, without the quote in front of a value.
    public let typed: String
    /// UTF-8 offsets of what a word taken from a list replaces: the whole word at the cursor, with a value's quotes.
    public let range: Range<Int>

    /// - Parameter cursor: a UTF-8 offset; beyond the text's end counts as its end.
    public init(_ query: String, cursor: Int) {
        let bytes = Array(query.utf8)
        let cursor = min(max(0, cursor), bytes.count)
        let before = OpenTokens(String(decoding: bytes[..<cursor], as: UTF8.self))
        guard !before.isBroken, !before.endsInComment else {
            self.init(.nothing, "", cursor..<cursor)
            return
        }
        var tokens = before.tokens
        if let string = before.openString {
            self.init(string, after: tokens, bytes)
            return
        }
        var walk = QueryWalk()
        guard let last = tokens.last, last.range.upperBound == cursor, last.kind.isUnderCursor else {
            walk.read(tokens)
            self.init(walk.wanted { CompletionContext.selectors(of: query) }, "", cursor..<cursor)
            return
        }
        tokens.removeLast()
        walk.read(tokens)
        let end = bytes[cursor...].firstIndex { !ByteClass.isWordPart($0) && $0 != UInt8(ascii: ":") } ?? bytes.count
        let wanted = walk.wanted { CompletionContext.selectors(of: query) }
        let isNumber = last.kind == .number || last.kind == .duration || last.kind == .string
        self.init(
            isNumber && wanted != .duration ? .nothing : wanted, last.text,
            last.range.lowerBound..<(isNumber ? cursor : end))
    }

    private init(_ wanted: Wanted, _ typed: String, _ range: Range<Int>) {
        self.wanted = wanted
        self.typed = typed
        self.range = range
    }

    /// Inside a string that is still open.
    private init(_ string: OpenTokens.OpenString, after tokens: [Token], _ bytes: [UInt8]) {
        var walk = QueryWalk()
        walk.read(tokens)
        let end = string.start + 1 + string.text.utf8.count
        // A closing quote that an editor has put there already is taken along.
        let isClosed = end < bytes.count && bytes[end] == string.quote
        self.init(walk.wantedInString, string.text, string.start..<(isClosed ? end + 1 : end))
    }

    /// The conditions of every selector in a query, as far as the query can be read.
    private static func selectors(of query: String) -> [[Matcher]] {
        var walk = QueryWalk()
        walk.read(OpenTokens(query).tokens)
        return walk.selectors
    }
}

extension TokenKind {
    /// Whether a cursor right behind the token is still in it: words and numbers may go on, `)` may not.
    fileprivate var isUnderCursor: Bool {
        switch self {
        case .identifier, .metricIdentifier, .number, .duration, .aggregator, .keyword, .string: true
        case .binary(let word): word.isSetOperator || word == .atan2
        default: false
        }
    }
}
