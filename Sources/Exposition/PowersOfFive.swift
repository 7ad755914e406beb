/// The first 128 bits of powers of five, for correctly rounded decimal fractions.
///
/// From 5^-64 to 5^55: what lies outside is rare enough for the slow way. Non-negative powers are exact,
/// negative ones rounded up, as D. Lemire's algorithm wants them.
struct PowersOfFive: Sendable {
    static let smallest = -64
    static let largest = 55
    static let shared = PowersOfFive()

    private let words: [UInt64]

    private init() {
        var words: [UInt64] = []
        for exponent in PowersOfFive.smallest...PowersOfFive.largest {
            let power = exponent < 0 ? PowersOfFive.reciprocal(-exponent) : PowersOfFive.exact(exponent)
            words.append(UInt64(power >> 64))
            words.append(UInt64(truncatingIfNeeded: power))
        }
        self.words = words
    }

    /// The upper and the lower half of 5^exponent, shifted until the highest bit is set.
    @inline(__always)
    subscript(exponent: Int) -> (high: UInt64, low: UInt64) {
        let index = (exponent - PowersOfFive.smallest) * 2
        return (words[index], words[index + 1])
    }

    private static func exact(_ exponent: Int) -> UInt128 {
        var power: UInt128 = 1
        for _ in 0..<exponent { power *= 5 }
        return power << UInt128(power.leadingZeroBitCount)
    }

    /// Divides a long power of two by five, again and again.
    private static func reciprocal(_ exponent: Int) -> UInt128 {
        var limbs = [UInt64](repeating: 0, count: 10)
        limbs[0] = 1 << 63
        for _ in 0..<exponent {
            var remainder: UInt64 = 0
            for index in limbs.indices {
                (limbs[index], remainder) = UInt64(5).dividingFullWidth((remainder, limbs[index]))
            }
        }
        let first = limbs.firstIndex { $0 != 0 } ?? 0
        let shift = UInt64(limbs[first].leadingZeroBitCount)
        func word(_ index: Int) -> UInt64 {
            shift == 0 ? limbs[index] : limbs[index] << shift | limbs[index + 1] >> (64 - shift)
        }
        return (UInt128(word(first)) << 64 | UInt128(word(first + 1))) + 1
    }
}
