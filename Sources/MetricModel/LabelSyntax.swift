/// How names and values are spelled in PromQL and in the exposition formats.
public enum LabelSyntax {
    /// `[a-zA-Z_:][a-zA-Z0-9_:]*`
    public static func isClassicMetricName(_ text: String) -> Bool {
        isClassic(text, allowingColon: true)
    }

    /// `[a-zA-Z_][a-zA-Z0-9_]*`
    public static func isClassicLabelName(_ text: String) -> Bool {
        isClassic(text, allowingColon: false)
    }

    private static func isClassic(_ text: String, allowingColon: Bool) -> Bool {
        var isFirst = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                break
            case UInt8(ascii: ":") where allowingColon:
                break
            case UInt8(ascii: "0")...UInt8(ascii: "9") where !isFirst:
                break
            default:
                return false
            }
            isFirst = false
        }
        return !isFirst
    }

    /// The text in double quotes, escaped as Go's `strconv.Quote` escapes it: printable characters as they are,
    /// everything else as `\n`, `\x1b` or `\u202e`.
    public static func quoted(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return "\"\(text)\"" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{07}": result += "\\a"
            case "\u{08}": result += "\\b"
            case "\u{0c}": result += "\\f"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0b}": result += "\\v"
            case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
            default: result += escape(scalar)
            }
        }
        return result + "\""
    }

    /// A byte that stands for itself: most texts are of such bytes only.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// What Go's `unicode.IsPrint` accepts: letters, marks, numbers, punctuation, symbols and the ASCII space.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            false
        case .spaceSeparator:
            scalar == " "
        default:
            true
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16)
        func padded(_ width: Int) -> String { String(repeating: "0", count: max(0, width - hex.count)) + hex }
        return switch scalar.value {
        case ..<0x80: "\\x" + padded(2)
        case ..<0x10000: "\\u" + padded(4)
        default: "\\U" + padded(8)
        }
    }
}
