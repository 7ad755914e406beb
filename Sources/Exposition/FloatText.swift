import MetricModel

/// Reads floats as Go's `strconv.ParseFloat` does, always correctly rounded.
enum FloatText {
    /// The value of a sample: Go's grammar without hexadecimal floats and underscores, as Prometheus restricts it.
    ///
    /// - Returns: nil for anything else, numbers too large for a double included; NaN is the ordinary one.
    static func value(_ token: UnsafeRawBufferPointer) -> Double? {
        if let simple = SimpleDecimal(token) { return simple.value }
        if token.contains(where: { $0 | 0x20 == UInt8(ascii: "p") || $0 == UInt8(ascii: "_") }) { return nil }
        return general(token)
    }

    /// The bound in an `le` or `quantile` label: all that `ParseFloat` takes, hexadecimal and underscores too.
    static func bound(_ token: UnsafeRawBufferPointer) -> Double? {
        if let simple = SimpleDecimal(token) { return simple.value }
        guard token.contains(UInt8(ascii: "_")) else { return general(token) }
        guard underscoresSeparateDigits(token) else { return nil }
        return token.filter { $0 != UInt8(ascii: "_") }.withUnsafeBytes { general($0) }
    }

    private static func general(_ token: UnsafeRawBufferPointer) -> Double? {
        guard let first = token.first else { return nil }
        let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
        let body = token.dropFirst(isSigned ? 1 : 0)
        if let word = special(body) {
            if word.isNaN { return isSigned ? nil : word }
            return first == UInt8(ascii: "-") ? -word : word
        }
        guard isDecimal(body) || isHexadecimal(body) else { return nil }
        guard let value = Double(String(decoding: token, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }

    private static func special(_ body: Slice<UnsafeRawBufferPointer>) -> Double? {
        guard body.count <= 8 else { return nil }
        return switch String(decoding: body, as: UTF8.self).lowercased() {
        case "inf", "infinity": .infinity
        case "nan": StaleMarker.ordinaryNaN
        default: nil
        }
    }

    /// `digits[.digits][e[sign]digits]`, where one side of the point may be empty.
    private static func isDecimal(_ body: Slice<UnsafeRawBufferPointer>) -> Bool {
        isNumber(body, digit: ByteClass.isDigit, exponent: UInt8(ascii: "e"), exponentIsRequired: false)
    }

    /// `0xhex[.hex]p[sign]digits`
    private static func isHexadecimal(_ body: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard body.count > 2, body[body.startIndex] == UInt8(ascii: "0"),
            body[body.startIndex + 1] | 0x20 == UInt8(ascii: "x")
        else { return false }
        let isHex: (UInt8) -> Bool = { ByteClass.isDigit($0) || ($0 | 0x20) &- UInt8(ascii: "a") < 6 }
        return isNumber(body.dropFirst(2), digit: isHex, exponent: UInt8(ascii: "p"), exponentIsRequired: true)
    }

    private static func isNumber(
        _ body: Slice<UnsafeRawBufferPointer>, digit: (UInt8) -> Bool, exponent: UInt8, exponentIsRequired: Bool
    ) -> Bool {
        let whole = body.prefix(while: digit)
        var rest = body.dropFirst(whole.count)
        var digits = whole.count
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: digit)
            digits += fraction.count
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard digits > 0 else { return false }
        guard let mark = rest.first else { return !exponentIsRequired }
        guard mark | 0x20 == exponent else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy(ByteClass.isDigit)
    }

    /// Go's rule: between digits, or between a base prefix and a digit.
    private static func underscoresSeparateDigits(_ token: UnsafeRawBufferPointer) -> Bool {
        var rest = token[...]
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        var previousIsDigit = false
        var isHex = false
        if rest.count > 2, rest[rest.startIndex] == UInt8(ascii: "0"), rest[rest.startIndex + 1] | 0x20 == 0x78 {
            isHex = true
            previousIsDigit = true
            rest = rest.dropFirst(2)
        }
        var previousIsUnderscore = false
        for byte in rest {
            let isDigit = ByteClass.isDigit(byte) || (isHex && (byte | 0x20) &- UInt8(ascii: "a") < 6)
            if byte == UInt8(ascii: "_") {
                guard previousIsDigit else { return false }
            } else if previousIsUnderscore && !isDigit {
                return false
            }
            previousIsUnderscore = byte == UInt8(ascii: "_")
            previousIsDigit = isDigit
        }
        return !previousIsUnderscore
    }
}
