import MetricModel

/// A window function that can do with a summary of its window, and need not see every sample.
protocol SummaryFunction: WindowFunction {
    /// The value of the one window there is, `(start, end]` in milliseconds; bit by bit that of `value(_:)` for the
    /// same samples.
    mutating func value(_ summary: SampleSummary, from start: Int64, to end: Int64) -> Double
}
