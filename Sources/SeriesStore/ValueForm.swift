/// How a chunk stores its values.
enum ValueForm: Equatable {
    /// As integers, counting 10^−digits: exact for the counters, buckets and short decimals that fill a page.
    case decimal(digits: UInt8)
    /// As bit patterns, each combined with the one before (Gorilla).
    case bits

    static let mostDigits: UInt8 = 12
    /// Up to here every integer is a double.
    static let largestInteger = 9_007_199_254_740_992.0
    private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]

    static func power(_ digits: UInt8) -> Double {
        powers[min(Int(digits), powers.count - 1)]
    }

    /// The form a chunk that begins with this value gets: the form before it where that fits.
    static func fitting(_ value: Double, after previous: ValueForm) -> ValueForm {
        if case .decimal(let digits) = previous {
            if !value.isFinite || ScaledInteger.exact(value, power(digits)) != nil { return previous }
        } else if !value.isFinite {
            return previous
        }
        return fewestDigits(for: value, atLeast: 0).map { .decimal(digits: $0) } ?? .bits
    }

    static func fewestDigits(for value: Double, atLeast least: UInt8) -> UInt8? {
        guard value.isFinite, least <= mostDigits else { return nil }
        return (least...mostDigits).first { ScaledInteger.exact(value, power($0)) != nil }
    }
}

/// Decimal numbers as integers.
enum ScaledInteger {
    /// The integer that divided by the power is this very value, bit by bit; nil where there is none.
    @inline(__always)
    static func exact(_ value: Double, _ power: Double) -> Int64? {
        let scaled = value * power
        guard abs(scaled) < ValueForm.largestInteger else { return nil }
        let integer = Int64(scaled + (scaled < 0 ? -0.5 : 0.5))
        return ScaledInteger.value(integer, power).bitPattern == value.bitPattern ? integer : nil
    }

    @inline(__always)
    static func value(_ integer: Int64, _ power: Double) -> Double {
        power == 1 ? Double(integer) : Double(integer) / power
    }
}
