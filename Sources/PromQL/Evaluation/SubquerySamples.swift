import MetricModel

/// The samples of a subquery: an instant vector evaluated at every multiple of the step.
struct SubquerySamples: SeriesSamples {
    let inner: any RowSource
    let steps: Steps
    let context: QueryContext

    var namesAgree: Bool { inner.namesAgree }
    var isKnownEmpty: Bool { inner.isKnownEmpty }

    func forEachSeries(_ body: (Row, SampleBuffer) throws -> Void) throws {
        // One row of the inner vector and its samples; subqueries nest, and then each has its own.
        try context.reserve(2 * steps.count)
        defer { context.release(2 * steps.count) }
        var samples = SampleBuffer()
        try inner.forEachRow { row, column in
            try context.check()
            samples.removeAll()
            for (step, value) in column.enumerated() where !value.isGap {
                samples.append(steps.time(step), value)
            }
            if !samples.isEmpty { try body(row, samples) }
        }
    }

    /// The multiples of `step` in `(first − span, last]`; nil where there is none.
    static func steps(step: Int64, span: Int64, first: Int64, last: Int64, limit: Int) throws -> Steps? {
        let open = first.subtractingClamped(span)
        var start = open / step * step
        if start <= open { start = start.addingClamped(step) }
        guard start <= last else { return nil }
        let count = last.subtractingClamped(start) / step
        guard count < limit else {
            throw QueryError(
                .execution, "query processing would load too many samples into memory in query execution")
        }
        return Steps(start: start, interval: step, count: Int(count) + 1)
    }
}
