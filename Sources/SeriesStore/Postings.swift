/// Slots of series, sorted, each once.
struct Postings {
    private(set) var slots: [UInt32] = []

    init() {}

    init(sorted slots: [UInt32]) {
        self.slots = slots
    }

    /// The slots of all, in any order and not shared between them.
    init(union parts: [Postings]) {
        if parts.count == 1 {
            slots = parts[0].slots
        } else {
            slots = parts.flatMap(\.slots).sorted()
        }
    }

    var count: Int { slots.count }
    var isEmpty: Bool { slots.isEmpty }

    /// New slots mostly are the largest; a slot that is used again finds its place by search.
    mutating func insert(_ slot: UInt32) {
        guard let last = slots.last, slot <= last else { return append(slot) }
        let place = lowerBound(slot)
        if slots[place] != slot { slots.insert(slot, at: place) }
    }

    private mutating func append(_ slot: UInt32) {
        // Doubling would leave much room for series that never come.
        if slots.count == slots.capacity { slots.reserveCapacity(slots.count + slots.count / 8 + 8) }
        slots.append(slot)
    }

    mutating func remove(_ gone: Set<UInt32>) {
        slots.removeAll { gone.contains($0) }
    }

    func contains(_ slot: UInt32) -> Bool {
        let place = lowerBound(slot)
        return place < slots.count && slots[place] == slot
    }

    func intersecting(_ other: Postings) -> Postings {
        let (few, many) = count <= other.count ? (self, other) : (other, self)
        return Postings(sorted: few.slots.filter { many.contains($0) })
    }

    func subtracting(_ other: Postings) -> Postings {
        other.isEmpty ? self : Postings(sorted: slots.filter { !other.contains($0) })
    }

    private func lowerBound(_ slot: UInt32) -> Int {
        var low = 0
        var high = slots.count
        while low < high {
            let middle = (low + high) / 2
            if slots[middle] < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
