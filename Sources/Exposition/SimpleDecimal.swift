/// The numbers nearly every line ends with: up to 19 digits and a small exponent, read without a detour.
///
/// With a mantissa below 2^53 and a power of ten up to 10^22 both are exact doubles, so one multiplication or
/// division rounds correctly (W. D. Clinger, "How to read floating point numbers accurately", 1990). Longer ones go through `DecimalRounding`.
struct SimpleDecimal {
    let value: Double
    /// Where the number ends.
    let end: Int

    /// Reads the whole token.
    init?(_ token: UnsafeRawBufferPointer) {
        guard let base = token.assumingMemoryBound(to: UInt8.self).baseAddress,
            let number = SimpleDecimal(base, from: 0, to: token.count), number.end == token.count
        else { return nil }
        self = number
    }

    /// Reads as far as there are digits.
    ///
    /// - Returns: nil where there is no number, or one that needs more care.
    @inline(__always)
    init?(_ base: UnsafePointer<UInt8>, from start: Int, to limit: Int) {
        var position = start
        guard position < limit else { return nil }
        let isNegative = base[position] == UInt8(ascii: "-")
        if isNegative || base[position] == UInt8(ascii: "+") { position += 1 }
        var mantissa: UInt64 = 0
        var digits = SimpleDecimal.readDigits(base, &position, limit, into: &mantissa)
        var exponent = 0
        if position < limit && base[position] == UInt8(ascii: ".") {
            position += 1
            let fraction = SimpleDecimal.readDigits(base, &position, limit, into: &mantissa)
            digits += fraction
            exponent = -fraction
        }
        guard digits > 0 else { return nil }
        // 19 digits always fit into 64 bits; zeros in front don't count.
        guard digits <= 19 || SimpleDecimal.significantDigits(base, from: start, to: position) <= 19 else { return nil }
        if position < limit && base[position] | 0x20 == UInt8(ascii: "e") {
            guard let written = SimpleDecimal.readExponent(base, &position, limit) else { return nil }
            exponent += written
        }
        guard exponent >= -22 && exponent <= 22 && mantissa <= 1 &<< 53 else {
            guard let magnitude = DecimalRounding.double(mantissa, exponent: exponent) else { return nil }
            value = isNegative ? -magnitude : magnitude
            end = position
            return
        }
        var magnitude = Double(mantissa)
        if exponent < 0 {
            magnitude /= SimpleDecimal.exactPowers[-exponent]
        } else if exponent > 0 {
            magnitude *= SimpleDecimal.exactPowers[exponent]
        }
        value = isNegative ? -magnitude : magnitude
        end = position
    }

    @inline(__always)
    private static func readDigits(
        _ base: UnsafePointer<UInt8>, _ position: inout Int, _ limit: Int, into mantissa: inout UInt64
    ) -> Int {
        let start = position
        while position < limit {
            let digit = base[position] &- UInt8(ascii: "0")
            if digit > 9 { break }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            position += 1
        }
        return position - start
    }

    private static func significantDigits(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var count = 0
        for index in start..<end where ByteClass.isDigit(base[index]) && (count > 0 || base[index] != 0x30) {
            count += 1
        }
        return count
    }

    /// Up to four digits: more are left to the careful way.
    @inline(__always)
    private static func readExponent(_ base: UnsafePointer<UInt8>, _ position: inout Int, _ limit: Int) -> Int? {
        var index = position + 1
        guard index < limit else { return nil }
        let isNegative = base[index] == UInt8(ascii: "-")
        if isNegative || base[index] == UInt8(ascii: "+") { index += 1 }
        var written: UInt64 = 0
        let digits = readDigits(base, &index, min(limit, index + 4), into: &written)
        guard digits > 0 && (index == limit || !ByteClass.isDigit(base[index])) else { return nil }
        position = index
        return isNegative ? -Int(written) : Int(written)
    }

    /// 10^0 to 10^22, all of them exact.
    private static let exactPowers: InlineArray<23, Double> = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
        1e19, 1e20, 1e21, 1e22,
    ]
}
