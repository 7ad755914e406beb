import MetricModel

extension Evaluator {
    /// `topk` and `bottomk`: the rows with the largest or smallest values, step by step, as they are.
    func extremes(_ node: Aggregation) throws -> any RowSource {
        guard let parameter = node.parameter else { return RowTable() }
        let limits = try scalar(parameter)
        let table = try RowTable(try rows(node.operand), context: context)
        if table.count == 0 { return table }
        let counts = try limits.map { try wholeNumber($0) }
        var keys = GroupKeys(node.grouping)
        var members: [[Int]] = []
        for (index, labels) in table.labels.enumerated() {
            let (group, isNew) = keys.group(of: Row(labels))
            if isNew { members.append([]) }
            members[group].append(index)
        }
        var kept = [Column](repeating: .gaps(steps.count), count: table.count)
        var order: [Int] = []
        for group in members {
            try context.check()
            for step in 0..<steps.count where counts[step] >= 1 {
                var best = Leaders(limit: counts[step], wantsLargest: node.aggregator == .topk)
                for row in group where !table.columns[row][step].isGap {
                    best.offer(table.columns[row][step], row)
                }
                let ranking = best.ranking
                for row in ranking { kept[row][step] = table.columns[row][step] }
                if steps.count == 1 { order += ranking }
            }
        }
        var result = RowTable()
        for row in steps.count == 1 ? order : Array(table.labels.indices) where kept[row].hasValues {
            try result.insert(table.labels[row], kept[row])
        }
        return result
    }

    private func wholeNumber(_ value: Double) throws -> Int {
        if value.isNaN { throw context.failure("Parameter value is NaN") }
        if value >= 0x1p63 { throw context.failure("Scalar value \(NumberSyntax.general(value)) overflows int64") }
        if value <= -0x1p63 { throw context.failure("Scalar value \(NumberSyntax.general(value)) underflows int64") }
        return Int(value)
    }
}

/// The best of the values offered, in a heap whose root is the worst of them.
private struct Leaders {
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
