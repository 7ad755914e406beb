import Canvas
import Dashboards

/// What panels say of the state of their data.
extension BoardScreen {
    /// What a panel says of its data; a long list of what to check is read once, and the other panels point there.
    func message(_ panel: Panel, _ data: PanelData?) -> PanelMessage {
        var message = message(data)
        if case .noData(let reason) = message.state, AIMetricsAdvice.isList(reason), let speaker = speaker(of: reason),
            speaker.id != panel.id
        {
            message.saidIn = state.panels[speaker.id]?.title ?? speaker.title
        }
        return message
    }

    /// Of the panels in sight that lack their data for the same reason, the one that says it: the first that shows every
    /// word, else the largest.
    private func speaker(of reason: String) -> Panel? {
        var largest: (panel: Panel, size: Int)?
        for placed in layout.panels {
            guard let area = layout.area(of: placed.index, scroll: state.scroll), area.y < layout.content.maxY,
                area.maxY > layout.content.y, state.board.panels.indices.contains(placed.index)
            else { continue }
            let panel = state.board.panels[placed.index]
            let message = message(state.panels[panel.id])
            guard case .noData(reason) = message.state, let body = message.body else { continue }
            let inside = Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2)
            let lines = PanelMessage.lines(of: body, in: inside)
            if let lines, lines.lowerBound >= layout.content.y, lines.upperBound <= layout.content.maxY { return panel }
            let size = (min(area.maxY, layout.content.maxY) - area.y) * area.width
            if size > largest?.size ?? 0 { largest = (panel, size) }
        }
        return largest?.panel
    }

    private func message(_ data: PanelData?) -> PanelMessage {
        let hasData = data?.answers.values.contains { !$0.series.isEmpty } ?? false
        var shown = data?.state ?? .collecting(since: state.startedAt)
        if !hasData, let failure = data?.answers.values.lazy.compactMap(\.failure).first {
            shown = .failed(message: failure)
        }
        return PanelMessage(
            state: shown, wallClock: state.wallClock, now: state.now, hasData: hasData, keys: state.keys)
    }
}
