/// A sum that keeps the digits lost in each addition (Kahan and Neumaier), as Prometheus sums.
struct CompensatedSum {
    var sum: Double
    var compensation: Double

    @inline(__always)
    init(_ sum: Double = 0, compensation: Double = 0) {
        self.sum = sum
        self.compensation = compensation
    }

    @inline(__always)
    mutating func add(_ value: Double) {
        let total = sum + value
        if total.isInfinite {
            compensation = 0
        } else if sum.magnitude >= value.magnitude {
            compensation += (sum - total) + value
        } else {
            compensation += (value - total) + sum
        }
        sum = total
    }

    /// The sum with what was lost.
    @inline(__always)
    var value: Double { sum.isInfinite ? sum : sum + compensation }
}
