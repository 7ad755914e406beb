/// How the API writes sample values (util/jsonutil of Prometheus).
public enum SampleText {
    /// The shortest decimal text that reads back exactly; exponents below 1e-6 and from 1e21 on; `+Inf`, `-Inf`, `NaN`.
    public static func of(_ value: Double) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same without any exponent, as scalars are written.
    static func fixed(_ value: Double) -> String {
        guard value.isFinite else { return of(value) }
        var bytes: [UInt8] = []
        if value.sign == .minus { bytes.append(UInt8(ascii: "-")) }
        ShortestDecimal(value.magnitude).appendPlain(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes the text of `of(_:)`; most values take a short way that allocates nothing.
    static func append(_ value: Double, to bytes: inout [UInt8]) {
        guard value.isFinite else {
            bytes.append(contentsOf: (value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf").utf8)
            return
        }
        if value.sign == .minus { bytes.append(UInt8(ascii: "-")) }
        let magnitude = value.magnitude
        if magnitude < 0x1p53, magnitude == magnitude.rounded(.towardZero) {
            DecimalDigits.append(UInt64(magnitude), to: &bytes)
        } else if (0.001..<0x1p53).contains(magnitude) {
            // Here Swift's text has no exponent and is what is wanted.
            bytes.append(contentsOf: magnitude.description.utf8)
        } else if (1e-6..<1e21).contains(magnitude) {
            ShortestDecimal(magnitude).appendPlain(to: &bytes)
        } else {
            ShortestDecimal(magnitude).appendScientific(to: &bytes)
        }
    }
}
