/// The best of the values offered, in a heap whose root is the worst of them.
struct Leaders {
    let limit: Int
    let wantsLargest: Bool
    private var heap: [(value: Double, row: Int)] = []

    init(limit: Int, wantsLargest: Bool) {
        self.limit = limit
        self.wantsLargest = wantsLargest
    }

    /// NaN is worse than anything.
    private func isWorse(_ left: Double, _ right: Double) -> Bool {
        if left.isNaN { return !right.isNaN }
        return wantsLargest ? left < right : left > right
    }

    /// Among equals the first one stays.
    private func isWorse(_ left: (value: Double, row: Int), _ right: (value: Double, row: Int)) -> Bool {
        if isWorse(left.value, right.value) { return true }
        if isWorse(right.value, left.value) { return false }
        return left.row > right.row
    }

    mutating func offer(_ value: Double, _ row: Int) {
        if heap.count < limit {
            heap.append((value, row))
            siftUp(heap.count - 1)
        } else if isWorse(heap[0].value, value) {
            heap[0] = (value, row)
            siftDown()
        }
    }

    /// The rows, the best first.
    var ranking: [Int] {
        heap.sorted { isWorse($1, $0) }.map(\.row)
    }

    private mutating func siftUp(_ start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard isWorse(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var worst = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if isWorse(heap[child], heap[worst]) { worst = child }
            }
            if worst == parent { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
