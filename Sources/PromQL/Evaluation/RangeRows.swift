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
        try RowTable.forEachDistinct(of: forEachSeries, context: plan.context, body)
    }

    private func forEachSeries(_ body: (Row, inout Column) throws -> Void) throws {
        var function = function
        var column = Column.gaps(plan.shift.steps.count)
        var remark = NameRemark(observe: observe, isSaidOnce: samples.namesAgree)
        func yield(_ row: Row) throws {
            remark.note(row)
            try body(keepsNames ? row : row.bare, &column)
        }
        func read(_ row: Row, _ buffer: SampleBuffer) throws {
            if try function.fill(&column, from: buffer, plan: plan) { try yield(row) }
        }
        guard let value = function.valueAtRest, let selected = samples as? SelectedSamples else {
            return try samples.forEachSeries(read)
        }
        try selected.forEachSeries(
            atRest: { row, rest in
                guard plan.allHaveTwoSamples(of: rest) else { return false }
                for step in column.indices { column[step] = value }
                try yield(row)
                return true
            }, read)
    }
}
