import Glibc
import MetricModel

/// Reads and writes numbers as Go does.
enum NumberSyntax {
    /// A number as PromQL writes it: decimal, hexadecimal (`0x1f`), octal (`017`), with `_` between digits,
    /// `Inf` and `NaN` in any case.
    ///
    /// - Throws: in the words of Go's `strconv`, where the text is none or too large for a `Double`.
    static func parse(_ text: String) throws(Fault) -> Double {
        let lowercased = text.lowercased()
        switch lowercased {
        case "inf", "+inf": return .infinity
        case "-inf": return -.infinity
        case "nan": return StaleMarker.ordinaryNaN
        default: break
        }
        if let integer = integer(lowercased) { return Double(integer) }
        guard let plain = withoutUnderscores(lowercased),
            !plain.hasPrefix("0x") || plain.utf8.contains(UInt8(ascii: "p")), let value = Double(plain)
        else { throw .invalid }
        if value.isInfinite { throw .outOfRange }
        return value
    }

    enum Fault: String, Error {
        case invalid = "invalid syntax"
        case outOfRange = "value out of range"
    }

    /// Underscores stand between digits only; nil where one doesn't.
    private static func withoutUnderscores(_ text: String) -> String? {
        let groups = text.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        for (left, right) in zip(groups, groups.dropFirst()) {
            let isBetween = ByteClass.hexDigit(left.last) != nil && ByteClass.hexDigit(right.first) != nil
            guard isBetween || Substring(left) == "0x" else { return nil }
        }
        return groups.map { String(Substring($0)) }.joined()
    }

    /// What Go's `strconv.ParseInt(text, 0, 64)` accepts; underscores only stand between digits.
    private static func integer(_ text: String) -> Int64? {
        var digits = text[...]
        var radix = 10
        if digits.hasPrefix("0x") {
            radix = 16
            digits = digits.dropFirst(2)
        } else if digits.utf8.count > 1, digits.hasPrefix("0") {
            radix = 8
            digits = digits.dropFirst()
        }
        if radix != 10, digits.hasPrefix("_") { digits = digits.dropFirst() }
        let groups = digits.split(separator: "_", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ ByteClass.hexDigit($0.utf8.first) != nil }) else { return nil }
        return Int64(groups.joined(), radix: radix)
    }

    /// What Go's `strconv.ParseFloat` makes of a label's value, such as a bucket's bound; nil where it is no number.
    static func parseFloat(_ text: String) -> Double? {
        var magnitude = text[...]
        var isNegative = false
        if let sign = magnitude.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            isNegative = sign == UInt8(ascii: "-")
            magnitude = magnitude.dropFirst()
        }
        switch magnitude.lowercased() {
        case "inf", "infinity": return isNegative ? -.infinity : .infinity
        case "nan": return StaleMarker.ordinaryNaN
        default: break
        }
        guard let first = magnitude.utf8.first, ByteClass.isDigit(first) || first == UInt8(ascii: ".") else {
            return nil
        }
        return Double(magnitude).map { isNegative ? -$0 : $0 }
    }

    /// The shortest decimal that reads back as the same number, never with an exponent (`FormatFloat(v, 'f', -1, 64)`).
    static func fixed(_ value: Double) -> String {
        guard value.isFinite else { return special(value) }
        let (digits, exponent) = shortest(value.magnitude)
        let sign = value.sign == .minus ? "-" : ""
        if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + digits }
        if digits.count <= exponent { return sign + digits + String(repeating: "0", count: exponent - digits.count) }
        return sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent)
    }

    /// As Go's `%f`: six digits behind the point.
    static func sixDigits(_ value: Double) -> String {
        guard value.isFinite else { return special(value) }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: longestSixDigits) { buffer in
            let length = withVaList([value]) { vsnprintf(buffer.baseAddress, buffer.count, "%.6f", $0) }
            return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// A sign, 309 digits, the point, six more and the closing zero.
    private static let longestSixDigits = 318

    /// As Go's `%g`: an exponent below 1e-4 and from 1e21 on.
    static func general(_ value: Double) -> String {
        guard value.isFinite, value != 0 else {
            return value == 0 ? (value.sign == .minus ? "-0" : "0") : special(value)
        }
        let (digits, exponent) = shortest(value.magnitude)
        guard exponent <= -4 || exponent > 21 else { return fixed(value) }
        let power = exponent - 1
        let mantissa = digits.prefix(1) + (digits.count > 1 ? "." + digits.dropFirst() : "")
        let shown = abs(power) < 10 ? "0\(abs(power))" : "\(abs(power))"
        return (value < 0 ? "-" : "") + mantissa + "e" + (power < 0 ? "-" : "+") + shown
    }

    private static func special(_ value: Double) -> String {
        value.isNaN ? "NaN" : value > 0 ? "+Inf" : "-Inf"
    }

    /// The significant digits and where the point stands among them: 0.00123 is ("123", -2), 1230 is ("123", 4).
    private static func shortest(_ magnitude: Double) -> (digits: String, exponent: Int) {
        guard magnitude != 0 else { return ("0", 1) }
        let parts = magnitude.description.split(separator: "e", maxSplits: 1)
        let mantissa = (parts.first ?? "0").split(separator: ".", maxSplits: 1)
        let whole = mantissa.first ?? "0"
        var fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
        if fraction == "0" { fraction = "" }
        var exponent = whole.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        var digits = whole + fraction
        while digits.hasPrefix("0"), digits.count > 1 {
            digits.removeFirst()
            exponent -= 1
        }
        while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
        return (String(digits), exponent)
    }
}
