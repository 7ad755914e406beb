/// The token rules of Prometheus 3.5, one byte at a time and one state after the other; slow on purpose.
struct ReferenceLexer {
    enum State {
        case start, comment, metaName, metaText, labels, labelValue, value, timestamp, exemplar, exemplarValue
        case exemplarTimestamp
    }

    enum Token {
        case end, lineBreak, blank, help, type, unit, endWord, text, comment, name, quoted, open, close, labelName
        case labelValue, comma, equal, timestamp, value, invalid
    }

    let bytes: [UInt8]
    let isText: Bool
    var index = 0
    var start = 0
    var state = State.start

    init(_ page: [UInt8], isText: Bool) {
        bytes = isText ? page + [0x0a] : page
        self.isText = isText
    }

    private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }
    var token: ArraySlice<UInt8> { bytes[start..<min(index, bytes.count)] }

    /// Goes on by a byte; NULs are stepped over where Prometheus does.
    private mutating func advance() {
        index += 1
        guard [.labelValue, .metaText, .comment].contains(state) else { return }
        while index < bytes.count && bytes[index] == 0 { index += 1 }
    }

    private mutating func advance(while accepts: (UInt8) -> Bool) {
        while index < bytes.count && accepts(current) { advance() }
    }

    private mutating func take(_ token: Token, _ next: State? = nil) -> Token {
        advance()
        if let next { state = next }
        return token
    }

    mutating func next() -> Token {
        guard index < bytes.count else { return .end }
        start = index
        if isText && state != .metaText && isBlank(current) {
            advance(while: isBlank)
            return .blank
        }
        switch state {
        case .start: return isText ? lexTextStart() : lexStart()
        case .comment: return lexKeyword()
        case .metaName: return lexName(.metaText)
        case .metaText: return isText ? lexTextMeta() : lexMeta()
        case .labels, .exemplar: return lexLabels()
        case .labelValue: return current == 0x22 ? lexString(.labelValue, .labels, allowsLF: isText) : .invalid
        case .value, .timestamp, .exemplarValue, .exemplarTimestamp: return isText ? lexTextNumber() : lexNumber()
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (isText && byte == 0x09) }
    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x5f
    }

    private mutating func lexTextStart() -> Token {
        switch current {
        case 0: return .end
        case 0x0a: return take(.lineBreak)
        case 0x7b: return take(.open, .labels)
        case 0x23:
            advance()
            guard isBlank(current) else { return skipComment() }
            advance(while: isBlank)
            state = .comment
            start = index
            return lexKeyword()
        default: return lexName(.value)
        }
    }

    private mutating func lexStart() -> Token {
        if current == 0x7b { return take(.open, .labels) }
        guard current == 0x23 else { return lexName(.value) }
        advance()
        guard current == 0x20 else { return .invalid }
        advance()
        state = .comment
        return lexKeyword()
    }

    private mutating func skipComment() -> Token {
        while true {
            if current == 0 { return .end }
            if current == 0x0a {
                state = .start
                return .comment
            }
            advance()
        }
    }

    private mutating func lexKeyword() -> Token {
        let words: [(String, Token)] = [("HELP", .help), ("TYPE", .type), ("UNIT", .unit), ("EOF", .endWord)]
        for (word, token) in words where !(isText && (token == .unit || token == .endWord)) {
            let before = index
            if follow(Array(word.utf8)) {
                if token == .endWord {
                    if current == 0x0a { advance() }
                    state = .start
                    return token
                }
                if isBlank(current) {
                    advance()
                    if isText { advance(while: isBlank) }
                    state = .metaName
                    return token
                }
            }
            index = before
        }
        return isText ? skipComment() : .invalid
    }

    private mutating func follow(_ word: [UInt8]) -> Bool {
        for byte in word {
            guard current == byte else { return false }
            advance()
        }
        return true
    }

    private mutating func lexName(_ next: State) -> Token {
        if current == 0x22 && next == .metaText { return lexString(.name, next, allowsLF: true) }
        guard isLetter(current) || current == 0x3a else { return .invalid }
        while isLetter(current) || current == 0x3a || isDigit(current) { advance() }
        state = next
        return .name
    }

    private mutating func lexTextMeta() -> Token {
        var isBlankOnly = true
        while index < bytes.count && current != 0x0a && current != 0 {
            if !isBlank(current) { isBlankOnly = false }
            advance()
        }
        if index > start && isBlankOnly { return .blank }
        state = .start
        return .text
    }

    private mutating func lexMeta() -> Token {
        guard current == 0x20 else { return .invalid }
        advance(while: { $0 != 0x0a })
        guard current == 0x0a else { return .invalid }
        return take(.text, .start)
    }

    private mutating func lexLabels() -> Token {
        let isExemplar = state == .exemplar
        switch current {
        case 0x7d: return take(.close, isExemplar ? .exemplarValue : .value)
        case 0x3d: return take(.equal, isExemplar ? .exemplarValue : .labelValue)
        case 0x2c: return take(.comma)
        case 0x22: return lexString(.quoted, state, allowsLF: !isExemplar)
        default:
            guard isLetter(current) else { return .invalid }
            while isLetter(current) || isDigit(current) { advance() }
            return .labelName
        }
    }

    private mutating func lexString(_ token: Token, _ next: State, allowsLF: Bool) -> Token {
        advance()
        while true {
            switch current {
            case 0: return .invalid
            case 0x0a where !allowsLF: return .invalid
            case 0x5c:
                advance()
                if current == 0 || current == 0x0a { return .invalid }
                advance()
            case 0x22: return take(token, next)
            default: advance()
            }
        }
    }

    private mutating func lexTextNumber() -> Token {
        if state == .value {
            if current == 0x7b { return take(.open, .labels) }
            while current != 0 && !isBlank(current) && current != 0x0a && current != 0x7b { advance() }
            if index == start { return .invalid }
            state = .timestamp
            return .value
        }
        if current == 0x0a { return take(.lineBreak, .start) }
        guard isDigit(current) else { return .invalid }
        while isDigit(current) { advance() }
        return .timestamp
    }

    private mutating func lexNumber() -> Token {
        if state == .value && current == 0x7b { return take(.open, .labels) }
        if state == .exemplarValue && current == 0x22 { return lexString(.labelValue, .exemplar, allowsLF: false) }
        if current == 0x0a && (state == .timestamp || state == .exemplarTimestamp) { return take(.lineBreak, .start) }
        guard current == 0x20 else { return .invalid }
        advance()
        if state == .timestamp && current == 0x23 && index + 1 < bytes.count && bytes[index + 1] == 0x20 {
            advance()
            advance()
            return current == 0x7b ? take(.comment, .exemplar) : .invalid
        }
        let first = index
        while current != 0 && current != 0x20 && current != 0x0a { advance() }
        if index == first { return .invalid }
        switch state {
        case .value:
            state = .timestamp
            return .value
        case .exemplarValue:
            state = .exemplarTimestamp
            return .value
        default: return .timestamp
        }
    }
}
