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
        if isRising, lastTime <= through { return summarize(from: from, into: &summary) }
        words.withUnsafeBufferPointer { words in
            var reader = ChunkReader(self, BitReader(words, tail: tail), from: from, through: through)
            reader.read(into: &summary)
        }
    }

    /// Whether a summary of the range needs nothing but the chunk's ends.
    func isSummed(from: Int64, through: Int64) -> Bool {
        isRising && firstTime >= from && lastTime <= through
    }

    /// Adds the samples from a moment on, of which none falls: nothing behind the first of them need be decoded.
    private func summarize(from: Int64, into summary: inout SampleSummary) {
        var first: FirstSample? = FirstSample(
            time: firstTime, value: Double(bitPattern: firstValue), place: 0)
        if firstTime < from {
            first = words.withUnsafeBufferPointer { words in
                var reader = ChunkReader(self, BitReader(words, tail: tail), from: from, through: lastTime)
                return reader.readFirst()
            }
        }
        guard let first else { return }
        summary.add(first.time, first.value)
        if Int64(count) - first.place > 1 {
            summary.addRising(
                Int(Int64(count) - first.place - 1), through: lastTime, Double(bitPattern: lastValue))
        }
    }
}

/// The first sample of a range.
private struct FirstSample {
    let time: Int64
    let value: Double
    /// How many samples of the chunk come before it.
    let place: Int64
}

/// Follows a chunk's stream from its first sample on.
private struct ChunkReader {
    private var bits: BitReader
    private let bitCount: Int
    private let lastRun: UInt32
    private let from: Int64
    private let through: Int64
    private var time: Int64
    private var times: TimePredictor
    private var values: ValueCoder

    init(_ chunk: borrowing Chunk, _ bits: BitReader, from: Int64, through: Int64) {
        self.bits = bits
        bitCount = Int(chunk.bitCount)
        lastRun = chunk.run
        self.from = from
        self.through = through
        time = chunk.firstTime
        times = TimePredictor(step: chunk.firstStep)
        values = ValueCoder(chunk)
    }

    @inline(__always)
    mutating func read(into sink: inout some SampleSink) {
        if time >= from { sink.take(time, Double(bitPattern: values.bits)) }
        while bits.position < bitCount {
            if bits.read(1) == 0 {
                guard readRun(bits.readGamma(), into: &sink) else { return }
                times.confirm()
            } else {
                readSample()
                if time > through { return }
                if time >= from { sink.take(time, Double(bitPattern: values.bits)) }
            }
        }
        _ = readRun(lastRun, into: &sink)
    }

    /// The first sample in the range; nil where there is none.
    mutating func readFirst() -> FirstSample? {
        var place: Int64 = 0
        while time < from {
            if bits.position >= bitCount { return readFirst(ofRun: lastRun, &place) }
            if bits.read(1) == 0 {
                if let first = readFirst(ofRun: bits.readGamma(), &place) { return first }
                times.confirm()
            } else {
                readSample()
                place += 1
            }
        }
        return FirstSample(time: time, value: Double(bitPattern: values.bits), place: place)
    }

    /// Goes on to the run's first sample in the range, or else to its last one.
    @inline(__always)
    private mutating func readFirst(ofRun count: UInt32, _ place: inout Int64) -> FirstSample? {
        let run = SampleRun(count: Int64(count), step: times.step)
        let skipped = run.count(before: from, after: time)
        let passed = min(skipped + 1, run.count)
        time &+= passed &* run.step
        values.skip(passed)
        place += passed
        guard skipped < run.count else { return nil }
        return FirstSample(time: time, value: Double(bitPattern: values.bits), place: place)
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
