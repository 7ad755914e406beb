/// What writer and reader of a chunk know of the values so far; both keep it the same way.
struct ValueCoder {
    var predictor: DeltaPredictor
    /// Whether the last value was one that a decimal chunk has to spell out.
    var isForeign: Bool
    /// Gorilla's window of meaningful bits; none yet where the width is 0.
    var windowLead: UInt8 = 0
    var windowWidth: UInt8 = 0
    let isDecimal: Bool
    /// The last value as an integer, in a decimal chunk.
    var integer: Int64
    /// The last value's bits.
    var bits: UInt64
    let power: Double

    init(_ chunk: borrowing Chunk) {
        predictor = DeltaPredictor(riceBits: chunk.firstRiceBits)
        bits = chunk.firstValue
        if case .decimal(let digits) = chunk.form {
            isDecimal = true
            power = ValueForm.power(digits)
            let exact = ScaledInteger.exact(Double(bitPattern: bits), power)
            integer = exact ?? 0
            isForeign = exact == nil
        } else {
            isDecimal = false
            power = 1
            integer = 0
            isForeign = false
        }
    }
}
