/// Hashes packed labels, a word at a time, with a seed that a hostile page can't know.
struct PackedHash {
    private let seed: UInt64

    init() {
        seed = UInt64.random(in: .min ... .max) | 1
    }

    /// - Parameter text: must have at least `LabelPacker.slack` readable bytes behind it, all zero.
    @inline(__always)
    func callAsFunction(_ text: UnsafeRawBufferPointer) -> UInt64 {
        guard let start = text.baseAddress else { return 0 }
        // Two states at a time, as a multiplication takes longer than it keeps the processor busy.
        var first = seed ^ UInt64(text.count)
        var second = first ^ 0xa076_1d64_78bd_642f
        var index = 0
        while index < text.count {
            first = mix(start + index, first)
            second = mix(start + index + 16, second)
            index &+= 32
        }
        return PackedHash.fold(first ^ seed, second ^ 0xe703_7ed1_a0b4_28db)
    }

    @inline(__always)
    private func mix(_ bytes: UnsafeRawPointer, _ state: UInt64) -> UInt64 {
        let low = bytes.loadUnaligned(as: UInt64.self)
        let high = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        return PackedHash.fold(low ^ state, high ^ 0x9e37_79b9_7f4a_7c15 ^ seed)
    }

    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
