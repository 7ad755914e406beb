/// The dots in one cell of a canvas, and whose they are.
struct DotCell: Sendable {
    /// All dots, one bit each.
    private(set) var mask: UInt8 = 0
    /// Those of the pen that drew here last.
    private var own: UInt8 = 0
    /// How many the leader has.
    private var most: UInt8 = 0
    private var last: UInt16 = 0
    /// Who came to have the most dots last.
    private var leader: UInt16 = 0
    /// The lines that have as many dots as the leader, a bit for each pen. The few pens that have no bit don't share.
    private var sharers: UInt64 = 0

    /// Sets dots over those of others.
    mutating func paint(_ bits: UInt8, pen: UInt16) {
        take(bits, pen)
        let count = own.nonzeroBitCount
        guard 2 * count >= mask.nonzeroBitCount else { return }
        (most, leader, sharers) = (UInt8(count), pen, 0)
    }

    /// Sets a dot of a line, beside those of other lines that have the same one.
    mutating func share(_ bit: UInt8, pen: UInt16) {
        // Writing costs more than looking, and lines come to many dots twice.
        guard last != pen || own & bit == 0 else { return }
        take(bit, pen)
        let count = UInt8(own.nonzeroBitCount)
        guard count >= most else { return }
        let others = count > most || pen >= UInt64.bitWidth ? 0 : sharers
        (most, leader, sharers) = (count, pen, others | 1 << UInt64(pen))
    }

    private mutating func take(_ bits: UInt8, _ pen: UInt16) {
        if last != pen { (last, own) = (pen, 0) }
        own |= bits
        mask |= bits
    }

    /// The pen whose style the cell has; those that share it have it by turns, in the order of their numbers.
    func pen(atTurn turn: Int) -> Int {
        let count = sharers.nonzeroBitCount
        guard count > 1 else { return Int(leader) }
        var rest = sharers
        for _ in 0..<((turn % count) + count) % count { rest &= rest - 1 }
        return rest.trailingZeroBitCount
    }
}
