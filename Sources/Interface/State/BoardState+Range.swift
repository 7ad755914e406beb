import Canvas
import Dashboards
import MetricModel

extension BoardState {
    /// What the header says of the range: `last 15m`, `Today so far`.
    var rangeTitle: String { bounds?.title ?? "last \(range)" }

    /// The ranges to pick from: longer ones as far as samples are kept, and the shown one in any case.
    var offeredRanges: [TimeSpan] {
        let usual: [TimeSpan] = [.minutes(1), .minutes(5), .minutes(15), .minutes(30), .hours(1)]
        let long: [TimeSpan] = [.hours(3), .hours(6), .hours(12), .hours(24), .hours(48), .hours(168)]
        let kept = keptSince.map { now - $0 } ?? .zero
        return Set(usual + long.filter { $0 <= kept } + [range]).sorted()
    }

    /// Takes a range together with its ends, nil where it reaches back from now; there is nothing to zoom out to then.
    mutating func setTime(_ span: TimeSpan, _ ends: TimeBounds?) {
        (range, bounds) = (span, ends)
        timesBefore = []
    }

    /// Takes a range; one that simply reaches back from now is only that long.
    mutating func take(_ ends: TimeBounds) {
        let resolved = ends.resolved(now: now, utcOffset: wallClock.utcOffset)
        let isPlain = ends.to.text == "now" && ends.from.text.hasPrefix("now-") && !ends.from.text.contains("/")
        let exact = resolved.to - resolved.from
        // Whole seconds read better in titles than milliseconds.
        let rounded = TimeSpan.milliseconds((exact.milliseconds / 1000 + (exact.milliseconds % 1000) / 500) * 1000)
        setTime(rounded >= .seconds(1) ? rounded : exact, isPlain ? nil : ends)
    }

    mutating func setRange(_ span: TimeSpan) -> [InterfaceRequest] {
        guard (span, nil) != (range, bounds) else { return [] }
        setTime(span, nil)
        return rebuild()
    }

    mutating func setBounds(_ ends: TimeBounds) -> [InterfaceRequest] {
        let before = (range, bounds)
        take(ends)
        guard before != (range, bounds) else { return [] }
        crosshair = nil
        return rebuild()
    }

    /// What is looked at, and when: the window ends at the moment, or where the range says.
    func window(at moment: Timestamp, points: Int) -> (window: TimeWindow, moment: Timestamp) {
        guard let bounds else {
            return (TimeWindow(ending: moment, span: range, points: points, scrapeInterval: interval), moment)
        }
        let ends = bounds.resolved(now: moment, utcOffset: wallClock.utcOffset)
        let window = TimeWindow(
            ending: ends.to, span: ends.to - ends.from, points: points, scrapeInterval: interval)
        return (window, min(moment, ends.to))
    }

    /// How many values each panel of a grid can show: two to a column.
    var panelPoints: [Panel.ID: Int] {
        guard board.layout == .grid else { return [:] }
        var points: [Panel.ID: Int] = [:]
        for placed in BoardLayout(self).panels where board.panels.indices.contains(placed.index) {
            points[board.panels[placed.index].id] = max(40, (placed.area.width - 10) * 2)
        }
        return points
    }

    /// Reads what was typed: `now-6h`, `now-1d/d to now`, `2026-11-20 to 2026-11-21 12:00`.
    static func bounds(typed text: String) -> TimeBounds? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: true)
        if let middle = parts.firstIndex(of: "to"), middle > 0, middle < parts.count - 1 {
            let from = parts[..<middle].joined(separator: " ")
            return TimeBounds(from: from, to: parts[(middle + 1)...].joined(separator: " "))
        }
        if let first = text.first, first.isNumber, let ends = TimeBounds(from: "now-\(text)", to: "now") { return ends }
        return TimeBounds(from: text, to: "now")
    }
}
