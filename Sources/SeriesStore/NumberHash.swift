/// Hashes lists of numbers.
enum NumberHash {
    /// Where the search for the numbers begins, in a table of any size; a hostile page can't know the seed.
    @inline(__always)
    static func hash(of numbers: some Sequence<UInt32>, seed: UInt64) -> Int {
        var state = seed
        for number in numbers {
            let product = (state ^ UInt64(number)).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
            state = product.high ^ product.low
        }
        return Int(truncatingIfNeeded: state)
    }
}
