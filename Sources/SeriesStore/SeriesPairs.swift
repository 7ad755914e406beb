/// For each slot the numbers of its series' label pairs, all in one pool, and the way back.
///
/// A list of its own for each series would cost more for its header than for what it says.
struct SeriesPairs {
    /// For each slot where its numbers begin in the pool.
    private var starts: [UInt32] = []
    /// Each list behind its length.
    private var pool: [UInt32] = [0]
    /// How much of the pool no slot uses any more.
    private var waste = 0
    /// Slots plus one, open-addressed by the hash of their numbers; 0 is free.
    private var buckets = [UInt32](repeating: 0, count: 64)
    private(set) var count = 0
    private let seed = UInt64.random(in: .min ... .max)

    /// The numbers of the slot's pairs; empty where it has none.
    subscript(slot: UInt32) -> ArraySlice<UInt32> {
        guard Int(slot) < starts.count else { return [] }
        let start = Int(starts[Int(slot)])
        return pool[(start + 1)..<(start + 1 + Int(pool[start]))]
    }

    /// The slot that has these pairs.
    func slot(of numbers: [UInt32]) -> UInt32? {
        var place = home(of: numbers[...])
        while buckets[place] != 0 {
            let slot = buckets[place] - 1
            if self[slot] == numbers[...] { return slot }
            place = (place + 1) & (buckets.count - 1)
        }
        return nil
    }

    /// Gives a slot without pairs these, which no other has.
    mutating func insert(_ numbers: [UInt32], at slot: UInt32) {
        while starts.count <= Int(slot) { starts.append(0) }
        starts[Int(slot)] = UInt32(truncatingIfNeeded: pool.count)
        // Doubling would leave much room for series that never come.
        if pool.capacity < pool.count + numbers.count + 1 { pool.reserveCapacity(pool.count + pool.count / 8 + 1024) }
        pool.append(UInt32(truncatingIfNeeded: numbers.count))
        pool.append(contentsOf: numbers)
        count += 1
        if count * 2 > buckets.count { rebuildBuckets() } else { enter(slot) }
    }

    /// Takes the pairs from slots.
    mutating func remove(_ slots: [UInt32]) {
        for slot in slots where Int(slot) < starts.count && starts[Int(slot)] != 0 {
            waste += self[slot].count + 1
            starts[Int(slot)] = 0
            count -= 1
        }
        if waste * 2 > pool.count { compact() }
        rebuildBuckets()
    }

    var byteCount: Int { (starts.capacity + pool.capacity + buckets.capacity) * 4 + 3 * HeapCost.array }

    private mutating func compact() {
        var kept: [UInt32] = [0]
        kept.reserveCapacity(pool.count - waste)
        for slot in starts.indices where starts[slot] != 0 {
            let list = self[UInt32(slot)]
            starts[slot] = UInt32(truncatingIfNeeded: kept.count)
            kept.append(UInt32(truncatingIfNeeded: list.count))
            kept.append(contentsOf: list)
        }
        pool = kept
        waste = 0
    }

    // MARK: - Finding

    private mutating func rebuildBuckets() {
        var capacity = 64
        while capacity < count * 2 { capacity *= 2 }
        buckets = [UInt32](repeating: 0, count: capacity)
        for slot in starts.indices where starts[slot] != 0 { enter(UInt32(slot)) }
    }

    private mutating func enter(_ slot: UInt32) {
        var place = home(of: self[slot])
        while buckets[place] != 0 { place = (place + 1) & (buckets.count - 1) }
        buckets[place] = slot + 1
    }

    /// Where the search for these numbers begins; a hostile page can't know the seed.
    private func home(of numbers: ArraySlice<UInt32>) -> Int {
        var state = seed
        for number in numbers {
            let product = (state ^ UInt64(number)).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
            state = product.high ^ product.low
        }
        return Int(truncatingIfNeeded: state) & (buckets.count - 1)
    }
}
