import MetricModel

/// The series of one target: packed labels to a dense slot and back. Any other texts can be numbered with it, too.
///
/// One open-addressed table, one list of hashes and one text arena: a page never seen costs no allocation per series.
/// Texts are told apart by hashes of 64 bits, as lines are (`LineHash`), so that the arena is only needed for the way back.
struct SeriesTable {
    private var buckets = [Bucket](repeating: Bucket(), count: 64)
    /// For each slot the hash of its text.
    private var codes: [UInt64] = []
    private var freeSlots: [Int32] = []
    let hash = LabelsHash()
    private var arena: [UInt8] = []
    /// Where each slot's text stands in the arena; may end before the last slot, and be empty for any.
    private var texts: [Text] = []
    /// Whether series were added that can't be found yet.
    private(set) var isUnindexed = false

    /// Part of the hash stands here too: another series in the way is mostly told apart without a look at its entry.
    private struct Bucket {
        var code: UInt32 = 0
        /// The slot plus one; 0 is free.
        var link: UInt32 = 0

        init() {}

        init(_ code: UInt64, _ slot: Int32) {
            self.code = UInt32(truncatingIfNeeded: code >> 32)
            link = UInt32(bitPattern: slot) &+ 1
        }

        var slot: Int32 { Int32(bitPattern: link &- 1) }
    }

    private struct Text {
        var offset = 0
        var length = 0
    }

    /// How many series have a slot.
    var count: Int { codes.count - freeSlots.count }
    /// All slots are below.
    var slotLimit: Int { codes.count }

    /// The slot of the packed labels, a new one where they have none yet.
    ///
    /// - Parameter packed: with a few readable bytes behind it, see `LabelsHash`.
    mutating func slot(of packed: UnsafeRawBufferPointer) -> (slot: Int32, isNew: Bool) {
        slot(of: packed, code: hash(packed))
    }

    /// The slot of any text.
    ///
    /// - Parameter code: its hash.
    mutating func slot(of packed: UnsafeRawBufferPointer, code: UInt64) -> (slot: Int32, isNew: Bool) {
        if (count + 1) * 2 > buckets.count { rebuildBuckets(capacity: buckets.count * 2) }
        let wanted = UInt32(truncatingIfNeeded: code >> 32)
        let mask = buckets.count - 1
        var place = Int(truncatingIfNeeded: code) & mask
        while buckets[place].link != 0 {
            let slot = buckets[place].slot
            if buckets[place].code == wanted, codes[Int(slot)] == code { return (slot, false) }
            place = (place + 1) & mask
        }
        let slot = store(packed, code)
        buckets[place] = Bucket(code, slot)
        return (slot, true)
    }

    /// The hash of the slot's text.
    func code(of slot: Int32) -> UInt64 { codes[Int(slot)] }

    func labels(of slot: Int32) -> Labels {
        let index = Int(slot)
        guard texts.indices.contains(index), texts[index].length > 0 else { return .empty }
        let text = texts[index]
        return Labels(alreadyPacked: arena[text.offset..<(text.offset + text.length)])
    }

    /// Makes room for a first page.
    mutating func reserve(bytes: Int, count: Int) {
        guard codes.isEmpty else { return }
        arena.reserveCapacity(bytes)
        LargePages.ask(for: &arena)
        codes.reserveCapacity(count)
        texts.reserveCapacity(count)
    }

    /// Gives up all texts; the series keep their slots.
    mutating func forgetTexts() {
        arena = []
        texts = []
    }

    private mutating func store(_ packed: UnsafeRawBufferPointer, _ code: UInt64) -> Int32 {
        let text = Text(offset: arena.count, length: packed.count)
        arena.append(contentsOf: packed)
        let slot = freeSlots.popLast() ?? Int32(truncatingIfNeeded: codes.count)
        if Int(slot) == codes.count { codes.append(code) } else { codes[Int(slot)] = code }
        while texts.count < Int(slot) { texts.append(Text()) }
        if Int(slot) == texts.count { texts.append(text) } else { texts[Int(slot)] = text }
        return slot
    }
}

// MARK: - First pages

