import MetricModel

/// Which moment a selector or subquery looks at, step by step: `@` and `offset` worked in.
struct TimeShift {
    /// The moment of `@`, whatever the step.
    let anchor: Int64?
    /// Milliseconds.
    let offset: Int64
    let steps: Steps

    init(_ modifiers: TimeModifiers, steps: Steps, querySpan: ClosedRange<Int64>) {
        self.steps = steps
        offset = modifiers.offset.milliseconds
        anchor =
            switch modifiers.anchor {
            case .timestamp(let moment): moment.milliseconds
            case .start: querySpan.lowerBound
            case .end: querySpan.upperBound
            case nil: nil
            }
    }

    /// The moment looked at; the end of time where it lies beyond.
    func reference(_ step: Int) -> Int64 {
        (Timestamp(milliseconds: anchor ?? steps.time(step)) - TimeSpan(milliseconds: offset)).milliseconds
    }

    /// How far the moment looked at moves from step to step.
    var interval: Int64 { anchor == nil ? steps.interval : 0 }

    var first: Int64 { reference(0) }
    var last: Int64 { reference(steps.count - 1) }
}
