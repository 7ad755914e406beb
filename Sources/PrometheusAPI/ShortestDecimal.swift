/// The shortest digits that read back as a double, and where the point stands.
struct ShortestDecimal {
    /// ASCII digits `d₁d₂…` without leading or trailing zeros; one `0` for zero.
    private let digits: [UInt8]
    /// The value is d₁.d₂… × 10^exponent.
    private let exponent: Int

    /// - Parameter magnitude: finite and not negative.
    init(_ magnitude: Double) {
        let zero = UInt8(ascii: "0")
        let parts = Array(magnitude.description.utf8).split(separator: UInt8(ascii: "e"))
        let mantissa = parts.first ?? [zero]
        let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
        let written = Array(whole) + mantissa.dropFirst(whole.count + 1)
        let leading = min(written.prefix { $0 == zero }.count, written.count - 1)
        let scale = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
        var digits = written[leading...]
        while digits.count > 1, digits.last == zero { digits.removeLast() }
        self.digits = Array(digits)
        exponent = magnitude == 0 ? 0 : whole.count - 1 - leading + scale
    }

    /// `0.000123`, `1230000`
    func appendPlain(to bytes: inout [UInt8]) {
        let zero = UInt8(ascii: "0")
        if exponent < 0 {
            bytes.append(contentsOf: "0.".utf8)
            bytes.append(contentsOf: repeatElement(zero, count: -exponent - 1))
            bytes.append(contentsOf: digits)
        } else if digits.count <= exponent + 1 {
            bytes.append(contentsOf: digits)
            bytes.append(contentsOf: repeatElement(zero, count: exponent + 1 - digits.count))
        } else {
            bytes.append(contentsOf: digits[...exponent])
            bytes.append(UInt8(ascii: "."))
            bytes.append(contentsOf: digits[(exponent + 1)...])
        }
    }

    /// `1.23e-07`, with at least two digits of exponent.
    func appendScientific(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: digits.prefix(1))
        if digits.count > 1 {
            bytes.append(UInt8(ascii: "."))
            bytes.append(contentsOf: digits.dropFirst())
        }
        bytes.append(contentsOf: (exponent < 0 ? "e-" : "e+").utf8)
        if exponent.magnitude < 10 { bytes.append(UInt8(ascii: "0")) }
        DecimalDigits.append(UInt64(exponent.magnitude), to: &bytes)
    }
}
