/// The numbers of one series' label pairs: a list that may be shared with other series, but for one number.
struct PairNumbers: RandomAccessCollection {
    /// Stands in a shared list for the number that each of its series has for itself.
    static let hole = UInt32.max

    let shared: ArraySlice<UInt32>
    let own: UInt32

    static let none = PairNumbers(shared: [], own: hole)

    var startIndex: Int { shared.startIndex }
    var endIndex: Int { shared.endIndex }

    @inline(__always)
    subscript(position: Int) -> UInt32 {
        let number = shared[position]
        return number == PairNumbers.hole ? own : number
    }
}
