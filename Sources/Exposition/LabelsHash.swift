/// Hashes the labels of a series, with seeds that a hostile page can't know: the sum of what its labels amount to.
///
/// So of a series that differs from another one in a label or two only those need hashing. A label's hash is a product
/// of that of its name and that of its value, both secret: sums of them can't be aimed at.
struct LabelsHash {
    /// How many bytes behind a text must be readable.
    static let slack = 16

    private let seed = UInt64.random(in: .min ... .max)
    /// Goes into every product: a page that knew one of its factors could make it 0, and texts equal that are not.
    private let secret = UInt64.random(in: .min ... .max)
    /// Tells values from names.
    private let valueSeed = UInt64.random(in: .min ... .max)

    /// The hash of packed labels.
    ///
    /// - Parameter packed: well-formed, see `Labels`, with `slack` readable bytes behind it.
    func callAsFunction(_ packed: UnsafeRawBufferPointer) -> UInt64 {
        guard let start = packed.baseAddress else { return 0 }
        var sum: UInt64 = 0
        var place = 0
        while place < packed.count {
            let name = nextText(packed, &place)
            let value = nextText(packed, &place)
            guard value.upperBound <= packed.count else { return sum }
            sum &+= label(
                name: self.name(start + name.lowerBound, count: name.count), value: start + value.lowerBound,
                count: value.count)
        }
        return sum
    }

    /// What a label amounts to whose name has the hash.
    ///
    /// - Parameter value: the first of `count` bytes, with `slack` readable ones behind them.
    @inline(__always)
    func label(name: UInt64, value: UnsafeRawPointer, count: Int) -> UInt64 {
        LabelsHash.fold(name, text(value, count, from: valueSeed))
    }

    /// The hash of a label's name.
    ///
    /// - Parameter start: the first of `count` bytes, with `slack` readable ones behind them.
    @inline(__always)
    func name(_ start: UnsafeRawPointer, count: Int) -> UInt64 {
        text(start, count, from: seed)
    }

    @inline(__always)
    private func text(_ start: UnsafeRawPointer, _ count: Int, from seed: UInt64) -> UInt64 {
        var state = seed ^ UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
        var place = 0
        while place &+ 16 < count {
            state = mix(word(start + place), word(start + (place &+ 8)), state)
            place &+= 16
        }
        let rest = count &- place
        let low = word(start + place) & LabelsHash.mask(rest)
        let high = word(start + (place &+ 8)) & LabelsHash.mask(max(0, rest &- 8))
        return mix(low, high, state)
    }

    @inline(__always)
    private func mix(_ low: UInt64, _ high: UInt64, _ state: UInt64) -> UInt64 {
        LabelsHash.fold(low ^ state, high ^ secret)
    }

    @inline(__always)
    private func word(_ bytes: UnsafeRawPointer) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    }

    /// Keeps the first bytes of a word, up to all eight.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 {
        count >= 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    }

    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// Reads a length, and goes on behind the text it tells of.
    @inline(__always)
    private func nextText(_ packed: UnsafeRawBufferPointer, _ place: inout Int) -> Range<Int> {
        var length = 0
        var shift = 0
        while place < packed.count {
            let byte = packed[place]
            place &+= 1
            length |= Int(byte & 0x7f) &<< shift
            shift &+= 7
            if byte < 0x80 { break }
        }
        let start = place
        place &+= length
        return start..<place
    }
}
