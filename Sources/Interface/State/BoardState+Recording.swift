import Dashboards
import MetricModel

extension BoardState {
    /// How the board is looked at now.
    public var recordedView: RecordedView {
        RecordedView(
            board: board.name, measure: measure, range: range, interval: interval, moment: shownAt, choices: choices,
            nodes: nodes.count)
    }

    /// The series the board asks for and how it is looked at, to be written; nil where there is no board.
    ///
    /// - Parameter name: what the file is called, as in `FileToWrite`.
    public func recordingOrder(name: String, redaction: Redaction) -> RecordingOrder? {
        guard entries.indices.contains(boardIndex) else { return nil }
        return RecordingOrder(name: name, entry: entries[boardIndex], view: recordedView, redaction: redaction)
    }

    /// Shows a recording as it was looked at, standing still at its moment: all keys work but there is no live.
    public mutating func open(_ view: RecordedView) {
        isRecording = true
        recordedEnd = view.moment
        pausedAt = view.moment
        measure = view.measure
        setTime(view.range, nil)
        choices = view.choices
        guard entries.indices.contains(boardIndex) else { return }
        board = entries[boardIndex].make(measure, TimeRange(span: range))
    }

    /// Makes a panel the one that keys and snapshots mean, by its title, whatever the case of its letters.
    ///
    /// - Returns: False where the board has no such panel.
    public mutating func focus(onPanelTitled title: String) -> Bool {
        let found = board.panels.firstIndex { $0.title.lowercased() == title.lowercased() }
        focus = found ?? focus
        return found != nil
    }
}
