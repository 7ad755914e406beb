/// Reads a chunk's stream; behind its end there are zeros.
struct BitReader {
    private let words: UnsafeBufferPointer<UInt64>
    private let tail: UInt64
    private(set) var position = 0

    init(_ words: UnsafeBufferPointer<UInt64>, tail: UInt64) {
        self.words = words
        self.tail = tail
    }

    @inline(__always)
    private func word(_ index: Int) -> UInt64 {
        index < words.count ? words[index] : index == words.count ? tail : 0
    }

    /// The next 64 bits, which stay unread.
    @inline(__always)
    private func peek() -> UInt64 {
        let index = position >> 6
        let used = UInt64(position & 63)
        let high = word(index) &<< used
        return used == 0 ? high : high | word(index + 1) &>> (64 - used)
    }

    @inline(__always)
    mutating func read(_ width: Int) -> UInt64 {
        guard width > 0 else { return 0 }
        let bits = peek() &>> UInt64(64 - width)
        position += width
        return bits
    }

    mutating func readGamma() -> UInt32 {
        let zeros = min(peek().leadingZeroBitCount, 31)
        position += zeros
        return UInt32(truncatingIfNeeded: read(zeros + 1))
    }

    /// A number behind its ones, or nil where `escapeOnes` and another one stand: the bits of a foreign value follow.
    @inline(__always)
    mutating func readNumber(riceBits: UInt8) -> UInt64? {
        let ones = min((~peek()).leadingZeroBitCount, Chunk.escapeOnes + 1)
        position += ones
        if ones < Chunk.escapeOnes {
            position += 1
            return UInt64(ones) &<< UInt64(riceBits) | read(Int(riceBits))
        }
        guard ones == Chunk.escapeOnes else { return nil }
        position += 1
        return read(Int(read(6)) + 1)
    }
}
