import MetricModel

/// A function over the samples of each series in a range (`rate(x[5m])`).
struct RangeRows: RowSource {
    let samples: any SeriesSamples
    let plan: WindowPlan
    let function: any WindowFunction
    /// Whether the result is the series' own value, so that it keeps the name (`last_over_time`).
    let keepsNames: Bool
    /// Told the name of each series that gave a result; once where all have the same.
    let observe: ((String) -> Void)?

    var namesAgree: Bool { !keepsNames || samples.namesAgree }
    var isKnownEmpty: Bool { samples.isKnownEmpty }

    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws {
        if keepsNames || samples.namesAgree {
            return try forEachSeries(body)
        }
        // Series that differ in their names only would become one: an error wherever they have values.
        var table = RowTable()
        try forEachSeries { row, column in
            try table.insertUnique(row.labels, column)
        }
        try table.forEachRow { row, column in
            try body(Row(row.series, isBare: true), &column)
        }
    }

    private func forEachSeries(_ body: (Row, inout Column) throws -> Void) throws {
        // At a single step all that was read lies in the window, and need not be seen sample by sample.
        if plan.shift.steps.count == 1, let function = function as? any SummaryFunction {
            return try forEachSummary(function, body)
        }
        var function = function
        var column = Column.gaps(plan.shift.steps.count)
        var wasObserved = false
        try samples.forEachSeries { row, buffer in
            guard try function.fill(&column, from: buffer, plan: plan) else { return }
            tell(of: row, &wasObserved)
            try body(keepsNames ? row : row.bare, &column)
        }
    }

    private func forEachSummary(
        _ function: some SummaryFunction, _ body: (Row, inout Column) throws -> Void
    ) throws {
        var function = function
        let end = plan.shift.first
        let start = end.subtractingClamped(plan.span)
        var column = Column.gaps(1)
        var wasObserved = false
        try samples.forEachSummary { row, summary in
            column[0] = function.value(summary, from: start, to: end)
            if column[0].isGap { return }
            tell(of: row, &wasObserved)
            try body(keepsNames ? row : row.bare, &column)
        }
    }

    private func tell(of row: Row, _ wasObserved: inout Bool) {
        guard let observe, !(wasObserved && samples.namesAgree) else { return }
        observe(row.isBare ? "" : row.series.metricName)
        wasObserved = true
    }
}
