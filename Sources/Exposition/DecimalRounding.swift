/// Rounds `mantissa × 10^exponent` to the nearest double.
///
/// D. Lemire, "Number parsing at a gigabyte per second", Software: Practice and Experience 51 (2021).
enum DecimalRounding {
    /// - Returns: nil where the algorithm can't decide, or the result is not a normal number.
    static func double(_ mantissa: UInt64, exponent: Int) -> Double? {
        guard mantissa != 0 else { return 0 }
        guard exponent >= PowersOfFive.smallest && exponent <= PowersOfFive.largest else { return nil }
        let zeros = mantissa.leadingZeroBitCount
        let product = multiply(mantissa << UInt64(zeros), PowersOfFive.shared[exponent])
        if product.low == .max && exponent < -27 { return nil }
        let upperBit = product.high >> 63
        let shift = upperBit + 9
        var bits = product.high >> shift
        let binaryExponent = (217_706 * exponent) >> 16 + 63 + Int(upperBit) - zeros + 1023
        let mayBeHalfway = product.low <= 1 && exponent >= -4 && exponent <= 23 && bits & 3 == 1
        if mayBeHalfway && bits << shift == product.high { bits &= ~1 }
        bits = (bits + (bits & 1)) >> 1
        let carry = bits >> 53
        let finalExponent = binaryExponent + Int(carry)
        guard finalExponent > 0 && finalExponent < 0x7ff else { return nil }
        let fraction = carry == 1 ? 0 : bits & ((1 << 52) - 1)
        return Double(bitPattern: UInt64(finalExponent) << 52 | fraction)
    }

    /// The upper 128 bits of the product, as exact as 55 bits need them.
    private static func multiply(
        _ mantissa: UInt64, _ power: (high: UInt64, low: UInt64)
    ) -> (high: UInt64, low: UInt64) {
        var (high, low) = mantissa.multipliedFullWidth(by: power.high)
        if high & 0x1ff == 0x1ff {
            let correction = mantissa.multipliedFullWidth(by: power.low).high
            let (sum, overflow) = low.addingReportingOverflow(correction)
            low = sum
            if overflow { high += 1 }
        }
        return (high, low)
    }
}
