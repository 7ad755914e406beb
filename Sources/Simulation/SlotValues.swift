/// The samples of a moment by slot, kept and filled again so that reading allocates nothing.
struct SlotValues {
    /// Slots stand for the same series as long as the node runs.
    private(set) var slots: [Int] = []
    private(set) var values: [Double] = []

    var count: Int { slots.count }

    mutating func removeAll() {
        slots.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
    }

    mutating func append(_ slot: Int, _ value: Double) {
        slots.append(slot)
        values.append(value)
    }
}
