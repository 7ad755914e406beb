import MetricModel

// Numbers and durations share their beginning: `5` is a number, `5m` a duration, `5x` neither.
extension Lexer {
    mutating func numberOrDuration() throws(QueryError) -> Token {
        let start = position
        if scanNumber() { return token(.number, from: start) }
        if scanRestOfDuration() { return token(.duration, from: start) }
        throw failure("bad number or duration syntax: \(LabelSyntax.quoted(text(from: start)))", at: start)
    }

    private mutating func accept(_ set: StaticString) -> Bool {
        guard let next = byte(at: position) else { return false }
        let isMember = set.withUTF8Buffer { $0.contains(next) }
        if isMember { position += 1 }
        return isMember
    }

    private mutating func acceptDigits(hexadecimal: Bool) {
        while hexadecimal ? ByteClass.hexDigit(byte(at: position)) != nil : ByteClass.isDigit(byte(at: position)) {
            position += 1
        }
    }

    /// Takes what looks like a number; whether it is one, the parser finds out.
    ///
    /// Dots and exponents may stand once, underscores between digits only (lex.go, scanNumber).
    private mutating func scanNumber() -> Bool {
        let start = position
        var isHexadecimal = false
        if accept("0"), accept("xX") {
            _ = accept("_")
            isHexadecimal = true
        }
        acceptDigits(hexadecimal: isHexadecimal)
        var sawDot = false
        var sawExponent = false
        while let next = byte(at: position) {
            switch next {
            case UInt8(ascii: "."):
                position += 1
                if sawDot || isHexadecimal || accept("_.") { return false }
                sawDot = true
            case UInt8(ascii: "e") where !isHexadecimal, UInt8(ascii: "E") where !isHexadecimal:
                position += 1
                if sawExponent { return false }
                sawExponent = true
                _ = accept("+-")
                if accept("._eE") || position >= bytes.count { return false }
            case UInt8(ascii: "_"):
                position += 1
                if accept("._eE") || position >= bytes.count { return false }
            case _ where ByteClass.isDigit(next) || isHexadecimal && ByteClass.hexDigit(next) != nil:
                acceptDigits(hexadecimal: isHexadecimal)
            default:
                return position > start && !ByteClass.isWordPart(next)
            }
        }
        return position > start
    }

    /// Takes the units of a duration whose first number has been read.
    private mutating func scanRestOfDuration() -> Bool {
        guard accept("smhdwy") else { return false }
        _ = accept("s")
        while accept("0123456789") {
            acceptDigits(hexadecimal: false)
            guard accept("smhdw") else { return false }
            _ = accept("s")
        }
        guard let next = byte(at: position) else { return true }
        if ByteClass.isWordPart(next) {
            position += 1
            return false
        }
        return true
    }
}
