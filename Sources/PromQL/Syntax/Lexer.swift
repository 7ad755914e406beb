import MetricModel

/// Cuts a query into tokens, one at a time, so that the first error in reading order is the one reported.
struct Lexer {
    let query: String
    let bytes: [UInt8]
    var position = 0
    private var openParens = 0
    private var isInBraces = false
    private var isInBrackets = false
    private var sawColon = false
    /// Whether brackets were opened and no duration has been read in them.
    private var isBeforeDuration = false

    init(_ query: String) {
        self.query = query
        bytes = Array(query.utf8)
    }

    /// The next token; at the end of the text `endOfInput`, again and again.
    mutating func next() throws(QueryError) -> Token {
        skipSpaceAndComments()
        guard position < bytes.count else { return try end() }
        if isInBraces { return try nextInBraces() }
        if isBeforeDuration { return try nextBeforeDuration() }
        return try nextOutside()
    }

    // MARK: Reading bytes

    func byte(at offset: Int) -> UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    func text(from start: Int) -> String {
        String(decoding: bytes[start..<min(position, bytes.count)], as: UTF8.self)
    }

    func token(_ kind: TokenKind, from start: Int) -> Token {
        Token(kind: kind, text: text(from: start), range: start..<position)
    }

    func failure(_ message: String, at start: Int) -> QueryError {
        .parse(message, at: start..<max(start, bytes.count), in: query)
    }

    /// The character at an offset as Go's `%q` writes a rune.
    func quotedCharacter(at offset: Int) -> String {
        guard offset < bytes.count else { return "'\u{fffd}'" }
        let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first ?? " "
        if scalar == "'" { return "'\\''" }
        if scalar == "\"" { return "'\"'" }
        return "'" + LabelSyntax.quoted(String(scalar)).dropFirst().dropLast() + "'"
    }

    private mutating func skipSpaceAndComments() {
        while position < bytes.count {
            if ByteClass.isSpace(bytes[position]) {
                position += 1
            } else if bytes[position] == UInt8(ascii: "#"), !isBeforeDuration {
                while position < bytes.count, !ByteClass.isLineEnd(bytes[position]) { position += 1 }
            } else {
                return
            }
        }
    }

    private func end() throws(QueryError) -> Token {
        if isInBraces { throw failure("unexpected end of input inside braces", at: position) }
        if isBeforeDuration { throw failure("unexpected end of input in duration expression", at: position) }
        if openParens > 0 { throw failure("unclosed left parenthesis", at: position) }
        if isInBrackets { throw failure("unclosed left bracket", at: position) }
        return Token(kind: .endOfInput, text: "", range: position..<position)
    }

    /// Takes `length` bytes as one token.
    private mutating func take(_ kind: TokenKind, length: Int = 1) -> Token {
        let start = position
        position += length
        return token(kind, from: start)
    }
}

// MARK: - Outside of braces

extension Lexer {
    private mutating func nextOutside() throws(QueryError) -> Token {
        let first = bytes[position]
        if ByteClass.isDigit(first) || first == UInt8(ascii: ".") && ByteClass.isDigit(byte(at: position + 1)) {
            return try numberOrDuration()
        }
        if ByteClass.isWordStart(first) || first == UInt8(ascii: ":") {
            return isInBrackets ? try colon(first) : word()
        }
        if ByteClass.isQuote(first) { return try quotedString() }
        switch first {
        case UInt8(ascii: "("):
            openParens += 1
            return take(.leftParen)
        case UInt8(ascii: ")"):
            return try closingParen()
        case UInt8(ascii: "{"):
            isInBraces = true
            return take(.leftBrace)
        case UInt8(ascii: "["):
            if isInBrackets { throw failure("unexpected left bracket '['", at: position) }
            isInBrackets = true
            isBeforeDuration = true
            sawColon = false
            return take(.leftBracket)
        case UInt8(ascii: "]"):
            if !isInBrackets { throw failure("unexpected right bracket ']'", at: position) }
            isInBrackets = false
            return take(.rightBracket)
        case UInt8(ascii: ","): return take(.comma)
        case UInt8(ascii: "@"): return take(.at)
        default: return try symbol(first)
        }
    }

    private mutating func closingParen() throws(QueryError) -> Token {
        guard openParens > 0 else { throw failure("unexpected right parenthesis ')'", at: position + 1) }
        openParens -= 1
        return take(.rightParen)
    }

