/// The threads of a machine at one place of the text, the preferred ones first, no instruction twice.
struct ThreadList {
    private(set) var count = 0
    private var dense: [Int32]
    private var sparse: [Int32]
    private var slots: [Int32]
    private let slotCount: Int

    init(size: Int, slotCount: Int) {
        dense = Array(repeating: 0, count: size)
        sparse = Array(repeating: 0, count: size)
        slots = Array(repeating: -1, count: size * slotCount)
        self.slotCount = slotCount
    }

    mutating func removeAll() {
        count = 0
    }

    subscript(index: Int) -> Int { Int(dense[index]) }

    /// Adds an instruction; false where it is in the list already.
    mutating func insert(_ instruction: Int) -> Bool {
        let place = Int(sparse[instruction])
        if place < count, dense[place] == Int32(instruction) { return false }
        sparse[instruction] = Int32(count)
        dense[count] = Int32(instruction)
        count += 1
        return true
    }

    /// Keeps what the last added thread has captured.
    mutating func setSlots(_ values: [Int32]) {
        let start = (count - 1) * slotCount
        for index in 0..<slotCount { slots[start + index] = values[index] }
    }

    func copySlots(of index: Int, to values: inout [Int32]) {
        let start = index * slotCount
        for slot in 0..<slotCount { values[slot] = slots[start + slot] }
    }
}
