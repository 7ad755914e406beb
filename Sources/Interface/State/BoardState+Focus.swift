import Canvas
import Dashboards
import MetricModel

extension BoardState {
    mutating func move(_ command: Command) {
        if case .table = focusedPanel?.kind, moveRow(command) { return }
        if isLegendOpen, moveSeries(command) { return }
        if focusedTable != nil, moveFieldRow(command) { return }
        if isZoomed {
            if command == .left || command == .right { moveCrosshair(command == .left ? -1 : 1) }
            return
        }
        switch command {
        case .pageUp: scroll(-max(1, height / 2))
        case .pageDown: scroll(max(1, height / 2))
        case .first: focus = 0
        case .last: focus = max(0, board.panels.count - 1)
        default: focus = neighbor(command)
        }
        if command != .pageUp && command != .pageDown { scrollToFocus() }
    }

    /// The row a command leads to, before the first or behind the last where it leaves the table; nil for commands that
    /// move no row.
    func row(after command: Command, from selected: Int, last: Int) -> Int? {
        let page = max(1, height / 2)
        switch command {
        case .up: return selected - 1
        case .down: return selected + 1
        case .pageUp: return max(0, selected - page)
        case .pageDown: return min(last, selected + page)
        case .first: return 0
        case .last: return last
        default: return nil
        }
    }

    /// Moves the selected row; false where the focus should leave the table instead.
    private mutating func moveRow(_ command: Command) -> Bool {
        guard let id = focusedPanel?.id, var view = tables[id] else { return false }
        let last = max(0, view.rows.count - 1)
        guard let target = row(after: command, from: view.selected, last: last) else { return false }
        guard (0...last).contains(target) else { return isZoomed || command == .down }
        view.selected = target
        tables[id] = view
        return true
    }

    /// The nearest panel in a direction, by the places the panels have on the screen.
    private func neighbor(_ command: Command) -> Int {
        let placed = BoardLayout(self).panels
        guard let here = placed.first(where: { $0.index == focus })?.area else { return focus }
        func distance(_ area: Rect) -> Int? {
            let acrossX = abs(area.x + area.width / 2 - here.x - here.width / 2)
            let overlapY = min(area.maxY, here.maxY) - max(area.y, here.y)
            switch command {
            case .left: return overlapY > 0 && area.x < here.x ? here.x - area.x : nil
            case .right: return overlapY > 0 && area.x > here.x ? area.x - here.x : nil
            case .up: return area.maxY <= here.y ? (here.y - area.maxY) * 1000 + acrossX : nil
            default: return area.y >= here.maxY ? (area.y - here.maxY) * 1000 + acrossX : nil
            }
        }
        let nearest = placed.compactMap { panel in distance(panel.area).map { (panel.index, $0) } }.min { $0.1 < $1.1 }
        return nearest?.0 ?? focus
    }

    /// Half a cell's worth of time a step, from the end of the window at first.
    mutating func moveCrosshair(_ direction: Int64) {
        let graph = focusedPanel?.isGraph == true ? focusedPanel : board.panels.first { $0.isGraph }
        guard let data = graph.flatMap({ panels[$0.id] }) else { return }
        let step = TimeSpan(milliseconds: max(data.step.milliseconds, range.milliseconds / Int64(max(20, width))))
        let start = crosshair ?? data.end
        let moved = direction < 0 ? start - step : start + step
        crosshair = min(max(moved, data.from), data.end)
    }

    mutating func scroll(_ lines: Int) {
        let layout = BoardLayout(self)
        scroll = min(max(0, scroll + lines), max(0, layout.contentHeight - layout.content.height))
    }

    /// Brings the focused panel into sight.
    mutating func scrollToFocus() {
        guard !isZoomed else { return }
        let layout = BoardLayout(self)
        let most = max(0, layout.contentHeight - layout.content.height)
        guard let area = layout.panels.first(where: { $0.index == focus })?.area else {
            scroll = min(scroll, most)
            return
        }
        if area.maxY > scroll + layout.content.height { scroll = area.maxY - layout.content.height }
        if area.y < scroll { scroll = area.y }
        scroll = min(max(0, scroll), most)
    }
}
