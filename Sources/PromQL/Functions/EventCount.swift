/// Counts what happens between neighbouring samples; a running total makes every window one subtraction.
struct EventCount: WindowFunction {
    /// Whether something happened between a sample and the next.
    let happens: (Double, Double) -> Bool
    /// How much happened before each sample.
    private var totals: [Int] = []

    init(_ happens: @escaping (Double, Double) -> Bool) {
        self.happens = happens
    }

    mutating func begin(_ times: UnsafeBufferPointer<Int64>, _ values: UnsafeBufferPointer<Double>) {
        totals.removeAll(keepingCapacity: true)
        var total = 0
        for index in values.indices {
            if index > 0, happens(values[index - 1], values[index]) { total += 1 }
            totals.append(total)
        }
    }

    func value(_ window: Window) -> Double {
        Double(totals[window.upper - 1] - totals[window.lower])
    }
}
