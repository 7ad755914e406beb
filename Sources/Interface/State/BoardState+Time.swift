import Dashboards
import MetricModel

extension BoardState {
    static let intervals: [TimeSpan] = [1, 2, 5, 10, 15, 30, 60].map { .seconds($0) }

    mutating func togglePause() -> [InterfaceRequest] {
        if isRecording {
            pausedAt = recordedEnd
            show("a recording has no live; this is its end")
            return evaluate()
        }
        if pausedAt == nil {
            // What is shown is what stands still: the moment of the data, not of the key.
            pausedAt = shownMoment ?? now
            pendingTicket = nil
            return []
        }
        pausedAt = nil
        crosshair = nil
        return evaluate()
    }

    /// A tenth of the range in either direction; not into the future.
    mutating func walk(_ direction: Int64) -> [InterfaceRequest] {
        guard let paused = pausedAt else { return [] }
        let step = TimeSpan(milliseconds: max(1000, range.milliseconds / 10))
        return walk(to: direction < 0 ? paused - step : paused + step)
    }

    /// By the whole range.
    mutating func walkFar(_ direction: Int64) -> [InterfaceRequest] {
        guard let paused = pausedAt else { return [] }
        return walk(to: direction < 0 ? paused - range : paused + range)
    }

    /// Stands still at a moment, as far as samples are kept.
    mutating func walk(to target: Timestamp) -> [InterfaceRequest] {
        let oldest = keptSince ?? target
        pausedAt = min(max(target, min(oldest, now)), recordedEnd ?? now)
        if target < oldest { show("nothing older is kept than \(wallClock.clock(oldest)): → goes forward") }
        if target > now, recordedEnd == nil { show("this is now: \(keys.label(of: .pause)) goes live") }
        return evaluate()
    }

    mutating func changeInterval(_ direction: Int) -> [InterfaceRequest] {
        let index = BoardState.intervals.firstIndex { $0 >= interval } ?? BoardState.intervals.count - 1
        let next = min(max(index + direction, 0), BoardState.intervals.count - 1)
        guard BoardState.intervals[next] != interval else { return [] }
        interval = BoardState.intervals[next]
        show("every \(interval)")
        return [.setInterval(interval)]
    }

    /// Looks at that time only; `Esc` goes back. A few seconds are no graph, and more likely a click that slipped.
    mutating func zoom(into span: ClosedRange<Timestamp>) -> [InterfaceRequest] {
        let length = span.upperBound - span.lowerBound
        guard length >= .seconds(10) else { return [] }
        crosshair = nil
        let before = Array(timesBefore.suffix(20)) + [ShownTime(range: range, bounds: bounds, pausedAt: pausedAt)]
        pausedAt = span.upperBound
        // Whole seconds read better in titles than milliseconds.
        setTime(.seconds(length.milliseconds / 1000), nil)
        timesBefore = before
        return rebuild()
    }

    /// Goes back from a zoom.
    mutating func show(_ before: ShownTime) -> [InterfaceRequest] {
        (range, bounds, pausedAt) = (before.range, before.bounds, before.pausedAt)
        return rebuild()
    }

    /// The same with keys: looks at the time between the marks.
    mutating func zoomBetweenMarks() -> [InterfaceRequest] {
        guard let span = marks.span else {
            show("\(keys.label(of: .mark)) marks a moment; with two marks this zooms in on the time between")
            return []
        }
        marks.clear()
        let requests = zoom(into: span)
        if requests.isEmpty { show("the marks are less than 10s apart") }
        return requests
    }

    mutating func nextMeasure() -> [InterfaceRequest] {
        let all = Measure.allCases
        let index = all.firstIndex(of: measure) ?? 0
        measure = all[(index + 1) % all.count]
        switch measure {
        case .rate: show("rate: how fast it grows now")
        case .delta: show("delta: growth over \(range)")
        case .total: show("total: all since the counters began")
        }
        return rebuild()
    }
}
