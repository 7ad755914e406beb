/// Writes numbers in decimal digits, rounded, the same in every locale.
enum Digits {
    /// The value rounded to that many digits behind the point; halves go away from zero.
    static func rounded(_ value: Double, decimals: Int) -> Double {
        let factor = power(decimals)
        let scaled = value * factor
        return scaled.magnitude < 0x1p53 ? scaled.rounded() / factor : value
    }

    /// How many digits behind the point make three significant ones, at most `limit`.
    static func decimals(forThreeDigitsOf value: Double, limit: Int = 6) -> Int {
        let wanted = decimalsBeforeRounding(value.magnitude, limit: limit)
        // 9.996 is 10.0, not 10.00.
        return decimalsBeforeRounding(rounded(value.magnitude, decimals: wanted), limit: limit)
    }

    private static func decimalsBeforeRounding(_ magnitude: Double, limit: Int) -> Int {
        var decimals = 0
        var bound = 100.0
        while magnitude < bound && decimals < limit {
            decimals += 1
            bound /= 10
        }
        return decimals
    }

    /// `1204.5` with two decimals is `1204.50`; `grouped` writes `1,204.50`. No minus stands before a zero.
    static func fixed(_ value: Double, decimals: Int, grouped: Bool = false) -> String {
        let decimals = min(max(decimals, 0), 12)
        let scaled = (value.magnitude * power(decimals)).rounded()
        guard scaled < 0x1p63 else { return exponential(value) }
        var digits = Array(String(UInt64(scaled)).utf8)
        if digits.count <= decimals {
            digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals + 1 - digits.count), at: 0)
        }
        let whole = digits.dropLast(decimals)
        var text = value < 0 && scaled > 0 ? "-" : ""
        text += String(decoding: grouped ? Self.grouped(whole) : Array(whole), as: UTF8.self)
        if decimals > 0 { text += "." + String(decoding: digits.suffix(decimals), as: UTF8.self) }
        return text
    }

    /// Three significant digits, or as many as asked for, and a power of ten: `8.68e-5`.
    static func exponential(_ value: Double, decimals: Int = 2) -> String {
        guard value != 0, value.isFinite else { return "0" }
        var mantissa = value.magnitude
        var exponent = 0
        while mantissa < 1 {
            mantissa *= 10
            exponent -= 1
        }
        while mantissa >= 10 {
            mantissa /= 10
            exponent += 1
        }
        if rounded(mantissa, decimals: decimals) >= 10 {
            mantissa /= 10
            exponent += 1
        }
        return "\(value < 0 ? "-" : "")\(fixed(mantissa, decimals: decimals))e\(exponent)"
    }

    /// The number with three significant digits; whole numbers as they are, very small and very large ones with
    /// a power of ten.
    static func plain(_ value: Double, keepsWholeNumbers: Bool) -> String {
        let magnitude = value.magnitude
        if magnitude == 0 { return "0" }
        if magnitude < 0.0001 || magnitude >= 1e15 { return exponential(value) }
        if keepsWholeNumbers && value == value.rounded() { return fixed(value, decimals: 0) }
        return fixed(value, decimals: decimals(forThreeDigitsOf: value))
    }

    /// All the digits there are, for names and for patterns to look at: `0.25`, `1795000000000`, `+Inf`.
    static func exact(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf" }
        return value == value.rounded() && value.magnitude < 1e15
            ? fixed(value, decimals: 0) : "\(value)"
    }

    private static func grouped(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
            result.append(digit)
        }
        return result
    }

    private static func power(_ decimals: Int) -> Double {
        var result = 1.0
        for _ in 0..<max(0, decimals) { result *= 10 }
        return result
    }
}
