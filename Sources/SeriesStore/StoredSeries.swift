import MetricModel

/// One slot of the store: a series with its chunks, or room for the next one.
struct StoredSeries {
    let generation: UInt32
    /// The sweep at which the series was made; one without samples is kept until a later one.
    let birth: UInt32
    /// Full chunks in time order, which never change again.
    private(set) var sealed: [Chunk] = []
    /// The chunk that is being written; none before the first sample.
    private(set) var open: ChunkWriter?
    /// How long before the last sample all have its value, in milliseconds; `always` where there never was another.
    private var restingFor = StoredSeries.always
    /// The longest time between two of those samples, in milliseconds; 0 where there is one only.
    private var longestStep: UInt32 = 0

    /// The birth of a slot that waits for a series: a flag of its own would cost every slot a word.
    private static let unborn = UInt32.max
    private static let always = UInt32.max

    enum Outcome {
        case appended(newBytes: Int)
        case outOfOrder, duplicate
    }

    init(generation: UInt32, birth: UInt32) {
        self.generation = generation
        self.birth = min(birth, StoredSeries.unborn - 1)
    }

    /// A slot that waits for a series.
    init(freeWith generation: UInt32) {
        self.generation = generation
        birth = StoredSeries.unborn
    }

    /// Whether the slot waits for a series.
    var isFree: Bool { birth == StoredSeries.unborn }

    var isEmpty: Bool { open == nil }
    var firstTime: Int64? { sealed.first?.firstTime ?? open?.chunk.firstTime }
    var lastTime: Int64? { open?.lastTime }

    func overlaps(from: Int64, through: Int64) -> Bool {
        guard let firstTime, let lastTime else { return false }
        return firstTime <= through && lastTime >= from
    }

    @inline(__always)
    mutating func append(_ time: Int64, _ value: Double, chunkSpan: Int64) -> Outcome {
        guard let lastTime = open?.lastTime, let lastBits = open?.lastBits else {
            open = ChunkWriter(time: time, value: value)
            restingFor = StoredSeries.always
            longestStep = 0
            return .appended(newBytes: 0)
        }
        var newBytes = 0
        switch open?.append(time, value, chunkSpan: chunkSpan) {
        case .appended: break
        case .repeated, nil: return .appended(newBytes: 0)
        case .outOfOrder: return .outOfOrder
        case .duplicate: return .duplicate
        case .needsChunk(let form): newBytes = startChunk(time, value, form)
        }
        if value.bitPattern == lastBits {
            noteRest(from: lastTime, to: time)
        } else {
            restingFor = 0
            longestStep = 0
        }
        return .appended(newBytes: newBytes)
    }

    /// Takes note of a sample with the value of the one before it.
    @inline(__always)
    private mutating func noteRest(from lastTime: Int64, to time: Int64) {
        let (difference, overflow) = time.subtractingReportingOverflow(lastTime)
        let step = overflow ? .max : UInt32(clamping: difference)
        longestStep = max(longestStep, step)
        guard restingFor != StoredSeries.always else { return }
        let (sum, isTooLong) = restingFor.addingReportingOverflow(step)
        // What is said of a longer rest is still true.
        restingFor = isTooLong ? StoredSeries.always - 1 : min(sum, StoredSeries.always - 1)
    }

    /// How the series rests, where it has had its last value from a moment on.
    func rest(from: Int64) -> SeriesRest? {
        guard longestStep > 0, longestStep < .max, let last = open?.lastTime, let bits = open?.lastBits, let firstTime
        else { return nil }
        let restingSince = restingFor == StoredSeries.always ? .min : last &- Int64(restingFor)
        guard restingSince <= from else { return nil }
        let value = Double(bitPattern: bits)
        guard value.isFinite else { return nil }
        return SeriesRest(
            value: value, first: max(restingSince, firstTime), last: last, longestStep: Int64(longestStep))
    }

    /// What there is to say of the samples in the range, where the ends of chunks tell it; nil where a chunk has to be
    /// decoded for it, or there are none.
    func summaryOfEnds(from: Int64, through: Int64) -> SampleSummary? {
        var summary = SampleSummary()
        let areSummed = sealed.withUnsafeBufferPointer { sealed in
            // Through the pointer no chunk is retained.
            guard let chunks = sealed.baseAddress else { return true }
            for place in sealed.indices where chunks[place].overlaps(from, through) {
                guard chunks[place].isSummed(from: from, through: through) else { return false }
                chunks[place].summarize(from: from, through: through, into: &summary)
            }
            return true
        }
        guard areSummed, let open else { return nil }
        if open.chunk.overlaps(from, through) {
            guard open.chunk.isSummed(from: from, through: through) else { return nil }
            open.chunk.summarize(from: from, through: through, into: &summary)
        }
        return summary.count > 0 ? summary : nil
    }

    /// - Returns: the bytes of the chunk that was sealed.
    private mutating func startChunk(_ time: Int64, _ value: Double, _ form: ValueForm) -> Int {
        guard let writer = open else { return 0 }
        open = writer.successor(time: time, value: value, form: form)
        if sealed.count == sealed.capacity {
            // Doubling would leave much room for chunks that never come.
            sealed.reserveCapacity(sealed.count + max(2, sealed.count / 4))
        }
        sealed.append(writer.chunk.sealed())
        return (sealed.last?.byteCount ?? 0) + MemoryLayout<Chunk>.stride
    }

    /// Forgets chunks that end before the time, and what came as foretold in the one that it falls into.
    ///
    /// - Returns: the bytes of the sealed chunks that went.
    mutating func forget(before time: Int64) -> Int {
        if let last = lastTime, last < time { return forgetAll() }
        let count = sealed.prefix { $0.lastTime < time }.count
        let bytes = sealed.prefix(count).reduce(0) { $0 + $1.byteCount + MemoryLayout<Chunk>.stride }
        if count > 0 { sealed = Array(sealed.dropFirst(count)) }
        if sealed.isEmpty {
            open?.forget(before: time)
        } else if sealed[0].isEven, sealed[0].firstTime < time {
            sealed[0].forget(before: time)
        }
        return bytes
    }

    private mutating func forgetAll() -> Int {
        let bytes = sealed.reduce(0) { $0 + $1.byteCount + MemoryLayout<Chunk>.stride }
        sealed = []
        open = nil
        return bytes
    }

    var sampleCount: Int {
        sealed.reduce(Int(open?.chunk.count ?? 0)) { $0 + Int($1.count) }
    }

    /// The memory behind the slot: its chunks, the slot itself not counted.
    var byteCount: Int {
        var bytes = open?.chunk.byteCount ?? 0
        if sealed.capacity > 0 { bytes += sealed.capacity * MemoryLayout<Chunk>.stride + HeapCost.array }
        return sealed.reduce(bytes) { $0 + $1.byteCount }
    }
}
