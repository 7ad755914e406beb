import MetricModel

/// Appends samples to a chunk.
struct ChunkWriter {
    private(set) var chunk: Chunk
    private var times: TimePredictor
    private var memory: ValueMemory
    /// How many values a decimal chunk had to spell out. It stands where it fills a gap: there is a writer a series.
    private var foreignCount: UInt32 = 0

    init(time: Int64, value: Double) {
        self.init(
            Chunk(
                time: time, value: value, form: .fitting(value, after: .decimal(digits: 0)), step: 0, riceBits: 0))
    }

    private init(_ chunk: Chunk) {
        self.chunk = chunk
        times = TimePredictor(step: chunk.firstStep)
        memory = ValueMemory(ValueCoder(chunk))
    }

    /// A writer of the chunk that follows this one, which it takes after.
    func successor(time: Int64, value: Double, form: ValueForm) -> ChunkWriter {
        ChunkWriter(
            Chunk(
                time: time, value: value, form: form, step: times.step,
                riceBits: form == chunk.form ? memory.predictor.riceBits : 0))
    }

    var lastTime: Int64 { chunk.lastTime }
    /// The last value's bits.
    var lastBits: UInt64 { chunk.lastValue }

    enum Outcome {
        case appended
        /// The last sample came again.
        case repeated
        case outOfOrder, duplicate
        /// The sample belongs into a new chunk; nothing is changed.
        case needsChunk(ValueForm)
    }

    /// Appends a sample, unless it isn't later than the last or is better kept in a new chunk.
    @inline(__always)
    mutating func append(_ time: Int64, _ value: Double, chunkSpan: Int64) -> Outcome {
        if time <= chunk.lastTime {
            if time < chunk.lastTime { return .outOfOrder }
            return value.bitPattern == chunk.lastValue ? .repeated : .duplicate
        }
        let span = time &- chunk.firstTime
        if chunk.isFull || span > chunkSpan && !isEven(through: time, value) || span > Chunk.longestSpan || span < 0 {
            return .needsChunk(ValueForm.fitting(value, after: chunk.form))
        }
        let values = ValueCoder(memory, behind: chunk)
        let integer = values.isDecimal ? ScaledInteger.exact(value, values.power) : nil
        let isForetold = values.foretells(value, integer)
        if !isForetold && values.isDecimal && integer == nil && !accepts(foreign: value) {
            return .needsChunk(form(forRefused: value))
        }
        if times.step == 0, chunk.adoptStep(to: time) { times = TimePredictor(step: chunk.firstStep) }
        let timeResidual = time &- chunk.lastTime &- times.step
        if timeResidual == 0 && isForetold {
            chunk.run += 1
            if let integer { memory.integer = integer }
        } else {
            appendToken(timeResidual, value, integer, behind: values)
        }
        chunk.note(time, value)
        return .appended
    }

    /// Whether the chunk stays even with this sample: then it is no larger for it, and can forget as well as two.
    private func isEven(through time: Int64, _ value: Double) -> Bool {
        chunk.isEven && time &- chunk.lastTime == times.step && value.bitPattern == chunk.lastValue
    }

    /// Forgets samples before a time where that takes no other chunk.
    mutating func forget(before time: Int64) { chunk.forget(before: time) }

    private mutating func appendToken(
        _ timeResidual: Int64, _ value: Double, _ integer: Int64?, behind values: ValueCoder
    ) {
        var values = values
        if chunk.run > 0 {
            chunk.write(0, 1)
            chunk.writeGamma(chunk.run)
            chunk.run = 0
            times.confirm()
        }
        var lead = BitLead.sampleOnTime
        if timeResidual != 0 || times.riceBits > 0 {
            chunk.writeResidual(timeResidual, riceBits: times.riceBits, behind: .sample)
            lead = .nothing
        }
        times.learn(timeResidual)
        values.write(value, integer, behind: lead, to: &chunk)
        if values.isForeign { foreignCount &+= 1 }
        memory = ValueMemory(values)
    }

    /// Whether a value that is no integer of the chunk's form is spelled out in it. Finite ones rather get a chunk
    /// with more digits, or, where they come often, one of bit patterns.
    private func accepts(foreign value: Double) -> Bool {
        guard value.isFinite, case .decimal(let digits) = chunk.form else { return true }
        if ValueForm.fewestDigits(for: value, atLeast: digits) != nil { return false }
        return foreignCount < 4 || foreignCount < chunk.count / 8
    }

    /// The form of the chunk that a refused value begins.
    private func form(forRefused value: Double) -> ValueForm {
        guard case .decimal(let digits) = chunk.form,
            let more = ValueForm.fewestDigits(for: value, atLeast: digits)
        else { return .bits }
        return .decimal(digits: more)
    }
}

extension ValueCoder {
    /// Whether the value is what the reader expects next.
    @inline(__always)
    func foretells(_ value: Double, _ next: Int64?) -> Bool {
        guard isDecimal && !isForeign else { return value.bitPattern == bits }
        return next == integer &+ predictor.step
    }

    @inline(__always)
    mutating func write(_ value: Double, _ next: Int64?, behind lead: BitLead, to chunk: inout Chunk) {
        defer { bits = value.bitPattern }
        guard isDecimal, let next else {
            chunk.write(lead.bits, lead.width)
            return isDecimal ? writeForeign(value.bitPattern, to: &chunk) : writeBits(value.bitPattern, to: &chunk)
        }
        let residual = next &- integer &- predictor.step
        chunk.writeResidual(residual, riceBits: predictor.riceBits, behind: lead)
        predictor.learn(residual)
        integer = next
        isForeign = false
    }

    private mutating func writeForeign(_ next: UInt64, to chunk: inout Chunk) {
        chunk.writeForeign(next, repeats: isForeign && next == bits)
        isForeign = true
    }

    private mutating func writeBits(_ next: UInt64, to chunk: inout Chunk) {
        let difference = next ^ bits
        guard difference != 0 else { return chunk.write(0, 1) }
        let lead = min(UInt8(difference.leadingZeroBitCount), 31)
        let trail = UInt8(difference.trailingZeroBitCount)
        let windowTrail = 64 - windowLead - windowWidth
        let isInWindow = windowWidth > 0 && lead >= windowLead && trail >= windowTrail
        // A window much wider than needed is given up: a new one costs eleven bits, once or more often.
        if isInWindow && windowWidth - (64 - lead - trail) < 8 {
            chunk.write(0b10, 2)
        } else {
            (windowLead, windowWidth) = (lead, 64 - lead - trail)
            chunk.write(0b11, 2)
            chunk.write(UInt64(lead), 5)
            chunk.write(UInt64(windowWidth - 1), 6)
        }
        chunk.write(difference >> UInt64(64 - windowLead - windowWidth), Int(windowWidth))
    }
}
