/// How the API writes sample values (util/jsonutil of Prometheus).
public enum SampleText {
    /// The shortest decimal text that reads back exactly; exponents below 1e-6 and from 1e21 on; `+Inf`, `-Inf`, `NaN`.
    public static func of(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        if value == 0 { return value.sign == .minus ? "-0" : "0" }
        let (digits, exponent) = shortestDigits(value.magnitude)
        let sign = value < 0 ? "-" : ""
        let isExtreme = value.magnitude < 1e-6 || value.magnitude >= 1e21
        return sign + (isExtreme ? scientific(digits, exponent) : plain(digits, exponent))
    }

    /// The shortest digits `d₁d₂…` and the exponent with value = d₁.d₂… × 10^exponent.
    private static func shortestDigits(_ magnitude: Double) -> (digits: [Character], exponent: Int) {
        let parts = magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0]
        var digits = Array(whole) + (mantissa.count > 1 ? Array(mantissa[1]) : [])
        var exponent = whole.count - 1 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        while digits.count > 1, digits.first == "0" {
            digits.removeFirst()
            exponent -= 1
        }
        while digits.count > 1, digits.last == "0" {
            digits.removeLast()
        }
        return (digits, exponent)
    }

    private static func plain(_ digits: [Character], _ exponent: Int) -> String {
        if exponent < 0 {
            return "0." + String(repeating: "0", count: -exponent - 1) + String(digits)
        }
        if digits.count <= exponent + 1 {
            return String(digits) + String(repeating: "0", count: exponent + 1 - digits.count)
        }
        return String(digits[...exponent]) + "." + String(digits[(exponent + 1)...])
    }

    private static func scientific(_ digits: [Character], _ exponent: Int) -> String {
        let fraction = digits.count > 1 ? "." + String(digits[1...]) : ""
        let magnitude = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
        return "\(digits[0])\(fraction)e\(exponent < 0 ? "-" : "+")\(magnitude)"
    }
}
