/// Reads quoted strings as Go does.
enum StringSyntax {
    /// The bytes a string token stands for. The lexer has checked the escapes.
    static func unquoted(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard bytes.count >= 2, let quote = bytes.first else { return [] }
        let inner = bytes[1..<(bytes.count - 1)]
        if quote == UInt8(ascii: "`") { return Array(inner) }
        var result: [UInt8] = []
        result.reserveCapacity(inner.count)
        var rest = inner
        while let next = rest.popFirst() {
            if next == UInt8(ascii: "\\") {
                readEscape(from: &rest, into: &result)
            } else {
                result.append(next)
            }
        }
        return result
    }

    private static func readEscape(from rest: inout ArraySlice<UInt8>, into result: inout [UInt8]) {
        guard let kind = rest.popFirst() else { return }
        switch kind {
        case UInt8(ascii: "a"): result.append(0x07)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0c)
        case UInt8(ascii: "n"): result.append(0x0a)
        case UInt8(ascii: "r"): result.append(0x0d)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "v"): result.append(0x0b)
        case UInt8(ascii: "x"): result.append(UInt8(truncatingIfNeeded: number(2, base: 16, from: &rest)))
        case UInt8(ascii: "u"): append(number(4, base: 16, from: &rest), to: &result)
        case UInt8(ascii: "U"): append(number(8, base: 16, from: &rest), to: &result)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            let first = UInt32(kind - UInt8(ascii: "0"))
            result.append(UInt8(truncatingIfNeeded: first * 64 + number(2, base: 8, from: &rest)))
        default: result.append(kind)
        }
    }

    private static func number(_ digits: Int, base: UInt32, from rest: inout ArraySlice<UInt8>) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<digits {
            value = value &* base &+ (ByteClass.hexDigit(rest.popFirst()) ?? 0)
        }
        return value
    }

    private static func append(_ codePoint: UInt32, to result: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(codePoint) else { return }
        result.append(contentsOf: Array(String(scalar).utf8))
    }

    /// Bytes in double quotes, escaped as Go's `%q` does; what is no UTF-8 becomes `\xc5`.
    static func quoted(_ bytes: [UInt8]) -> String {
        var result = "\""
        var rest = bytes[...]
        while let first = rest.first {
            let length = sequenceLength(rest)
            if length == 0 {
                let hex = String(first, radix: 16)
                result += "\\x" + (hex.count < 2 ? "0" : "") + hex
                rest.removeFirst()
            } else {
                result += LabelText.escaped(String(decoding: rest.prefix(length), as: UTF8.self))
                rest.removeFirst(length)
            }
        }
        return result + "\""
    }

    /// How many bytes the first character has, or 0 where it is not valid.
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
        for length in 1...4 where length <= bytes.count {
            if String(validating: bytes.prefix(length), as: UTF8.self) != nil { return length }
        }
        return 0
    }
}
