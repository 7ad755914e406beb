import MetricModel

/// Which windows there are.
struct WindowPlan {
    let shift: TimeShift
    /// Milliseconds.
    let span: Int64
    /// The function's scalar argument, one a step; empty where it has none.
    let parameters: Column
    let context: QueryContext

    static let samplesBetweenChecks = 1_000_000

    /// Whether every window certainly has two samples or more of a series that rests, and no other.
    func allHaveTwoSamples(of rest: SeriesRest) -> Bool {
        let (first, last) = (shift.first.subtractingClamped(span), shift.last.subtractingClamped(span))
        // Where steps go on, windows in between have as much room as these two.
        return rest.first <= first.addingClamped(1)
            && rest.hasTwoSamples(from: first.addingClamped(1), through: shift.first)
            && rest.hasTwoSamples(from: last.addingClamped(1), through: shift.last)
    }

    func parameter(_ step: Int) -> Double {
        step < parameters.count ? parameters[step] : 0
    }
}
