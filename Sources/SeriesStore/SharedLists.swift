/// Lists of numbers, each kept once and known by where it begins.
struct SharedLists {
    /// Each list behind its length.
    private var pool: [UInt32] = [0]
    /// Where lists begin, open-addressed by the hash of their numbers; 0 is free.
    private var buckets = [UInt32](repeating: 0, count: 64)
    private var count = 0
    private let seed: UInt64

    init(seed: UInt64) {
        self.seed = seed
    }

    subscript(start: UInt32) -> ArraySlice<UInt32> {
        let first = Int(start) + 1
        return pool[first..<(first + Int(pool[Int(start)]))]
    }

    /// Where the list stands, which is added where it is new.
    mutating func start(of list: [UInt32]) -> UInt32 {
        if (count + 1) * 2 > buckets.count { growBuckets() }
        var place = home(of: list)
        while buckets[place] != 0 {
            if self[buckets[place]] == list[...] { return buckets[place] }
            place = (place + 1) & (buckets.count - 1)
        }
        let start = UInt32(truncatingIfNeeded: pool.count)
        // Doubling would leave much room for lists that never come.
        if pool.capacity < pool.count + list.count + 1 { pool.reserveCapacity(pool.count + pool.count / 8 + 1024) }
        pool.append(UInt32(truncatingIfNeeded: list.count))
        pool.append(contentsOf: list)
        buckets[place] = start
        count += 1
        return start
    }

    var byteCount: Int { (pool.capacity + buckets.capacity) * 4 + 2 * HeapCost.array }

    private mutating func growBuckets() {
        let starts = buckets.filter { $0 != 0 }
        buckets = [UInt32](repeating: 0, count: buckets.count * 2)
        for start in starts {
            var place = home(of: self[start])
            while buckets[place] != 0 { place = (place + 1) & (buckets.count - 1) }
            buckets[place] = start
        }
    }

    private func home(of list: some Sequence<UInt32>) -> Int {
        NumberHash.hash(of: list, seed: seed) & (buckets.count - 1)
    }
}
