/// Where a histogram series keeps its numbers: the cumulative buckets, `+Inf`, the count and the sum, side by side.
///
/// Kong keeps every bucket as a counter of its own and adds one to each that an observation fits into, which is
/// why a bucket below the smallest observation does not exist.
struct HistogramCells: Sendable {
    let first: Int
    let bounds: [Int]

    func observe(_ value: Double, in cells: inout [Double]) {
        let infinity = first + bounds.count
        var bucket = infinity
        while bucket > first, value <= Double(bounds[bucket - first - 1]) { bucket -= 1 }
        for cell in bucket...infinity + 1 { cells[cell] += 1 }
        cells[infinity + 2] += value
    }
}
