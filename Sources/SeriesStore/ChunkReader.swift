import MetricModel

extension Chunk {
    func overlaps(_ from: Int64, _ through: Int64) -> Bool { firstTime <= through && lastTime >= from }

    /// Appends the samples in `from...through` to the buffer.
    func read(from: Int64, through: Int64, into buffer: inout SampleBuffer) {
        guard overlaps(from, through) else { return }
        BufferSink.fill(&buffer) { sink in
            words.withUnsafeBufferPointer { words in
                var reader = ChunkReader(self, BitReader(words, tail: tail), from: from, through: through)
                reader.read(into: &sink)
            }
        }
    }

    /// Adds the samples in `from...through` to the summary.
    func summarize(from: Int64, through: Int64, into summary: inout SampleSummary) {
        guard overlaps(from, through) else { return }
        words.withUnsafeBufferPointer { words in
            var reader = ChunkReader(self, BitReader(words, tail: tail), from: from, through: through)
            reader.read(into: &summary)
        }
    }
}

/// Follows a chunk's stream from its first sample on.
private struct ChunkReader {
    private var bits: BitReader
    private let bitCount: Int
    private let lastRun: UInt32
    private let from: Int64
    private let through: Int64
    private var time: Int64
    private var times: DeltaPredictor
    private var values: ValueCoder

    init(_ chunk: borrowing Chunk, _ bits: BitReader, from: Int64, through: Int64) {
        self.bits = bits
        bitCount = Int(chunk.bitCount)
        lastRun = chunk.run
        self.from = from
        self.through = through
        time = chunk.firstTime
        times = DeltaPredictor(timeStep: Int64(chunk.firstStep))
        values = ValueCoder(chunk)
    }

    @inline(__always)
    mutating func read(into sink: inout some SampleSink) {
        if time >= from { sink.take(time, Double(bitPattern: values.bits)) }
        while bits.position < bitCount {
            if bits.read(1) == 0 {
                guard readRun(bits.readGamma(), into: &sink) else { return }
            } else {
                readSample()
                if time > through { return }
                if time >= from { sink.take(time, Double(bitPattern: values.bits)) }
            }
        }
        _ = readRun(lastRun, into: &sink)
    }

    @inline(__always)
    private mutating func readSample() {
        let residual = DeltaPredictor.unzigzag(bits.readNumber(riceBits: times.riceBits) ?? 0)
        time = time &+ times.step &+ residual
        times.learn(residual)
        values.readNext(&bits)
    }

    /// - Returns: false where the rest of the chunk is behind the range.
    @inline(__always)
    private mutating func readRun(_ count: UInt32, into sink: inout some SampleSink) -> Bool {
        var run = SampleRun(count: Int64(count), step: times.step)
        // What lies before the range is skipped at one go: a series that never changes is one long run.
        let skipped = run.count(before: from, after: time)
        time &+= skipped &* run.step
        values.skip(skipped)
        run.count -= skipped
        let taken = run.count(through: through, after: time)
        let isWhole = taken == run.count
        run.count = taken
        if taken > 0 { sink.take(run, after: &time, &values) }
        return isWhole
    }
}

extension ValueCoder {
    /// Goes on by samples that came as foretold.
    @inline(__always)
    mutating func skip(_ count: Int64) {
        guard isDecimal && !isForeign, predictor.step != 0 else { return }
        integer &+= count &* predictor.step
        bits = ScaledInteger.value(integer, power).bitPattern
    }

    @inline(__always)
    fileprivate mutating func readNext(_ reader: inout BitReader) {
        guard isDecimal else { return readBits(&reader) }
        guard let number = reader.readNumber(riceBits: predictor.riceBits) else {
            isForeign = true
            if reader.read(1) == 0 { bits = reader.read(64) }
            return
        }
        let residual = DeltaPredictor.unzigzag(number)
        integer = integer &+ predictor.step &+ residual
        predictor.learn(residual)
        isForeign = false
        bits = ScaledInteger.value(integer, power).bitPattern
    }

    private mutating func readBits(_ reader: inout BitReader) {
        guard reader.read(1) == 1 else { return }
        if reader.read(1) == 1 {
            windowLead = UInt8(truncatingIfNeeded: reader.read(5))
            windowWidth = UInt8(truncatingIfNeeded: reader.read(6)) + 1
        }
        let difference = reader.read(Int(windowWidth))
        bits ^= difference << UInt64(64 - min(64, Int(windowLead) + Int(windowWidth)))
    }
}
