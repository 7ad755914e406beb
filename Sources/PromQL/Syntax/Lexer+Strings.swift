import MetricModel

extension Lexer {
    /// A string in any of the three quotes, its text still as written; escapes are checked here and read by
    /// `StringSyntax`.
    mutating func quotedString() throws(QueryError) -> Token {
        let start = position
        let quote = bytes[position]
        position += 1
        if quote == UInt8(ascii: "`") {
            while let next = byte(at: position), next != quote {
                try refuseReplacement(in: start)
                position += 1
            }
            guard position < bytes.count else { throw failure("unterminated raw string", at: start) }
            position += 1
            return token(.string, from: start)
        }
        while true {
            guard let next = byte(at: position), next != UInt8(ascii: "\n") else {
                throw failure("unterminated quoted string", at: start)
            }
            try refuseReplacement(in: start)
            position += 1
            if next == quote { return token(.string, from: start) }
            if next == UInt8(ascii: "\\") { try escape(in: quote, from: start) }
        }
    }

    /// U+FFFD, which stands for what was no UTF-8 (and which Prometheus takes for that even where it was written so).
    private func refuseReplacement(in start: Int) throws(QueryError) {
        guard bytes[position...].starts(with: [0xef, 0xbf, 0xbd]) else { return }
        throw failure("invalid UTF-8 rune", at: start)
    }

    private mutating func escape(in quote: UInt8, from start: Int) throws(QueryError) {
        guard let kind = byte(at: position) else { throw failure("escape sequence not terminated", at: start) }
        position += 1
        switch kind {
        case quote, UInt8(ascii: "\\"), UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "v"):
            return
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            position -= 1
            try digits(3, base: 8, limit: 255, from: start)
        case UInt8(ascii: "x"):
            try digits(2, base: 16, limit: 255, from: start)
        case UInt8(ascii: "u"):
            try digits(4, base: 16, limit: 0x10_ffff, from: start)
        case UInt8(ascii: "U"):
            try digits(8, base: 16, limit: 0x10_ffff, from: start)
        default:
            throw failure("unknown escape sequence \(description(at: position - 1))", at: start)
        }
    }

    private mutating func digits(
        _ count: Int, base: UInt32, limit: UInt32, from start: Int
    ) throws(QueryError) {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let next = byte(at: position) else { throw failure("escape sequence not terminated", at: start) }
            guard let digit = ByteClass.hexDigit(next), digit < base else {
                throw failure("illegal character \(description(at: position)) in escape sequence", at: start)
            }
            value = value &* base &+ digit
            position += 1
        }
        if value > limit || (0xd800..<0xe000).contains(value) {
            throw failure("escape sequence is an invalid Unicode code point", at: start)
        }
    }

    /// A character as Go's `%#U` writes it: `U+0071 'q'`.
    private func description(at offset: Int) -> String {
        let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first ?? " "
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + " '\(scalar)'"
    }
}
