/// What a writer remembers of its chunk's values from sample to sample: a `ValueCoder` without what the chunk tells
/// itself. Every series has one.
struct ValueMemory {
    var predictor: DeltaPredictor
    var integer: Int64
    var isForeign: Bool
    var windowLead: UInt8
    var windowWidth: UInt8

    @inline(__always)
    init(_ values: ValueCoder) {
        predictor = values.predictor
        integer = values.integer
        isForeign = values.isForeign
        windowLead = values.windowLead
        windowWidth = values.windowWidth
    }
}

extension ValueCoder {
    /// Goes on behind the chunk's last sample.
    @inline(__always)
    init(_ memory: ValueMemory, behind chunk: borrowing Chunk) {
        predictor = memory.predictor
        isForeign = memory.isForeign
        windowLead = memory.windowLead
        windowWidth = memory.windowWidth
        integer = memory.integer
        bits = chunk.lastValue
        if case .decimal(let digits) = chunk.form {
            isDecimal = true
            power = ValueForm.power(digits)
        } else {
            isDecimal = false
            power = 1
        }
    }
}
