import MetricModel

/// Computes a value from the samples in a range, series by series and step by step.
protocol WindowFunction {
    /// Called with each series before its windows.
    mutating func begin(_ times: UnsafeBufferPointer<Int64>, _ values: UnsafeBufferPointer<Double>)

    /// The value for a window, or `Double.gap` where there is none.
    mutating func value(_ window: Window) -> Double
}

extension WindowFunction {
    mutating func begin(_ times: UnsafeBufferPointer<Int64>, _ values: UnsafeBufferPointer<Double>) {}

    /// Evaluates every step; the window's ends only move forward, so all samples are passed over once.
    mutating func fill(_ column: inout Column, from samples: SampleBuffer, plan: WindowPlan) -> Bool {
        var hasValues = false
        samples.withPointers { times, values in
            begin(times, values)
            var lower = 0
            var upper = 0
            for step in column.indices {
                let end = plan.shift.reference(step)
                let start = end.subtractingClamped(plan.span)
                while upper < times.count, times[upper] <= end { upper += 1 }
                while lower < upper, times[lower] <= start { lower += 1 }
                guard lower < upper else {
                    column[step] = .gap
                    continue
                }
                let result = value(
                    Window(
                        times: times, values: values, lower: lower, upper: upper, rangeStart: start, rangeEnd: end,
                        time: plan.shift.steps.time(step), step: step, parameter: plan.parameter(step)))
                column[step] = result
                if !result.isGap { hasValues = true }
            }
        }
        return hasValues
    }
}

/// Which windows there are.
struct WindowPlan {
    let shift: TimeShift
    /// Milliseconds.
    let span: Int64
    /// The function's scalar argument, one a step; empty where it has none.
    let parameters: Column

    func parameter(_ step: Int) -> Double {
        step < parameters.count ? parameters[step] : 0
    }
}

/// A window function without state.
struct PlainWindowFunction: WindowFunction {
    let compute: (Window) -> Double

    func value(_ window: Window) -> Double { compute(window) }
}
