extension SyntaxParser {
    /// Reads what begins with a backslash outside a class.
    mutating func parseBackslash() throws(PatternError) {
        switch peek(1) {
        case "A": try appendAssertion(.textStart)
        case "z": try appendAssertion(.textEnd)
        case "b": try appendAssertion(.wordBoundary)
        case "B": try appendAssertion(.noWordBoundary)
        case "C": throw error(.invalidEscape, "\\C")
        case "Q": try parseQuoted()
        default:
            if let set = try parseSetEscape() {
                try append(set)
            } else {
                try appendLiteral(try parseScalarEscape())
            }
        }
    }

    private mutating func appendAssertion(_ assertion: Assertion) throws(PatternError) {
        position += 2
        try append(.assertion(assertion))
    }

    /// Reads `\Q`, literal text, and `\E` or the end.
    private mutating func parseQuoted() throws(PatternError) {
        position += 2
        while let scalar = peek() {
            if isNext("\\E") {
                position += 2
                return
            }
            position += 1
            try appendLiteral(scalar.value)
        }
    }

    /// Reads `\d`, `\pN` or `\p{Lu}`; nil, and nothing read, where no such escape stands here.
    mutating func parseSetEscape() throws(PatternError) -> ScalarSet? {
        guard peek() == "\\", let letter = peek(1) else { return nil }
        if letter == "p" || letter == "P" { return try parseCategory(isNegated: letter == "P") }
        guard let set = ScalarSet.perl(letter) else { return nil }
        position += 2
        return resolved(set, isNegated: letter.value < 0x61)
    }

    /// Case is ignored before a set is turned round, as in Go: `(?i)\W` has no `ſ`.
    func resolved(_ set: ScalarSet, isNegated: Bool) -> ScalarSet {
        let folded = flags.ignoresCase ? CaseFolding.closure(of: set) : set
        return isNegated ? folded.inverted : folded
    }

    private mutating func parseCategory(isNegated: Bool) throws(PatternError) -> ScalarSet {
        let start = position
        position += 2
        guard let first = peek() else { throw error(.invalidRange, text(from: start)) }
        var name = String(first)
        if first == "{" {
            guard let end = scalars[position...].firstIndex(of: "}") else {
                throw error(.invalidRange, text(from: start, to: scalars.count))
            }
            name = text(from: position + 1, to: end)
            position = end
        }
        position += 1
        let isTurned = name.unicodeScalars.first == "^"
        if isTurned { name.unicodeScalars.removeFirst() }
        guard let set = UnicodeCategory.set(named: name) ?? UnicodeScript.set(named: name) else {
            throw error(.invalidRange, text(from: start))
        }
        return resolved(set, isNegated: isNegated != isTurned)
    }

    /// Reads an escape that stands for one scalar: `\n`, `\x7f`, `\x{1F600}`, `\007`, `\.`
    mutating func parseScalarEscape() throws(PatternError) -> UInt32 {
        let start = position
        position += 1
        guard let scalar = peek() else { throw error(.trailingBackslash, "") }
        position += 1
        switch scalar {
        case "a": return 0x07
        case "f": return 0x0c
        case "n": return 0x0a
        case "r": return 0x0d
        case "t": return 0x09
        case "v": return 0x0b
        case "x": if let value = parseHexadecimal() { return value }
        case "0"..."7": if let value = parseOctal(first: scalar) { return value }
        default: if scalar.isASCII && !isAlphanumeric(scalar) { return scalar.value }
        }
        throw error(.invalidEscape, text(from: start))
    }

    /// Up to three octal digits; a single one that is not zero would be a reference to a group, which RE2 has not.
    private mutating func parseOctal(first: Unicode.Scalar) -> UInt32? {
        var value = first.value - 0x30
        var count = 1
        while count < 3, let digit = peek(), ("0"..."7").contains(digit) {
            value = value * 8 + digit.value - 0x30
            position += 1
            count += 1
        }
        return count == 1 && first != "0" ? nil : value
    }

    private mutating func parseHexadecimal() -> UInt32? {
        guard peek() == "{" else { return parseTwoHexadecimalDigits() }
        position += 1
        var value: UInt32 = 0
        var count = 0
        while let scalar = peek() {
            position += 1
            if scalar == "}" { return count > 0 ? value : nil }
            guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
            value = value * 16 + UInt32(digit)
            count += 1
            if value > ScalarSet.largestScalar { return nil }
        }
        return nil
    }

    private mutating func parseTwoHexadecimalDigits() -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<2 {
            guard let scalar = peek() else { return nil }
            position += 1
            guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
            value = value * 16 + UInt32(digit)
        }
        return value
    }
}
