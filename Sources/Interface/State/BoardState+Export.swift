import Canvas
import Dashboards
import MetricModel

extension BoardState {
    /// The moment that is looked at.
    var shownAt: Timestamp { pausedAt ?? now }

    /// Writes the subject in the forms that were asked for.
    mutating func snapshot(_ subject: SnapshotMaker.Subject) -> [InterfaceRequest] {
        snapshotFormats.flatMap { write(subject, as: $0) }
    }

    /// The request to write one file; a toast instead where there is nothing to write yet.
    mutating func write(_ subject: SnapshotMaker.Subject, as format: SnapshotFormat) -> [InterfaceRequest] {
        let maker = SnapshotMaker(self, redaction: redaction)
        if format == .kongtop {
            return recordingOrder(name: board.name, redaction: redaction).map { [.record($0)] } ?? []
        }
        guard let contents = maker.contents(of: subject, as: format) else {
            show("nothing to export yet: wait for the first scrapes")
            return []
        }
        return [
            .write(FileToWrite(name: maker.name(of: subject), kind: format, moment: shownAt, contents: contents))
        ]
    }

    /// Says where a file was written; of several in one go how many, and in which folder. What went wrong with one of
    /// them stays to be read.
    mutating func noteFile(_ path: String) {
        let before = written.flatMap { now <= $0.until ? $0.paths : nil } ?? []
        let paths = before + [path]
        written = (paths, now + .seconds(2))
        if let toast, toast.isError { return }
        guard paths.count > 1 else { return show("wrote \(path)") }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "the working directory"
        let name = path.split(separator: "/").last.map(String.init) ?? path
        show("wrote \(paths.count) files to \(folder), the last of them \(name)")
    }

    /// Asks what to write, and in which form.
    mutating func openExportPicker() {
        var items: [PickerState.Item] = []
        for (subject, name) in [(SnapshotMaker.Subject.panel, "panel"), (.board, "board")] {
            for format in SnapshotFormat.allCases where subject == .board || format != .kongtop {
                let gap = String(repeating: " ", count: max(1, 10 - format.fileExtension.utf8.count))
                let text = "\(name)  .\(format.fileExtension)\(gap)\(format.does)"
                items.append(.init(text: text, value: "\(name) \(format.rawValue)"))
            }
        }
        overlay = .picker(PickerState(purpose: .export, title: "export", items: items))
    }

    /// What was picked there.
    mutating func export(_ value: String?) -> [InterfaceRequest] {
        let words = (value ?? "").split(separator: " ")
        guard words.count == 2, let format = SnapshotFormat(rawValue: String(words[1])) else { return [] }
        return write(words[0] == "board" ? .board : .panel, as: format)
    }

    mutating func exportCSV() -> [InterfaceRequest] { write(.panel, as: .csv) }

    /// The panel's values as CSV, or its queries while they are looked at.
    mutating func copyPanel() -> [InterfaceRequest] {
        guard let panel = focusedPanel else { return [] }
        if case .inspect = overlay {
            overlay = nil
            show("queries copied")
            let answers = panels[panel.id]?.answers ?? [:]
            let queries = panel.queries.flatMap { QueryText.lines($0.asked(answers[$0.refID]), width: 100) }
            return [.copy(queries.joined(separator: "\n"))]
        }
        guard let data = panels[panel.id] else {
            show("nothing to copy yet: wait for the first scrapes")
            return []
        }
        show("values copied")
        return [.copy(PanelTable(panel, data).csv)]
    }
}
