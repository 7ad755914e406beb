extension JSONScanner {
    mutating func string() throws(JSONFault) -> String {
        try take("\"")
        let start = position
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw JSONFault(position: start, reason: "expected valid UTF-8")
                }
                return string
            case UInt8(ascii: "\\"):
                position += 1
                text += Array(String(try escape()).utf8)
            case ..<0x20:
                throw fault("expected no control character in a string")
            default:
                text.append(byte)
                position += 1
            }
        }
        throw fault("expected the end of the string")
    }

    /// What stands behind a backslash.
    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        guard let byte = next else { throw fault("expected an escape") }
        let plain: Unicode.Scalar? =
            switch byte {
            case UInt8(ascii: "\""): "\""
            case UInt8(ascii: "\\"): "\\"
            case UInt8(ascii: "/"): "/"
            case UInt8(ascii: "b"): "\u{8}"
            case UInt8(ascii: "f"): "\u{c}"
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "t"): "\t"
            default: nil
            }
        if let plain {
            position += 1
            return plain
        }
        return try unicodeEscape()
    }

    /// `u00e9`, or a pair such as `ud83d\ude00`; half a pair becomes U+FFFD.
    private mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
        let first = try codeUnit()
        guard (0xd800..<0xdc00).contains(first) else { return Unicode.Scalar(first) ?? "\u{fffd}" }
        var ahead = self
        guard (try? ahead.take("\\")) != nil, let second = try? ahead.codeUnit(), (0xdc00..<0xe000).contains(second)
        else { return "\u{fffd}" }
        self = ahead
        return Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)) ?? "\u{fffd}"
    }

    private mutating func codeUnit() throws(JSONFault) -> UInt32 {
        try take("u")
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("expected four hexadecimal digits")
            }
            unit = unit << 4 | UInt32(digit)
            position += 1
        }
        return unit
    }
}
