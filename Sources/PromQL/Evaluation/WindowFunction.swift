import MetricModel

/// Computes a value from the samples in a range, series by series and step by step.
protocol WindowFunction {
    /// Called with each series before its windows.
    mutating func begin(_ times: UnsafeBufferPointer<Int64>, _ values: UnsafeBufferPointer<Double>)

    /// What a window of two or more samples comes to that all have the same finite value; nil where that depends on
    /// anything else.
    var valueAtRest: Double? { get }

    /// The value for a window, or `Double.gap` where there is none.
    mutating func value(_ window: Window) -> Double

    /// Evaluates every step of one series; a requirement only so that each function gets its own compiled loop.
    ///
    /// - Returns: whether any step has a value.
    /// - Throws: where the query was given up meanwhile.
    mutating func fill(_ column: inout Column, from samples: SampleBuffer, plan: WindowPlan) throws -> Bool
}

extension WindowFunction {
    var valueAtRest: Double? { nil }

    mutating func begin(_ times: UnsafeBufferPointer<Int64>, _ values: UnsafeBufferPointer<Double>) {}

    mutating func fill(_ column: inout Column, from samples: SampleBuffer, plan: WindowPlan) throws -> Bool {
        try samples.withPointers { times, values in
            begin(times, values)
            return try column.withUnsafeMutableBufferPointer { column in
                try fill(column, times, values, plan)
            }
        }
    }

    /// The windows' ends only move forward, so all samples are passed over once.
    @inline(__always)
    private mutating func fill(
        _ column: UnsafeMutableBufferPointer<Double>, _ times: UnsafeBufferPointer<Int64>,
        _ values: UnsafeBufferPointer<Double>, _ plan: WindowPlan
    ) throws -> Bool {
        var hasValues = false
        var lower = 0
        var upper = 0
        var end = plan.shift.first
        let interval = plan.shift.interval
        var time = plan.shift.steps.start
        // A year's samples at every one of many steps is a long way to go for a single series.
        var untilCheck = WindowPlan.samplesBetweenChecks
        for step in column.indices {
            defer {
                end &+= interval
                time &+= plan.shift.steps.interval
            }
            let start = end.subtractingClamped(plan.span)
            while upper < times.count, times[upper] <= end { upper += 1 }
            while lower < upper, times[lower] <= start { lower += 1 }
            guard lower < upper else {
                column[step] = .gap
                continue
            }
            untilCheck -= upper - lower
            if untilCheck < 0 {
                try plan.context.checkNow()
                untilCheck = WindowPlan.samplesBetweenChecks
            }
            let result = value(
                Window(
                    times: times, values: values, lower: lower, upper: upper, rangeStart: start, rangeEnd: end,
                    time: time, step: step, parameter: plan.parameter(step)))
            column[step] = result
            if !result.isGap { hasValues = true }
        }
        return hasValues
    }
}
