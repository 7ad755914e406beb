/// The mean of values, direct as long as their sum is finite, then incremental.
struct CompensatedMean {
    private var total: CompensatedSum
    private var count = 1.0
    private var isIncremental = false

    @inline(__always)
    init(_ first: Double) {
        total = CompensatedSum(first)
    }

    @inline(__always)
    mutating func add(_ value: Double) {
        count += 1
        if !isIncremental {
            var next = total
            next.add(value)
            if !next.sum.isInfinite {
                total = next
                return
            }
            isIncremental = true
            total = CompensatedSum(total.sum / (count - 1), compensation: total.compensation / (count - 1))
        }
        let share = (count - 1) / count
        total = CompensatedSum(share * total.sum, compensation: share * total.compensation)
        total.add(value / count)
    }

    @inline(__always)
    var value: Double {
        isIncremental ? total.sum + total.compensation : total.sum / count + total.compensation / count
    }
}
