import MetricModel

/// A function over the samples of each series in the one range there is, for which summaries of them will do.
struct SummaryRows<Function: SummaryFunction>: RowSource {
    private let summaries: any SeriesSummaries
    private let areDistinct: Bool
    private let function: Function
    /// The range's left end, itself not in it, and its right end; milliseconds.
    private let start: Int64
    private let end: Int64
    private let context: QueryContext
    private let remark: NameRemark

    var namesAgree: Bool { true }
    var isKnownEmpty: Bool { summaries.count == 0 }

    /// - Parameter observe: Told the name of each series that gave a result; once where all have the same.
    init(
        _ function: Function, over selector: RangeSelector, source: any SeriesSource, shift: TimeShift,
        context: QueryContext, observe: ((String) -> Void)?
    ) throws {
        self.function = function
        self.context = context
        end = shift.first
        start = end.subtractingClamped(selector.span.milliseconds)
        summaries = try source.summarize(
            selector.selector.matchers, from: Timestamp(milliseconds: start.addingClamped(1)),
            through: Timestamp(milliseconds: end))
        areDistinct = summaries.namesAgree
        remark = NameRemark(observe: observe, isSaidOnce: areDistinct)
    }

    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws {
        if areDistinct { return try forEachSeries(body) }
        try RowTable.forEachDistinct(of: forEachSeries, context: context, body)
    }

    private func forEachSeries(_ body: (Row, inout Column) throws -> Void) throws {
        var function = function
        var remark = remark
        var column = Column.gaps(1)
        let origin = RowOrigin(summaries)
        for index in 0..<summaries.count {
            try context.check()
            let summary = summaries.summary(at: index)
            guard summary.count > 0 else { continue }
            try context.reserve(summary.count)
            defer { context.release(summary.count) }
            column[0] = function.value(summary, from: start, to: end)
            if column[0].isGap { continue }
            let row = Row(origin, at: index)
            remark.note(row)
            try body(row.bare, &column)
        }
    }
}
