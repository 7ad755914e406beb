import Glibc

/// SplitMix64: a random number generator so small that every second of a node's life can have its own.
struct RandomStream: RandomNumberGenerator {
    private var state: UInt64

    /// A stream that depends on all of the keys and on their order, and on nothing else.
    init(_ keys: UInt64...) {
        state = 0x9e37_79b9_7f4a_7c15
        for key in keys {
            state = RandomStream.scramble(state ^ RandomStream.scramble(key &+ 0x9e37_79b9_7f4a_7c15))
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return RandomStream.scramble(state)
    }

    private static func scramble(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Evenly spread over `0..<1`.
    mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Evenly spread over the range.
    mutating func uniform(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + unit() * (range.upperBound - range.lowerBound)
    }

    /// A whole number below `bound`, which is at least 1.
    mutating func index(below bound: Int) -> Int {
        min(Int(unit() * Double(bound)), bound - 1)
    }

    /// The bell curve around 0 with deviation 1 (Box and Muller).
    mutating func normal() -> Double {
        let radius = (-2 * log(1 - unit())).squareRoot()
        return radius * cos(2 * .pi * unit())
    }

    /// What sizes and delays look like: many small, few very large.
    ///
    /// - Parameter spread: the deviation of the logarithm; 0.5 means two thirds lie within a factor of 1.65.
    mutating func logNormal(median: Double, spread: Double) -> Double {
        median * exp(spread * normal())
    }

    /// How many of many rare events happen where `mean` are expected (Knuth; the bell curve for large means).
    mutating func poisson(mean: Double) -> Int {
        guard mean > 0 else { return 0 }
        guard mean < 30 else {
            return max(0, Int((min(mean, 1_000_000) + mean.squareRoot() * normal()).rounded()))
        }
        let limit = exp(-mean)
        var product = unit()
        var count = 0
        while product > limit {
            product *= unit()
            count += 1
        }
        return count
    }
}
