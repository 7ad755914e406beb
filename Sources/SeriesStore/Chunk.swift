import MetricModel

/// A stretch of one series' samples, compressed.
///
/// The first sample stands as it is. Each further one is a token in a stream of bits, the most significant first:
///
///     0 gamma(n)        the next n samples come as foretold, time and value
///     1 time value      a sample that doesn't: the residual of its time, then its value
///
/// The second sample tells the first step, which stands with the first sample: where it is not known before, the second
/// one always comes on time.
///
/// A residual is Rice coded: `q` ones, a zero and `riceBits` bits; where `q` would reach `escapeOnes`, that many ones,
/// a zero, how many bits follow (less one, in six bits), and these. A value is a residual too, or, behind those ones and
/// another one, what no residual can express (a stale marker, an infinity): a one for the same again, or a zero and its
/// bits. Where the chunk's form is `.bits` a value is Gorilla's XOR.
/// What has been read is shared: chunks are values, and only a chunk that is still written to is ever copied.
struct Chunk {
    static let escapeOnes = 10
    /// A chunk is full when its stream has this many whole words.
    static let capacity = 96
    /// The same of a chunk whose values change: it is read from its beginning, while one whose series rests hardly is.
    static let changingCapacity = 64
    /// The longest time from the first sample to the last, in milliseconds; no more fits.
    static let longestSpan = Int64(UInt32.max)
    /// By how many words an open chunk grows: many chunks are open at once, and most of them stay short. With an array's
    /// header an odd number fills what the allocator hands out.
    private static let growth = 3...15

    private(set) var words: [UInt64] = []
    /// The bits behind the last whole word, at the top.
    private(set) var tail: UInt64 = 0
    private(set) var firstTime: Int64
    let firstValue: UInt64
    /// The last value's bits.
    var lastValue: UInt64
    /// From the first sample to where the second one is foretold, in milliseconds; 0 where that is not known yet.
    private(set) var firstStep: UInt32
    /// How many bits the stream has.
    private(set) var bitCount: UInt32 = 0
    private(set) var count: UInt32 = 1
    /// From the first sample to the last, in milliseconds.
    private var span: UInt32 = 0
    /// Samples behind the stream that came as foretold.
    var run: UInt32 = 0
    let form: ValueForm
    let firstRiceBits: UInt8
    /// Whether no value is smaller than the one before it, and none a stale marker: then what a counter did is told by
    /// the first and the last sample.
    var isRising: Bool

    init(time: Int64, value: Double, form: ValueForm, step: Int64, riceBits: UInt8) {
        firstTime = time
        firstValue = value.bitPattern
        lastValue = value.bitPattern
        isRising = !value.isStaleMarker
        firstStep = UInt32(truncatingIfNeeded: min(max(step, 0), TimePredictor.longestStep))
        firstRiceBits = min(riceBits, 48)
        self.form = form
    }

    var lastTime: Int64 { firstTime &+ Int64(span) }

    /// Whether all samples came as foretold: then they have one value and one distance, and the chunk takes no more
    /// however many there are.
    var isEven: Bool { bitCount == 0 }

    /// Has the second sample come as foretold, where no step was known before it.
    ///
    /// - Returns: false where it is too far off for that.
    mutating func adoptStep(to time: Int64) -> Bool {
        let step = time &- firstTime
        guard count == 1, firstStep == 0, step > 0, step <= TimePredictor.longestStep else { return false }
        firstStep = UInt32(truncatingIfNeeded: step)
        return true
    }

    /// Takes note of a sample that was written; it comes within `longestSpan` of the first one.
    @inline(__always)
    mutating func note(_ time: Int64, _ value: Double) {
        if value < Double(bitPattern: lastValue) || value.isStaleMarker { isRising = false }
        span = UInt32(truncatingIfNeeded: time &- firstTime)
        lastValue = value.bitPattern
        count &+= 1
    }

