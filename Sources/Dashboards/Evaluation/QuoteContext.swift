/// The kind of string literal that a place in PromQL text lies in.
enum QuoteContext {
    case none, double, single, raw

    /// The text so that it stands for itself here and can't end the literal.
    ///
    /// - Parameters:
    ///   - isPattern: Whether it is a regular expression: only there a backtick can be spelled in a raw string.
    ///   - keepsBackslashes: Whether it brings its own escapes along.
    func escaped(_ text: String, isPattern: Bool = false, keepsBackslashes: Bool = false) -> String {
        switch self {
        case .none:
            return text
        case .raw:
            return Self.replacing("`", by: isPattern ? #"\x60"# : "\u{fffd}", in: text)
        case .double, .single:
            var result = ""
            for scalar in text.unicodeScalars {
                result += escaped(scalar, keepsBackslashes: keepsBackslashes)
            }
            // A last lone backslash would take the closing quote for its own.
            let trailing = result.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
            return trailing % 2 == 0 ? result : result + "\\"
        }
    }

    private func escaped(_ scalar: Unicode.Scalar, keepsBackslashes: Bool) -> String {
        switch scalar {
        case "\\": keepsBackslashes ? "\\" : "\\\\"
        case "\n": "\\n"
        // Spelled in hex, so that it can't end the literal even behind a backslash.
        case "\"": self == .double ? "\\x22" : "\""
        case "'": self == .single ? "\\x27" : "'"
        case _ where scalar.value < 0x20 || scalar.value == 0x7f:
            "\\x" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
    }

    private static func replacing(_ mark: Unicode.Scalar, by text: String, in original: String) -> String {
        var result = ""
        for scalar in original.unicodeScalars {
            if scalar == mark { result += text } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