    private mutating func symbol(_ first: UInt8) throws(QueryError) -> Token {
        let isBeforeEqual = byte(at: position + 1) == UInt8(ascii: "=")
        switch first {
        case UInt8(ascii: "="):
            if isBeforeEqual { return take(.binary(.equal), length: 2) }
            if byte(at: position + 1) == UInt8(ascii: "~") {
                throw failure("unexpected character after '=': '~'", at: position)
            }
            return take(.equal)
        case UInt8(ascii: "!"):
            if isBeforeEqual { return take(.binary(.notEqual), length: 2) }
            throw failure("unexpected character after '!': \(quotedCharacter(at: position + 1))", at: position)
        case UInt8(ascii: "<"):
            return isBeforeEqual ? take(.binary(.lessOrEqual), length: 2) : take(.binary(.less))
        case UInt8(ascii: ">"):
            return isBeforeEqual ? take(.binary(.greaterOrEqual), length: 2) : take(.binary(.greater))
        default:
            if let arithmetic = BinaryOperator(rawValue: String(decoding: [first], as: UTF8.self)) {
                return take(.binary(arithmetic))
            }
            throw failure("unexpected character: \(quotedCharacter(at: position))", at: position)
        }
    }

    private mutating func word() -> Token {
        let start = position
        while let next = byte(at: position), ByteClass.isWordPart(next) || next == UInt8(ascii: ":") {
            position += 1
        }
        let text = text(from: start)
        return token(Lexer.meaning(of: text), from: start)
    }

    /// What a word outside of braces is: a keyword, an operator, a special number or a name.
    private static func meaning(of word: String) -> TokenKind {
        let lowercased = word.lowercased()
        if let aggregator = Aggregator(rawValue: lowercased) { return .aggregator(aggregator) }
        if let keyword = Keyword(rawValue: lowercased) { return .keyword(keyword) }
        switch lowercased {
        case "and", "or", "unless", "atan2":
            return BinaryOperator(rawValue: lowercased).map { .binary($0) } ?? .identifier
        case "inf", "nan": return .number
        default: return word.utf8.contains(UInt8(ascii: ":")) ? .metricIdentifier : .identifier
        }
    }
}

// MARK: - Inside braces

extension Lexer {
    private mutating func nextInBraces() throws(QueryError) -> Token {
        let first = bytes[position]
        if ByteClass.isWordStart(first) {
            let start = position
            while let next = byte(at: position), ByteClass.isWordPart(next) { position += 1 }
            return token(.identifier, from: start)
        }
        if ByteClass.isQuote(first) { return try quotedString() }
        let second = byte(at: position + 1)
        switch first {
        case UInt8(ascii: ","): return take(.comma)
        case UInt8(ascii: "="):
            return second == UInt8(ascii: "~") ? take(.matchesPattern, length: 2) : take(.equal)
        case UInt8(ascii: "!"):
            if second == UInt8(ascii: "~") { return take(.doesNotMatchPattern, length: 2) }
            if second == UInt8(ascii: "=") { return take(.binary(.notEqual), length: 2) }
            throw failure(
                "unexpected character after '!' inside braces: \(quotedCharacter(at: position + 1))", at: position)
        case UInt8(ascii: "{"):
            throw failure("unexpected left brace '{'", at: position)
        case UInt8(ascii: "}"):
            isInBraces = false
            return take(.rightBrace)
        default:
            throw failure("unexpected character inside braces: \(quotedCharacter(at: position))", at: position)
        }
    }
}

// MARK: - Inside brackets

extension Lexer {
    /// Up to the first duration in brackets; behind it, most of what may stand outside of brackets is read as there
    /// (lex.go, lexDurationExpr).
    private mutating func nextBeforeDuration() throws(QueryError) -> Token {
        let first = bytes[position]
        if ByteClass.isDigit(first) || first == UInt8(ascii: ".") && ByteClass.isDigit(byte(at: position + 1)) {
            isBeforeDuration = false
            return try numberOrDuration()
        }
        switch first {
        case UInt8(ascii: "]"):
            isBeforeDuration = false
            isInBrackets = false
            return take(.rightBracket)
        case UInt8(ascii: ":"):
            throw failure("unexpected colon before duration in duration expression", at: position + 1)
        case UInt8(ascii: "("):
            openParens += 1
            return take(.leftParen)
        case UInt8(ascii: ")"):
            return try closingParen()
        default:
            let text = String(decoding: [first], as: UTF8.self)
            if let arithmetic = BinaryOperator(rawValue: text), arithmetic.precedence >= 4 {
                return take(.binary(arithmetic))
            }
            throw failure(
                "unexpected character in duration expression: \(quotedCharacter(at: position))", at: position)
        }
    }

    /// The colon of a subquery, once; words do not stand in brackets.
    private mutating func colon(_ first: UInt8) throws(QueryError) -> Token {
        guard first == UInt8(ascii: ":") else {
            throw failure("unexpected character: \(quotedCharacter(at: position)), expected ':'", at: position)
        }
        guard !sawColon else { throw failure("unexpected colon ':'", at: position) }
        sawColon = true
        return take(.colon)
    }
}
