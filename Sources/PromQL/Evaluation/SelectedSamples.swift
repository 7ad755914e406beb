import MetricModel

/// The samples of a range selector's series.
struct SelectedSamples: SeriesSamples {
    let selection: any SeriesSelection
    let from: Timestamp
    let through: Timestamp
    let context: QueryContext
    let namesAgree: Bool

    var isKnownEmpty: Bool { selection.count == 0 }

    init(
        _ selector: RangeSelector, source: any SeriesSource, shift: TimeShift, context: QueryContext
    ) throws {
        from = Timestamp(
            milliseconds: shift.first.subtractingClamped(selector.span.milliseconds).addingClamped(1))
        through = Timestamp(milliseconds: shift.last)
        self.context = context
        selection = try source.select(selector.selector.matchers, from: from, through: through)
        namesAgree = selection.namesAgree
    }

    func forEachSeries(_ body: (Row, SampleBuffer) throws -> Void) throws {
        try forEachSeries(atRest: { _, _ in false }, body)
    }

    /// The same; series that rest need not be read where `atRest` answers that it knows enough of them.
    func forEachSeries(
        atRest: (Row, SeriesRest) throws -> Bool, _ body: (Row, SampleBuffer) throws -> Void
    ) throws {
        var samples = SampleBuffer()
        let origin = RowOrigin(selection)
        for index in 0..<selection.count {
            try context.check()
            if let rest = selection.rest(at: index), try atRest(Row(origin, at: index), rest) { continue }
            selection.read(index, from: from, through: through, into: &samples)
            samples.removeStaleMarkers()
            guard !samples.isEmpty else { continue }
            try context.reserve(samples.count)
            defer { context.release(samples.count) }
            try body(Row(origin, at: index), samples)
        }
    }
}

extension SampleBuffer {
    mutating func removeStaleMarkers() {
        guard let first = values.firstIndex(where: \.isStaleMarker) else { return }
        var kept = first
        for index in first..<values.count where !values[index].isStaleMarker {
            timestamps[kept] = timestamps[index]
            values[kept] = values[index]
            kept += 1
        }
        timestamps.removeSubrange(kept...)
        values.removeSubrange(kept...)
    }
}