extension SeriesTable {
    /// Gives the packed labels the next slot, unseen; `indexAll` must follow before anything is looked up.
    ///
    /// A large table is nowhere near the processor: looking up series by series waits for memory each time, while a
    /// whole page of them is waited for together.
    ///
    /// - Parameter packed: with a few readable bytes behind it, see `LabelsHash`.
    @inline(__always)
    mutating func addUnseen(_ packed: UnsafeRawBufferPointer) -> Int32 {
        isUnindexed = true
        return store(packed, hash(packed))
    }

    /// Gives each series of the run the next slot, as `addUnseen` does.
    ///
    /// - Returns: the first slot.
    mutating func addUnseen(_ run: borrowing AlikeRun) -> Int32 {
        isUnindexed = true
        let first = codes.count
        var end = arena.count
        arena.append(contentsOf: run.packed)
        while texts.count < first { texts.append(Text()) }
        let samples = run.samples
        codes.append(addingCapacity: samples.count) { codes in
            for sample in samples { codes.append(sample.hash) }
        }
        texts.append(addingCapacity: samples.count) { texts in
            for sample in samples {
                texts.append(Text(offset: end, length: sample.textLength))
                end += sample.textLength
            }
        }
        return Int32(truncatingIfNeeded: first)
    }

    /// Makes all series to be found.
    ///
    /// - Returns: for each slot the one that stands for its series: an earlier one where a series was added again;
    ///   such slots are given up. Empty where there are none.
    mutating func indexAll() -> [Int32] {
        isUnindexed = false
        buckets = [Bucket](repeating: Bucket(), count: SeriesTable.capacity(for: codes.count))
        let standIns = buckets.withUnsafeMutableBufferPointer { [codes] in SeriesTable.index(codes, in: $0) }
        if !standIns.isEmpty { keepOnly { standIns[Int($0)] == $0 } }
        return standIns
    }

    private static func index(_ codes: [UInt64], in buckets: UnsafeMutableBufferPointer<Bucket>) -> [Int32] {
        let mask = buckets.count - 1
        var standIns: [Int32] = []
        for (slot, code) in codes.enumerated() {
            let bucket = Bucket(code, Int32(truncatingIfNeeded: slot))
            var place = Int(truncatingIfNeeded: code) & mask
            while buckets[place].link != 0 {
                if buckets[place].code == bucket.code, codes[Int(buckets[place].slot)] == code { break }
                place = (place + 1) & mask
            }
            if buckets[place].link == 0 {
                buckets[place] = bucket
            } else {
                if standIns.isEmpty { standIns = Array(0..<Int32(truncatingIfNeeded: codes.count)) }
                standIns[slot] = buckets[place].slot
            }
        }
        return standIns
    }
}

// MARK: - Growing and forgetting

extension SeriesTable {
    private mutating func rebuildBuckets(capacity: Int) {
        let old = buckets
        buckets = [Bucket](repeating: Bucket(), count: capacity)
        for bucket in old where bucket.link != 0 { insert(bucket) }
    }

    private mutating func insert(_ bucket: Bucket) {
        let mask = buckets.count - 1
        var place = Int(truncatingIfNeeded: codes[Int(bucket.slot)]) & mask
        while buckets[place].link != 0 { place = (place + 1) & mask }
        buckets[place] = bucket
    }

    /// Gives up the slots that are not wanted any more, and their memory.
    mutating func keepOnly(_ isWanted: (Int32) -> Bool) {
        let kept = buckets.filter { $0.link != 0 && isWanted($0.slot) }
        let oldArena = arena
        arena = []
        freeSlots.removeAll(keepingCapacity: true)
        var isKept = [Bool](repeating: false, count: codes.count)
        for bucket in kept { isKept[Int(bucket.slot)] = true }
        for slot in codes.indices.reversed() where !isKept[slot] { freeSlots.append(Int32(slot)) }
        for slot in texts.indices {
            let old = texts[slot]
            texts[slot] = isKept[slot] ? Text(offset: arena.count, length: old.length) : Text()
            if isKept[slot] { arena.append(contentsOf: oldArena[old.offset..<(old.offset + old.length)]) }
        }
        buckets = [Bucket](repeating: Bucket(), count: SeriesTable.capacity(for: kept.count))
        for bucket in kept { insert(bucket) }
    }

    /// A power of two that leaves half of the table free.
    private static func capacity(for count: Int) -> Int {
        var capacity = 64
        while capacity < count * 2 { capacity *= 2 }
        return capacity
    }
}
