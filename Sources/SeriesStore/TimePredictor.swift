/// Foretells the times of a chunk's samples: they come on time, and now and then one late, which says nothing about
/// those after it.
///
/// Writer and reader run the same predictor, see `DeltaPredictor`. Small, since every series has one.
struct TimePredictor {
    /// The longest step that is foretold, in milliseconds: three days.
    static let longestStep = Int64(Int32.max >> 3)
    /// Residuals are taken for no larger than this, in milliseconds; larger ones are escaped.
    private static let largestSize: UInt64 = 1 << 12

    /// Eight times the expected step.
    private var eightfoldStep: Int32
    /// Eight times the expected size of a residual, as a zigzag number.
    private var eightfoldSize: UInt16 = 0
    /// The sign of the last residual, where nothing came on time since.
    private var lastSign: Int8 = 0

    /// - Parameter step: 0 where none is known yet.
    init(step: UInt32) {
        eightfoldStep = Int32(truncatingIfNeeded: min(Int64(step), TimePredictor.longestStep)) << 3
    }

    @inline(__always)
    var step: Int64 { Int64((eightfoldStep &+ 4) >> 3) }

    /// How many bits of a residual are stored as they are; the rest is counted in ones.
    @inline(__always)
    var riceBits: UInt8 {
        UInt8(truncatingIfNeeded: 15 - ((eightfoldSize >> 3) | 1).leadingZeroBitCount)
    }

    /// Takes note of samples that came on time.
    @inline(__always)
    mutating func confirm() { lastSign = 0 }

    /// Learns from a residual. Only a second one in the same direction changes the step: what comes late is followed by
    /// what comes early, or on time.
    @inline(__always)
    mutating func learn(_ residual: Int64) {
        let sign = Int8(truncatingIfNeeded: residual.signum())
        if sign != 0, sign == lastSign {
            // A quarter off is another interval.
            let isAnother = residual.magnitude > UInt64(step.magnitude / 4)
            let limit = isAnother ? TimePredictor.longestStep : Int64(eightfoldSize >> 2) + 1
            let change = Int32(truncatingIfNeeded: min(max(residual, -limit), limit))
            eightfoldStep &+= isAnother ? change << 3 : change
        }
        lastSign = sign
        let size = UInt16(truncatingIfNeeded: min(DeltaPredictor.zigzag(residual), TimePredictor.largestSize))
        eightfoldSize = eightfoldSize - eightfoldSize >> 3 + min(size, eightfoldSize >> 1 + 16)
    }
}
