/// The state of an aggregation: every group's fold at every step, in one piece of memory.
struct FoldedGroups<Fold: GroupFold> {
    private let stepCount: Int
    private var folds: [Fold] = []
    /// Whether the fold has had a value.
    private var isStarted: [Bool] = []

    init(stepCount: Int) {
        self.stepCount = stepCount
    }

    /// How many samples, of a time and a value each, take the memory of one group.
    var samplesPerGroup: Int {
        let bytes = MemoryLayout<Fold>.stride + MemoryLayout<Bool>.stride
        let sample = MemoryLayout<Int64>.stride + MemoryLayout<Double>.stride
        return stepCount * ((bytes + sample - 1) / sample)
    }

    mutating func addGroup() {
        folds.append(contentsOf: repeatElement(Fold(0), count: stepCount))
        isStarted.append(contentsOf: repeatElement(false, count: stepCount))
    }

    /// Adds a series' values to a group.
    mutating func add(_ column: Column, to group: Int) {
        let first = group * stepCount
        folds.withUnsafeMutableBufferPointer { folds in
            isStarted.withUnsafeMutableBufferPointer { isStarted in
                column.withUnsafeBufferPointer { column in
                    for step in 0..<stepCount where !column[step].isGap {
                        if isStarted[first + step] {
                            folds[first + step].add(column[step])
                        } else {
                            folds[first + step] = Fold(column[step])
                            isStarted[first + step] = true
                        }
                    }
                }
            }
        }
    }

    func column(of group: Int) -> Column {
        (group * stepCount..<(group + 1) * stepCount).map { isStarted[$0] ? folds[$0].value : .gap }
    }
}
