import MetricModel

/// The last sample of each series at every step.
struct SelectorRows: RowSource {
    let selection: any SeriesSelection
    let shift: TimeShift
    let lookback: Int64
    /// Whether the sample's own time is wanted instead of its value (`timestamp(x)`).
    let wantsTimestamps: Bool
    let context: QueryContext
    let namesAgree: Bool

    var isKnownEmpty: Bool { selection.count == 0 }

    init(
        _ selector: VectorSelector, wantsTimestamps: Bool = false, source: any SeriesSource,
        shift: TimeShift, context: QueryContext
    ) throws {
        self.shift = shift
        self.context = context
        self.wantsTimestamps = wantsTimestamps
        lookback = context.options.lookback.milliseconds
        selection = try source.select(
            selector.matchers, from: Timestamp(milliseconds: shift.first.subtractingClamped(lookback - 1)),
            through: Timestamp(milliseconds: shift.last))
        namesAgree = selection.namesAgree
    }

    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws {
        let from = Timestamp(milliseconds: shift.first.subtractingClamped(lookback - 1))
        let through = Timestamp(milliseconds: shift.last)
        var samples = SampleBuffer()
        var column = Column.gaps(shift.steps.count)
        let origin = RowOrigin(selection)
        for index in 0..<selection.count {
            try context.check()
            selection.read(index, from: from, through: through, into: &samples)
            guard !samples.isEmpty else { continue }
            try context.reserve(samples.count)
            defer { context.release(samples.count) }
            if fill(&column, from: samples) {
                try body(Row(origin, at: index), &column)
            }
        }
    }

    /// - Returns: whether any step has a value.
    private func fill(_ column: inout Column, from samples: SampleBuffer) -> Bool {
        var next = 0
        var hasValues = false
        var moment = shift.first
        let interval = shift.interval
        samples.withPointers { times, values in
            column.withUnsafeMutableBufferPointer { column in
                for step in column.indices {
                    while next < times.count, times[next] <= moment { next += 1 }
                    let last = next - 1
                    if last >= 0, times[last] > moment &- lookback, !values[last].isStaleMarker {
                        column[step] = wantsTimestamps ? Double(times[last]) / 1000 : values[last]
                        hasValues = true
                    } else {
                        column[step] = .gap
                    }
                    moment &+= interval
                }
            }
        }
        return hasValues
    }
}
