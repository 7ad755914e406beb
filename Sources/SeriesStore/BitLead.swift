/// A few bits that stand before a residual.
struct BitLead {
    let bits: UInt64
    /// At most a handful, so that they fit one word with any ordinary residual.
    let width: Int

    static let nothing = BitLead(bits: 0, width: 0)
    /// "Not as foretold."
    static let sample = BitLead(bits: 0b1, width: 1)
    /// "Not as foretold, but the time is", where times come evenly enough that a zero residual is a single bit.
    static let sampleOnTime = BitLead(bits: 0b10, width: 2)
}
