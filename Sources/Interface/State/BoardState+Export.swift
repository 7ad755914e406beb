import Canvas
import Dashboards
import MetricModel

extension BoardState {
    private var shownAt: Timestamp { pausedAt ?? now }

    mutating func snapshotBoard() -> [InterfaceRequest] {
        var shown = self
        shown.overlay = nil
        shown.toast = nil
        var grid = Grid(width: width, height: height)
        draw(shown, on: &grid)
        return [.write(FileToWrite(name: board.name, kind: .text, moment: shownAt, contents: grid.plainText))]
    }

    mutating func snapshotPanel() -> [InterfaceRequest] {
        guard let panel = focusedPanel, let area = BoardLayout(self).area(of: focus, scroll: 0) else { return [] }
        var grid = Grid(width: area.width, height: area.height)
        BoardScreen(self).drawPanel(focus, in: grid.bounds, on: &grid)
        grid.restrict(to: theme.glyphs)
        let title = "\(board.title) · \(panel.title) · last \(range) · \(wallClock.clock(shownAt))\n"
        return [
            .write(
                FileToWrite(
                    name: "\(board.name) \(panel.title)", kind: .text, moment: shownAt, contents: title + grid.plainText
                ))
        ]
    }

    mutating func exportCSV() -> [InterfaceRequest] {
        guard let panel = focusedPanel, let data = panels[panel.id] else {
            show("nothing to export yet: wait for the first scrapes")
            return []
        }
        return [
            .write(
                FileToWrite(
                    name: "\(board.name) \(panel.title)", kind: .csv, moment: shownAt,
                    contents: PanelTable(panel, data).csv))
        ]
    }

    /// The panel's values as CSV, or its queries while they are looked at.
    mutating func copyPanel() -> [InterfaceRequest] {
        guard let panel = focusedPanel else { return [] }
        if case .inspect = overlay {
            overlay = nil
            show("queries copied")
            let answers = panels[panel.id]?.answers ?? [:]
            return [.copy(panel.queries.map { $0.asked(answers[$0.refID]) }.joined(separator: "\n"))]
        }
        guard let data = panels[panel.id] else {
            show("nothing to copy yet: wait for the first scrapes")
            return []
        }
        show("values copied")
        return [.copy(PanelTable(panel, data).csv)]
    }
}
