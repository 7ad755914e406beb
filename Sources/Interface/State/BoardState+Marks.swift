import Dashboards
import MetricModel

extension BoardState {
    /// Marks the crosshair's moment, or else the one that is shown last.
    mutating func mark() -> [InterfaceRequest] {
        let moment = crosshair ?? pausedAt ?? shownMoment ?? now
        marks.mark(moment)
        guard let span = marks.span else {
            show("A is \(wallClock.clock(moment)): go to another moment and press \(keys.label(of: .mark)) again")
            return []
        }
        guard span.lowerBound < span.upperBound else {
            marks.clear()
            show("both marks are at the same moment: move the crosshair (, and .) or walk in time first")
            return []
        }
        toast = nil
        return measureMarks()
    }

    /// Asks what happened between the marks, with the board's filters.
    mutating func measureMarks() -> [InterfaceRequest] {
        guard let span = marks.span else { return [] }
        marks.ticket += 1
        let length = span.upperBound - span.lowerBound
        let window = TimeWindow(ending: span.upperBound, span: length, points: 60, scrapeInterval: interval)
        return [
            .measure(
                Evaluation(
                    ticket: marks.ticket, board: MarkedSpan.board(span: length, variables: board.variables),
                    choices: choices, moment: span.upperBound, window: window))
        ]
    }

    mutating func takeMeasured(_ data: BoardData) {
        guard data.ticket == marks.ticket, marks.span != nil else { return }
        marks.between = MarkedSpan(data.panels)
    }
}
