/// Which windows there are.
struct WindowPlan {
    let shift: TimeShift
    /// Milliseconds.
    let span: Int64
    /// The function's scalar argument, one a step; empty where it has none.
    let parameters: Column
    let context: QueryContext

    static let samplesBetweenChecks = 1_000_000

    func parameter(_ step: Int) -> Double {
        step < parameters.count ? parameters[step] : 0
    }
}