    /// Forgets samples before a time, where they all came as foretold; the last one stays.
    mutating func forget(before time: Int64) {
        guard isEven, firstTime < time, firstStep > 0 else { return }
        let samples = SampleRun(count: Int64(run), step: Int64(firstStep))
        let passed = UInt32(truncatingIfNeeded: min(samples.count(before: time, after: firstTime) + 1, samples.count))
        firstTime &+= Int64(passed) &* samples.step
        span &-= passed &* firstStep
        run -= passed
        count -= passed
    }

    /// Told from the count of bits: looking at the words would mean a cache miss a sample.
    var isFull: Bool {
        let capacity = lastValue == firstValue ? Chunk.capacity : Chunk.changingCapacity
        return bitCount >= capacity * 64 || count == .max
    }

    /// What the chunk takes of memory beside its place in the list of chunks: the words, and the array's own header.
    var byteCount: Int {
        words.capacity == 0 ? 0 : words.capacity * 8 + HeapCost.array
    }

    /// The same chunk without room that it won't need.
    func sealed() -> Chunk {
        guard words.capacity > words.count + 2 else { return self }
        var chunk = self
        chunk.words = Array(words)
        return chunk
    }

    /// Appends the lowest `width` bits; there are no others.
    @inline(__always)
    mutating func write(_ bits: UInt64, _ width: Int) {
        guard width > 0 else { return }
        let used = Int(bitCount & 63)
        bitCount &+= UInt32(truncatingIfNeeded: width)
        let aligned = bits &<< UInt64(64 - width)
        tail |= aligned &>> UInt64(used)
        if used + width >= 64 {
            appendWord()
            tail = used == 0 ? 0 : aligned &<< UInt64(64 - used)
        }
    }

    private mutating func appendWord() {
        if words.count == words.capacity {
            let more = min(max(words.count / 2, Chunk.growth.lowerBound), Chunk.growth.upperBound)
            words.reserveCapacity(words.count + more)
        }
        words.append(tail)
    }

    /// Appends a number of one or more in Elias' gamma code.
    mutating func writeGamma(_ number: UInt32) {
        let width = 32 - number.leadingZeroBitCount
        write(0, width - 1)
        write(UInt64(number), width)
    }

    /// Appends a residual behind a few bits that lead to it; mostly all of them fit one write.
    @inline(__always)
    mutating func writeResidual(_ residual: Int64, riceBits: UInt8, behind lead: BitLead = .nothing) {
        let number = DeltaPredictor.zigzag(residual)
        let quotient = number &>> UInt64(riceBits)
        if quotient < UInt64(Chunk.escapeOnes), riceBits < 32 {
            let prefix: UInt64 = lead.bits &<< (quotient + 1) | ((1 &<< (quotient + 1)) &- 2)
            let rest = number & ((1 &<< UInt64(riceBits)) &- 1)
            write(prefix &<< UInt64(riceBits) | rest, lead.width + Int(quotient) + 1 + Int(riceBits))
        } else {
            write(lead.bits, lead.width)
            writeLargeResidual(number, riceBits: riceBits)
        }
    }

    private mutating func writeLargeResidual(_ number: UInt64, riceBits: UInt8) {
        let quotient = Int(min(number &>> UInt64(riceBits), UInt64(Chunk.escapeOnes)))
        write((1 &<< UInt64(quotient + 1)) &- 2, quotient + 1)
        if quotient < Chunk.escapeOnes {
            write(number & ((1 &<< UInt64(riceBits)) &- 1), Int(riceBits))
        } else {
            let width = max(64 - number.leadingZeroBitCount, 1)
            write(UInt64(width - 1), 6)
            write(number, width)
        }
    }

    /// - Parameter repeats: the value before was the same one, whose bits aren't written again.
    mutating func writeForeign(_ bits: UInt64, repeats: Bool) {
        write((1 << UInt64(Chunk.escapeOnes + 1)) - 1, Chunk.escapeOnes + 1)
        write(repeats ? 1 : 0, 1)
        if !repeats { write(bits, 64) }
    }
}
