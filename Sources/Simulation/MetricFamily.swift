import MetricModel

/// One of Kong's metric families: its header and the labels every series of it carries, in Kong's order.
struct MetricFamily: Sendable {
    let name: String
    let help: String
    let type: MetricType
    let labelNames: [String]
    /// Upper bounds of a histogram's buckets, without `+Inf`, in milliseconds.
    var bounds: [Int] = []
    /// How many of the unit that is counted in make one of the unit that is printed.
    var divisor: Double = 1
    /// Gauges are there from the start, and so is the count of errors; all else appears with its first event.
    var isPrintedAtZero = false

    /// How many numbers a series keeps: one, or a histogram's buckets, `+Inf`, count and sum.
    var cellsPerSeries: Int { type == .histogram ? bounds.count + 3 : 1 }
}
