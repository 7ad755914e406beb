/// Writes floats as Go's `strconv` does.
enum GoFloat {
    /// The shortest text that reads back exactly, in Go's `'g'` format: `1e+06`, `0.25`, `25`, `+Inf`, `NaN`.
    static func shortest(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        let sign = value.sign == .minus ? "-" : ""
        // Most bounds and counters; these need no digits taken apart.
        if let whole = Int(exactly: value.magnitude), whole < 1_000_000 { return sign + String(whole) }
        let (digits, exponent) = decimal(value.magnitude)
        return sign + layout(digits, exponent: exponent)
    }

    /// As OpenMetrics wants bounds written, and Prometheus 3 stores them: `25.0`, `1e+06`.
    static func openMetrics(_ value: Double) -> String {
        let text = shortest(value)
        let isMarked = text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") }
        return isMarked || !value.isFinite ? text : text + ".0"
    }

    /// The shortest digits and the power of ten of the first one.
    private static func decimal(_ magnitude: Double) -> (digits: [UInt8], exponent: Int) {
        var digits: [UInt8] = []
        var pointAt: Int?
        var exponent = 0
        let text = Array("\(magnitude)".utf8)
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: ".") {
                pointAt = digits.count
            } else if byte == UInt8(ascii: "e") {
                exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
                break
            } else {
                digits.append(byte)
            }
        }
        exponent += (pointAt ?? digits.count) - 1
        let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leadingZeros)
        exponent -= leadingZeros
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return digits.isEmpty ? ([UInt8(ascii: "0")], 0) : (digits, exponent)
    }

    private static func layout(_ digits: [UInt8], exponent: Int) -> String {
        // For shortest digits Go decides as if the precision were 6.
        if exponent < -4 || exponent >= 6 {
            let fraction = digits.count > 1 ? "." + String(decoding: digits[1...], as: UTF8.self) : ""
            let size = abs(exponent)
            let mark = exponent < 0 ? "e-" : "e+"
            return String(decoding: digits[..<1], as: UTF8.self) + fraction + mark + (size < 10 ? "0" : "") + "\(size)"
        }
        if exponent < 0 {
            return "0." + String(repeating: "0", count: -exponent - 1) + String(decoding: digits, as: UTF8.self)
        }
        let whole =
            digits.prefix(exponent + 1)
            + Array(repeating: UInt8(ascii: "0"), count: max(0, exponent + 1 - digits.count))
        let fraction = digits.dropFirst(exponent + 1)
        let text = String(decoding: whole, as: UTF8.self)
        return fraction.isEmpty ? text : text + "." + String(decoding: fraction, as: UTF8.self)
    }
}
