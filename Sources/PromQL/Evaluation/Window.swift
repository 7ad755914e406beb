/// The samples of one series in the range that ends at one step.
struct Window {
    /// All samples read of the series, without stale markers; times in milliseconds.
    let times: UnsafeBufferPointer<Int64>
    let values: UnsafeBufferPointer<Double>
    /// Those in the range: never empty.
    let lower: Int
    let upper: Int
    /// The range's left end, itself not in it.
    let rangeStart: Int64
    let rangeEnd: Int64
    /// The moment of the step.
    let time: Int64
    let step: Int
    /// The function's scalar argument at this step.
    let parameter: Double

    var count: Int { upper - lower }
    var first: Double { values[lower] }
    var last: Double { values[upper - 1] }

    /// The values in the range.
    var samples: UnsafeBufferPointer<Double> {
        UnsafeBufferPointer(rebasing: values[lower..<upper])
    }
}
