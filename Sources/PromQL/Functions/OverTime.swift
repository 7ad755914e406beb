/// How a function of a range vector computes.
struct OverTime: Sendable {
    /// Which argument is the range vector.
    var argument = 0
    /// Which argument is the scalar, if there is one.
    var parameter: Int?
    /// Whether the result keeps the metric's name.
    var keepsNames = false
    /// Whether the series should be counters, so that a name that does not look like one is worth a remark.
    var wantsCounter = false
    /// Remarks on the scalar argument.
    var annotate: (@Sendable (Evaluator, Call, Column) -> Void)?
    /// The computation for so many steps.
    let make: @Sendable (_ steps: Int) -> any WindowFunction

    init(make: @escaping @Sendable (_ steps: Int) -> any WindowFunction) {
        self.make = make
    }

    /// A computation that looks at one window at a time.
    static func plain(_ compute: @escaping @Sendable (Window) -> Double) -> OverTime {
        OverTime { _ in PlainWindowFunction(compute: compute) }
    }
}
