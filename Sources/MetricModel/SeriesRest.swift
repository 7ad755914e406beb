/// What is known of a series whose samples have all had the same finite value for some time, stale markers among them
/// none.
public struct SeriesRest: Sendable {
    public let value: Double
    /// The first and the last of those samples; milliseconds since the Unix epoch.
    public let first: Int64
    public let last: Int64
    /// The longest time from one of them to the next, in milliseconds.
    public let longestStep: Int64

    public init(value: Double, first: Int64, last: Int64, longestStep: Int64) {
        self.value = value
        self.first = first
        self.last = last
        self.longestStep = longestStep
    }

    /// Whether two of the samples or more lie in `from...through`, as far as that is certain.
    public func hasTwoSamples(from: Int64, through: Int64) -> Bool {
        let (length, overflow) = min(through, last).subtractingReportingOverflow(max(from, first))
        // Of two steps that fit, whatever their phase, two samples lie inside.
        return !overflow && longestStep > 0 && length / 2 >= longestStep
    }
}
