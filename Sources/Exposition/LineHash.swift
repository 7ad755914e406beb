/// Hashes lines of a page, or anything else of any length, with a seed that a hostile page can't know.
///
/// Two texts of one length count as equal where their hashes do: of a million different lines two share theirs with a
/// probability of about one in forty million. So a page need not be kept to know its lines again.
struct LineHash {
    private let seed: UInt64
    /// Goes into every product: a page that knew one of its factors could make it 0, and lines equal that are not.
    private let secret: UInt64
    private static let keys: (UInt64, UInt64, UInt64, UInt64) = (
        0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db, 0x8ebc_6af0_9c88_c6e3, 0x5899_65cc_7537_4cc3
    )

    init() {
        seed = UInt64.random(in: .min ... .max)
        secret = UInt64.random(in: .min ... .max)
    }

    /// - Parameter start: the first of `count` readable bytes.
    @inline(__always)
    func callAsFunction(_ start: UnsafeRawPointer, count: Int) -> UInt64 {
        let keys = LineHash.keys
        let begin = seed ^ UInt64(truncatingIfNeeded: count) &* keys.3
        guard count >= 64 else { return short(start, count, begin) }
        // Four states at a time, as a multiplication takes longer than it keeps the processor busy.
        var (a, b, c, d) = (begin, begin ^ keys.0, begin ^ keys.1, begin ^ keys.2)
        var place = 0
        while place &+ 64 < count {
            a = mix(start + place, a)
            b = mix(start + (place &+ 16), b)
            c = mix(start + (place &+ 32), c)
            d = mix(start + (place &+ 48), d)
            place &+= 64
        }
        // The last piece overlaps the one before it: the count tells how far.
        let last = start + (count &- 64)
        a = mix(last, a)
        b = mix(last + 16, b)
        c = mix(last + 32, c)
        d = mix(last + 48, d)
        return LineHash.fold(LineHash.fold(a ^ keys.0, b ^ keys.1) ^ begin, LineHash.fold(c ^ keys.2, d ^ keys.3))
    }

    private func short(_ start: UnsafeRawPointer, _ count: Int, _ begin: UInt64) -> UInt64 {
        var state = begin
        if count >= 16 {
            var place = 0
            while place &+ 16 < count {
                state = mix(start + place, state)
                place &+= 16
            }
            state = mix(start + (count &- 16), state)
        } else {
            var (low, high): (UInt64, UInt64) = (0, 0)
            for place in 0..<count {
                high = high &<< 8 | low &>> 56
                low = low &<< 8 | UInt64((start + place).load(as: UInt8.self))
            }
            state = LineHash.fold(low ^ state, high ^ secret)
        }
        return LineHash.fold(state ^ LineHash.keys.1, begin ^ LineHash.keys.2)
    }

    @inline(__always)
    private func mix(_ bytes: UnsafeRawPointer, _ state: UInt64) -> UInt64 {
        let low = bytes.loadUnaligned(as: UInt64.self)
        let high = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        return LineHash.fold(low ^ state, high ^ secret)
    }

    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
