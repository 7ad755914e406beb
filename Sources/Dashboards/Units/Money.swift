/// Money as an invoice writes it.
///
/// At or above 0.01 two decimals; from 0.0001 to 0.01 four significant digits; below that `< $0.0001`
/// (the rule of Konnect's usage reports). From a billion on, `$1.20 B`.
enum Money {
    static func format(_ value: Double, symbol: String, decimals: Int?) -> String {
        let magnitude = value.magnitude
        let sign = value < 0 ? "-" : ""
        guard magnitude.isFinite else { return "\(sign)\(symbol)∞" }
        if let decimals {
            let text = Digits.fixed(value, decimals: decimals, grouped: true)
            return text.hasPrefix("-") ? "-\(symbol)\(text.dropFirst())" : symbol + text
        }
        if magnitude == 0 { return "\(symbol)0.00" }
        if magnitude < 0.0001 { return value < 0 ? "> -\(symbol)0.0001" : "< \(symbol)0.0001" }
        return sign + symbol + amount(magnitude)
    }

    private static func amount(_ magnitude: Double) -> String {
        if magnitude < 0.01 {
            let decimals = magnitude < 0.001 ? 7 : 6
            let text = Digits.fixed(magnitude, decimals: decimals)
            return Digits.rounded(magnitude, decimals: decimals) < 0.01 ? text : "0.01"
        }
        if Digits.rounded(magnitude, decimals: 2) < 1e9 {
            return Digits.fixed(magnitude, decimals: 2, grouped: true)
        }
        let (factor, suffix) = magnitude < 999.5e9 ? (1e9, "B") : (1e12, "T")
        return "\(Digits.plain(magnitude / factor, keepsWholeNumbers: false)) \(suffix)"
    }
}
