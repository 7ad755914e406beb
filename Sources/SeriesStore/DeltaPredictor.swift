/// Foretells the next step of a column of integers, and how far off the foretelling tends to be.
///
/// Writer and reader run the same predictor, so only the differences (residuals) are stored, Rice coded with a
/// parameter that follows their size. Both estimates are moving averages over about eight samples whose updates are
/// limited, so that one missed scrape or one jump doesn't spoil the steps after it. All arithmetic wraps: any column
/// of `Int64` comes back exactly, only the foretelling gets worse.
struct DeltaPredictor {
    /// Eight times the expected step.
    private var eightfoldStep: Int64
    /// Eight times the expected size of a residual, as a zigzag number.
    private var eightfoldSize: UInt64

    init(riceBits: UInt8) {
        eightfoldStep = 0
        eightfoldSize = riceBits == 0 ? 0 : 8 << UInt64(riceBits)
    }

    @inline(__always)
    var step: Int64 { (eightfoldStep &+ 4) >> 3 }

    /// How many bits of a residual are stored as they are; the rest is counted in ones.
    @inline(__always)
    var riceBits: UInt8 {
        UInt8(truncatingIfNeeded: 63 - ((eightfoldSize >> 3) | 1).leadingZeroBitCount)
    }

    /// Learns from a residual; of those that are zero in a run nothing is learned, nor need be.
    @inline(__always)
    mutating func learn(_ residual: Int64) {
        let limit = Int64(truncatingIfNeeded: eightfoldSize >> 2) + 1
        eightfoldStep &+= min(max(residual, -limit), limit)
        let size = min(DeltaPredictor.zigzag(residual), 1 << 56)
        eightfoldSize = eightfoldSize - eightfoldSize >> 3 + min(size, eightfoldSize >> 1 + 16)
    }

    /// Small numbers of either sign as small numbers: 0, −1, 1, −2 are 0, 1, 2, 3.
    @inline(__always)
    static func zigzag(_ value: Int64) -> UInt64 {
        UInt64(bitPattern: (value << 1) ^ (value >> 63))
    }

    @inline(__always)
    static func unzigzag(_ value: UInt64) -> Int64 {
        Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }
}
