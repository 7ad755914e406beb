import Glibc
import MetricModel

/// The series of one target: packed labels to a dense slot and back.
///
/// One open-addressed table and one text arena: a page never seen costs no allocation per series.
struct SeriesTable {
    /// The slot plus one; 0 is free. Small, so that it stays in the cache, where it is looked into all over.
    private var buckets = [UInt32](repeating: 0, count: 64)
    private var arena: [UInt8] = []
    private var entries: [Entry] = []
    private var freeSlots: [Int32] = []
    private let hash = PackedHash()

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
        while buckets[place] != 0 {
            let slot = Int32(bitPattern: buckets[place] &- 1)
            if entries[Int(slot)].code == code && isStored(packed, at: Int(slot)) { return (slot, false) }
            place = (place + 1) & mask
        }
        let slot = store(packed, code)
        buckets[place] = UInt32(bitPattern: slot) &+ 1
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
        buckets = [UInt32](repeating: 0, count: SeriesTable.capacity(for: count))
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

// MARK: - Growing and forgetting

extension SeriesTable {
    private mutating func rebuildBuckets(capacity: Int) {
        let old = buckets
        buckets = [UInt32](repeating: 0, count: capacity)
        for entry in old where entry != 0 { insert(entry) }
    }

    private mutating func insert(_ entry: UInt32) {
        let mask = buckets.count - 1
        var place = Int(entries[Int(entry) - 1].code) & mask
        while buckets[place] != 0 { place = (place + 1) & mask }
        buckets[place] = entry
    }

    /// Gives up the slots that are not wanted any more, and their memory.
    mutating func keepOnly(_ isWanted: (Int32) -> Bool) {
        let kept = buckets.filter { $0 != 0 && isWanted(Int32(bitPattern: $0) &- 1) }
        let oldArena = arena
        arena = []
        freeSlots.removeAll(keepingCapacity: true)
        var isKept = [Bool](repeating: false, count: entries.count)
        for entry in kept { isKept[Int(entry) - 1] = true }
        for slot in entries.indices.reversed() where !isKept[slot] {
            entries[slot].length = 0
            freeSlots.append(Int32(slot))
        }
        for slot in entries.indices where isKept[slot] {
            let start = entries[slot].offset
            entries[slot].offset = arena.count
            arena.append(contentsOf: oldArena[start..<(start + Int(entries[slot].length))])
        }
        buckets = [UInt32](repeating: 0, count: SeriesTable.capacity(for: kept.count))
        for entry in kept { insert(entry) }
    }

    /// A power of two that leaves half of the table free.
    private static func capacity(for count: Int) -> Int {
        var capacity = 64
        while capacity < count * 2 { capacity *= 2 }
        return capacity
    }
}
