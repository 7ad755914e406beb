import Canvas
import Dashboards
import MetricModel

/// Turns what is on the screen into files' contents; the same for keys and for `kongtop snapshot`.
public struct SnapshotMaker: Sendable {
    public enum Subject: Sendable, Hashable {
        case board
        /// The panel that keys mean.
        case panel
    }

    private let state: BoardState

    /// - Parameter redaction: which labels' values are hidden.
    public init(_ state: BoardState, redaction: Redaction = Redaction(labels: [])) {
        var state = state.redacted(redaction)
        state.overlay = nil
        state.toast = nil
        self.state = state
    }

    /// The file's content; nil where there is nothing yet, and for `kongtop`, whose series are not on the screen.
    public func contents(of subject: Subject, as format: SnapshotFormat) -> String? {
        if state.isShowingNodes, let data = nodesData(format) { return data }
        return switch format {
        case .text: heading(subject) + grid(subject, state.theme).plainText
        case .ansi: heading(subject) + ANSIWriter().text(of: grid(subject, state.theme))
        case .svg, .html: picture(subject, format)
        case .csv: table(subject)?.withUTCOffset(state.wallClock.utcOffset).csv
        case .json: panels(subject).isEmpty ? nil : json(subject)
        case .kongtop: nil
        }
    }

    /// What a file of it is called, without time and ending.
    func name(of subject: Subject) -> String {
        guard subject == .panel, let panel = state.focusedPanel else { return state.board.name }
        return "\(state.board.name) \(panel.title)"
    }

    /// A board says all of it in its own lines.
    private func heading(_ subject: Subject) -> String {
        subject == .board ? "" : "\(description(subject))\n"
    }

    private func description(_ subject: Subject) -> String {
        let panel = subject == .panel ? state.focusedPanel.map { " · \($0.title)" } ?? "" : ""
        let zone = state.wallClock.zone.isEmpty ? "" : " \(state.wallClock.zone)"
        let time = TimeText.plain(state.shownAt, utcOffset: state.wallClock.utcOffset)
        return "\(state.board.title)\(panel) · last \(state.range) · \(time)\(zone)"
    }

    // MARK: Pictures

    private func grid(_ subject: Subject, _ theme: Theme) -> Grid {
        var state = state
        state.theme = theme
        guard subject == .panel, let area = BoardLayout(state).area(of: state.focus, scroll: 0) else {
            var grid = Grid(width: state.width, height: state.height)
            draw(state, on: &grid)
            return grid
        }
        var grid = Grid(width: area.width, height: area.height, filledWith: Cell(.space, style: theme.text))
        BoardScreen(state).drawPanel(state.focus, in: grid.bounds, on: &grid)
        grid.restrict(to: theme.glyphs)
        return grid
    }

    /// Pictures are not bound to the terminal's colours: they show the theme as it is meant.
    private func picture(_ subject: Subject, _ format: SnapshotFormat) -> String {
        var theme = (try? ThemeLibrary.theme(named: state.theme.name)) ?? state.theme
        theme.glyphs = state.theme.glyphs
        var counterpart = ThemeLibrary.counterpart(of: theme)
        counterpart.glyphs = theme.glyphs
        let main = grid(subject, theme)
        let other = theme.isMonochrome ? nil : grid(subject, counterpart)
        let title = "kongtop · \(description(subject))"
        return format == .svg
            ? SVGWriter.text(of: main, other: other, kind: theme.kind, title: title)
            : HTMLWriter.text(of: main, other: other, kind: theme.kind, title: title, note: description(subject))
    }

    // MARK: Data

    /// The Nodes board's data, which stand in no panel; nil for the other forms, and where there is no node.
    private func nodesData(_ format: SnapshotFormat) -> String? {
        guard !state.nodesView.rows.isEmpty else { return nil }
        return switch format {
        case .csv: state.nodesCSV
        case .json: NodesJSON(rows: state.nodesView.rows, moment: state.shownAt, clock: state.wallClock).text
        case .text, .ansi, .svg, .html, .kongtop: nil
        }
    }

    private func panels(_ subject: Subject) -> [Panel] {
        let chosen = subject == .board ? state.board.panels : [state.focusedPanel].compactMap(\.self)
        return chosen.filter { state.panels[$0.id] != nil }
    }

    private func table(_ subject: Subject) -> PanelTable? {
        let panels = panels(subject)
        guard subject == .panel else {
            return panels.isEmpty ? nil : BoardTable(panels: panels, data: state.panels).table
        }
        guard let panel = panels.first, let data = state.panels[panel.id] else { return nil }
        return PanelTable(panel, data)
    }

    private func json(_ subject: Subject) -> String {
        SnapshotJSON(
            board: state.board, moment: state.shownAt, panels: panels(subject), data: state.panels,
            utcOffset: state.wallClock.utcOffset
        ).text
    }
}
