/// For each slot the numbers of its series' label pairs, and the way back.
///
/// The nodes of a fleet have the same series but for the node's own label: such lists are kept once, with a hole, and
/// each series with what belongs there.
struct SeriesPairs {
    /// For each slot where its list begins; 0 where it has none.
    private var starts: [UInt32] = []
    /// For each slot the number of its own, where its list has a hole.
    private var owns: [UInt32] = []
    private var lists: SharedLists
    /// How many series went since the lists were last gone through: theirs may be without a series.
    private var goneCount = 0
    /// Slots plus one, open-addressed by the hash of their numbers; 0 is free.
    private var buckets = [UInt32](repeating: 0, count: 64)
    private(set) var count = 0
    private let seed = UInt64.random(in: .min ... .max)

    init() {
        lists = SharedLists(seed: seed)
    }

    /// The numbers of the slot's pairs; empty where it has none.
    subscript(slot: UInt32) -> PairNumbers {
        guard Int(slot) < starts.count, starts[Int(slot)] != 0 else { return .none }
        return PairNumbers(shared: lists[starts[Int(slot)]], own: owns[Int(slot)])
    }

    /// The slot that has these pairs.
    func slot(of numbers: [UInt32]) -> UInt32? {
        var place = home(of: numbers)
        while buckets[place] != 0 {
            let slot = buckets[place] - 1
            if self[slot].elementsEqual(numbers) { return slot }
            place = (place + 1) & (buckets.count - 1)
        }
        return nil
    }

    /// Gives a slot without pairs these, which no other has.
    ///
    /// - Parameter ownPlace: where among them the number stands that tells the series from those of other nodes.
    mutating func insert(_ numbers: [UInt32], ownPlace: Int? = nil, at slot: UInt32) {
        if starts.count <= Int(slot) { makeRoom(for: Int(slot)) }
        var list = numbers
        if let ownPlace {
            owns[Int(slot)] = numbers[ownPlace]
            list[ownPlace] = PairNumbers.hole
        }
        starts[Int(slot)] = lists.start(of: list)
        count += 1
        if count * 2 > buckets.count { rebuildBuckets() } else { enter(slot) }
    }

    private mutating func makeRoom(for slot: Int) {
        // Doubling would leave much room for series that never come.
        if starts.capacity <= slot { starts.reserveCapacity(slot + slot / 8 + 256) }
        if owns.capacity <= slot { owns.reserveCapacity(slot + slot / 8 + 256) }
        starts += repeatElement(0, count: slot + 1 - starts.count)
        owns += repeatElement(PairNumbers.hole, count: slot + 1 - owns.count)
    }

    /// Takes the pairs from slots.
    mutating func remove(_ slots: [UInt32]) {
        for slot in slots where Int(slot) < starts.count && starts[Int(slot)] != 0 {
            starts[Int(slot)] = 0
            owns[Int(slot)] = PairNumbers.hole
            count -= 1
            goneCount += 1
        }
        if goneCount > count { forgetLists() }
        rebuildBuckets()
    }

    var byteCount: Int {
        (starts.capacity + owns.capacity + buckets.capacity) * 4 + 3 * HeapCost.array + lists.byteCount
    }

    /// Forgets the lists that no series has any more.
    private mutating func forgetLists() {
        var kept = SharedLists(seed: seed)
        for slot in starts.indices where starts[slot] != 0 {
            starts[slot] = kept.start(of: Array(lists[starts[slot]]))
        }
        lists = kept
        goneCount = 0
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

    private func home(of numbers: some Sequence<UInt32>) -> Int {
        NumberHash.hash(of: numbers, seed: seed) & (buckets.count - 1)
    }
}
