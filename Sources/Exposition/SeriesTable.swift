import Glibc
import MetricModel

/// The series of one target: packed labels to a dense slot and back. Any other texts can be numbered with it, too.
///
/// One open-addressed table and one text arena: a page never seen costs no allocation per series.
struct SeriesTable {
    private var buckets = [Bucket](repeating: Bucket(), count: 64)
    private var arena: [UInt8] = []
    private var entries: [Entry] = []
    private var freeSlots: [Int32] = []
    private let hash = PackedHash()
    /// Whether series were added that can't be found yet.
    private(set) var isUnindexed = false

    /// The hash stands here too: another series in the way is told apart without a look at its entry far away.
    private struct Bucket {
        var code: UInt32 = 0
        /// The slot plus one; 0 is free.
        var link: UInt32 = 0

        var slot: Int32 { Int32(bitPattern: link &- 1) }
    }

    /// One slot: where its text stands in the arena, and its hash.
    private struct Entry {
        var offset: Int
        /// 0 for a slot that is free.
        var length: Int32
        var code: UInt32
    }

    /// How many series have a slot.
    var count: Int { entries.count - freeSlots.count }
    /// All slots are below.
    var slotLimit: Int { entries.count }

    /// The slot of the packed labels, a new one where they have none yet.
    ///
    /// - Parameter packed: with zeros behind it, see `PackedHash`.
    mutating func slot(of packed: UnsafeRawBufferPointer) -> (slot: Int32, isNew: Bool) {
        if (count + 1) * 2 > buckets.count { rebuildBuckets(capacity: buckets.count * 2) }
        let code = hash(packed)
        let mask = buckets.count - 1
        var place = Int(code) & mask
        while buckets[place].link != 0 {
            let slot = buckets[place].slot
            if buckets[place].code == code && isStored(packed, at: Int(slot)) { return (slot, false) }
            place = (place + 1) & mask
        }
        let slot = store(packed, code)
        buckets[place] = Bucket(code: code, link: UInt32(bitPattern: slot) &+ 1)
        return (slot, true)
    }

    func labels(of slot: Int32) -> Labels {
        let index = Int(slot)
        guard entries.indices.contains(index), entries[index].length > 0 else { return .empty }
        let entry = entries[index]
        return Labels(alreadyPacked: arena[entry.offset..<(entry.offset + Int(entry.length))])
    }

    /// Makes room for a first page.
    mutating func reserve(bytes: Int, count: Int) {
        guard arena.isEmpty else { return }
        arena.reserveCapacity(bytes)
        LargePages.ask(for: &arena)
        entries.reserveCapacity(count)
    }

    private func isStored(_ packed: UnsafeRawBufferPointer, at slot: Int) -> Bool {
        let entry = entries[slot]
        guard Int(entry.length) == packed.count, let wanted = packed.baseAddress else { return false }
        return arena.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + entry.offset, wanted, packed.count) == 0 } ?? false
        }
    }

    private mutating func store(_ packed: UnsafeRawBufferPointer, _ code: UInt32) -> Int32 {
        let entry = Entry(offset: arena.count, length: Int32(packed.count), code: code)
        arena.append(contentsOf: packed)
        if let slot = freeSlots.popLast() {
            entries[Int(slot)] = entry
            return slot
        }
        entries.append(entry)
        return Int32(entries.count - 1)
    }
}

// MARK: - First pages

extension SeriesTable {
    /// Gives the packed labels the next slot, unseen; `indexAll` must follow before anything is looked up.
    ///
    /// A large table is nowhere near the processor: looking up series by series waits for memory each time, while a
    /// whole page of them is waited for together.
    ///
    /// - Parameter packed: with zeros behind it, see `PackedHash`.
    @inline(__always)
    mutating func addUnseen(_ packed: UnsafeRawBufferPointer) -> Int32 {
        isUnindexed = true
        return store(packed, hash(packed))
    }

    /// Makes all series to be found.
    ///
    /// - Returns: for each slot the one that stands for its series: an earlier one where a series was added again;
    ///   such slots are given up. Empty where there are none.
    mutating func indexAll() -> [Int32] {
        isUnindexed = false
        buckets = [Bucket](repeating: Bucket(), count: SeriesTable.capacity(for: entries.count))
        let mask = buckets.count - 1
        var standIns: [Int32] = []
        for slot in entries.indices {
            let code = entries[slot].code
            var place = Int(code) & mask
            var standIn: Int32?
            while buckets[place].link != 0 {
                if buckets[place].code == code, hasSameText(slot, Int(buckets[place].slot)) {
                    standIn = buckets[place].slot
                    break
                }
                place = (place + 1) & mask
            }
            if let standIn {
                if standIns.isEmpty { standIns = Array(0..<Int32(truncatingIfNeeded: entries.count)) }
                standIns[slot] = standIn
            } else {
                buckets[place] = Bucket(code: code, link: UInt32(truncatingIfNeeded: slot) &+ 1)
            }
        }
        if !standIns.isEmpty { keepOnly { standIns[Int($0)] == $0 } }
        return standIns
    }

    private func hasSameText(_ slot: Int, _ other: Int) -> Bool {
        let (left, right) = (entries[slot], entries[other])
        guard left.length == right.length else { return false }
        return arena.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + left.offset, $0 + right.offset, Int(left.length)) == 0 } ?? true
        }
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
        var place = Int(bucket.code) & mask
        while buckets[place].link != 0 { place = (place + 1) & mask }
        buckets[place] = bucket
    }

    /// Gives up the slots that are not wanted any more, and their memory.
    mutating func keepOnly(_ isWanted: (Int32) -> Bool) {
        let kept = buckets.filter { $0.link != 0 && isWanted($0.slot) }
        let oldArena = arena
        arena = []
        freeSlots.removeAll(keepingCapacity: true)
        var isKept = [Bool](repeating: false, count: entries.count)
        for bucket in kept { isKept[Int(bucket.slot)] = true }
        for slot in entries.indices.reversed() where !isKept[slot] {
            entries[slot].length = 0
            freeSlots.append(Int32(slot))
        }
        for slot in entries.indices where isKept[slot] {
            let start = entries[slot].offset
            entries[slot].offset = arena.count
            arena.append(contentsOf: oldArena[start..<(start + Int(entries[slot].length))])
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
