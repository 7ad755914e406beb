/// A set of scalars made for asking: a bitmap for ASCII, a search for the rest.
struct ScalarLookup: Sendable {
    private let low: UInt64
    private let high: UInt64
    let set: ScalarSet

    init(_ set: ScalarSet) {
        self.set = set
        var low: UInt64 = 0
        var high: UInt64 = 0
        for bit: UInt32 in 0..<64 {
            if set.contains(bit) { low |= 1 << UInt64(bit) }
            if set.contains(bit + 64) { high |= 1 << UInt64(bit) }
        }
        self.low = low
        self.high = high
    }

    func contains(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<64: low >> UInt64(scalar) & 1 == 1
        case 64..<128: high >> UInt64(scalar - 64) & 1 == 1
        default: set.contains(scalar)
        }
    }
}
