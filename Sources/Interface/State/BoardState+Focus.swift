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
        let start = crosshair ?? data.through
        let moved = direction < 0 ? start - step : start + step
        crosshair = min(max(moved, data.from), data.through)
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

    mutating func handle(_ action: MouseAction) -> [InterfaceRequest] {
        showsHints = false
        if isShowingNodes, overlay == nil {
            handleOnNodes(action)
            return []
        }
        switch action.kind {
        case .wheelUp: wheel(-1)
        case .wheelDown: wheel(1)
        case .click: return click(x: action.x, y: action.y)
        case .release: return release(x: action.x, y: action.y)
        case .doubleClick:
            guard overlay == nil else { return [] }
            if isZoomed {
                isZoomed = false
                scrollToFocus()
            } else if let index = BoardLayout(self).panel(atX: action.x, y: action.y, scroll: scroll) {
                focus = index
                // The first click has opened or closed a row already.
                return board.panels[index].isRow ? [] : perform(.zoom)
            }
        }
        return []
    }

    private mutating func wheel(_ direction: Int) {
        switch overlay {
        case .help(var help):
            help.top = min(max(0, help.top + direction), 500)
            overlay = .help(help)
        case .inspect(let top): overlay = .inspect(min(max(0, top + direction), 500))
        case .picker(var picker):
            picker.move(direction)
            preview(picker)
            overlay = .picker(picker)
        case .prompt where explore.prompt.showsSuggestions: explore.prompt.moveSelection(direction)
        case .find, .prompt, .quitting, nil:
            if isZoomed { move(direction < 0 ? .up : .down) } else { scroll(direction * 3) }
        }
    }

    /// A drag over a graph zooms in on the time between its ends.
    private mutating func release(x: Int, y: Int) -> [InterfaceRequest] {
        defer { dragStart = nil }
        guard let start = dragStart, board.panels.indices.contains(start.panel),
            let area = BoardLayout(self).area(of: start.panel, scroll: scroll),
            let end = BoardScreen(self).moment(atX: x, in: board.panels[start.panel], area: area)
        else { return [] }
        return zoom(into: min(start.moment, end)...max(start.moment, end))
    }

    private mutating func click(x: Int, y: Int) -> [InterfaceRequest] {
        switch overlay {
        case .help, .inspect, .quitting: overlay = nil
        case .picker: return []
        case .find, .prompt, nil: break
        }
        let layout = BoardLayout(self)
        guard let index = layout.panel(atX: x, y: y, scroll: scroll) else { return [] }
        focus = index
        let panel = board.panels[index]
        if panel.isRow, !isZoomed { return toggleRow(panel.id) }
        guard let area = layout.area(of: index, scroll: scroll) else { return [] }
        switch panel.kind {
        case .headline where isZoomed:
            crosshair = BoardScreen(self).moment(atX: x, in: panel, area: area)
            dragStart = crosshair.map { (index, $0) }
        case .timeSeries:
            if toggleSeries(atX: x, y: y, in: panel, area: area) { return [] }
            crosshair = BoardScreen(self).moment(atX: x, in: panel, area: area)
            dragStart = crosshair.map { (index, $0) }
        case .table:
            if let row = BoardScreen(self).tableRow(atY: y, in: panel, area: area) { tables[panel.id]?.selected = row }
        case .fieldTable:
            if let row = BoardScreen(self).fieldRow(atY: y, in: panel, area: area) {
                fieldViews[panel.id]?.selected = row
            }
        default: break
        }
        return []
    }
}
