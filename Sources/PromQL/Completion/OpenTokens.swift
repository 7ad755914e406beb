/// The tokens of a query that may end anywhere: open braces and strings are no mistake here.
struct OpenTokens {
    struct OpenString {
        /// The UTF-8 offset of the quote.
        var start: Int
        var quote: UInt8
        /// What stands behind the quote, as written.
        var text: String
    }

    private(set) var tokens: [Token] = []
    /// The string in which the text ends.
    private(set) var openString: OpenString?
    /// Whether something in the text is no token at all.
    private(set) var isBroken = false
    private(set) var endsInComment = false

    init(_ text: String) {
        var lexer = Lexer(text)
        while true {
            do throws(QueryError) {
                let token = try lexer.next()
                if token.kind == .endOfInput { break }
                tokens.append(token)
            } catch {
                stop(lexer, at: error)
                break
            }
        }
        let rest = lexer.bytes[(tokens.last?.range.upperBound ?? 0)...]
        endsInComment = openString == nil && !isBroken && rest.contains(UInt8(ascii: "#")) && !endsLine(rest)
    }

    /// The lexer complains of open brackets at the end of the text, and of strings that are not closed.
    private mutating func stop(_ lexer: Lexer, at error: QueryError) {
        let start = error.range?.lowerBound ?? lexer.bytes.count
        guard start < lexer.bytes.count else { return }
        let quote = lexer.bytes[start]
        guard ByteClass.isQuote(quote), lexer.position >= lexer.bytes.count else {
            isBroken = true
            return
        }
        let inner = lexer.bytes[(start + 1)...]
        openString = OpenString(start: start, quote: quote, text: String(decoding: inner, as: UTF8.self))
    }

    private func endsLine(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let comment = rest.lastIndex(of: UInt8(ascii: "#")) else { return true }
        return rest[comment...].contains(where: ByteClass.isLineEnd)
    }
}
