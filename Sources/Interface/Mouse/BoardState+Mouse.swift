import Canvas
import Dashboards
import MetricModel

/// What the mouse does.
extension BoardState {
    mutating func handle(_ action: MouseAction) -> [InterfaceRequest] {
        switch action.kind {
        case .wheelUp: wheel(-1, action)
        case .wheelDown: wheel(1, action)
        case .click, .doubleClick:
            showsHints = false
            return press(action)
        case .drag: drag(toX: action.x)
        case .release: return release(x: action.x)
        }
        return []
    }

    // MARK: The wheel

    private mutating func wheel(_ direction: Int, _ action: MouseAction) {
        switch overlay {
        case .help(let help): overlay = .help(scrolled(help, by: direction))
        case .inspect(let top): overlay = .inspect(scrolled(inspect: top, by: direction))
        case .picker(var picker):
            picker.move(direction)
            preview(picker)
            overlay = .picker(picker)
        case .prompt where explore.prompt.showsSuggestions: explore.prompt.moveSelection(direction)
        case .find, .prompt, .quitting, nil:
            if isShowingNodes { return handleOnNodes(action) }
            if scrollTable(direction * 3, under: action) { return }
            if isZoomed { move(direction < 0 ? .up : .down) } else { scroll(direction * 3) }
        }
    }

    /// Moves the rows of the table under the mouse; false where there is none, or none of its rows is out of sight that
    /// way, so that the board scrolls instead.
    private mutating func scrollTable(_ lines: Int, under action: MouseAction) -> Bool {
        let layout = BoardLayout(self)
        guard let index = layout.panel(atX: action.x, y: action.y, scroll: scroll),
            let area = layout.area(of: index, scroll: scroll)
        else { return false }
        let panel = board.panels[index]
        guard let row = BoardScreen(self).selection(scrolledBy: lines, in: panel, area: area) else { return false }
        if tables[panel.id] != nil { tables[panel.id]?.selected = row } else { fieldViews[panel.id]?.selected = row }
        return true
    }

    // MARK: Clicks

    private mutating func press(_ action: MouseAction) -> [InterfaceRequest] {
        let clickedBefore = clickedPanel
        clickedPanel = nil
        if isPromptOpen, let requests = clickSuggestion(action) { return requests }
        if let target = BoardScreen(self).target(atX: action.x, y: action.y) { return follow(target) }
        switch overlay {
        case .help, .inspect, .quitting:
            overlay = nil
            return []
        case .picker(let picker): return click(action, in: picker)
        case .find, .prompt, nil: break
        }
        if isShowingNodes {
            handleOnNodes(action)
            return []
        }
        let layout = BoardLayout(self)
        guard let index = layout.panel(atX: action.x, y: action.y, scroll: scroll),
            let area = layout.area(of: index, scroll: scroll)
        else { return [] }
        let panel = board.panels[index]
        // The first click has opened or closed a row already.
        if panel.isRow, !isZoomed {
            focus = index
            return action.kind == .click ? toggleRow(panel.id) : []
        }
        if action.kind == .doubleClick, clickedBefore == panel.id {
            // The first of the two clicks has put it there.
            crosshair = nil
            return toggleZoom(index)
        }
        focus = index
        if hasClicked(action, in: panel, area: area) { return [] }
        clickedPanel = panel.id
        return []
    }

    private mutating func toggleZoom(_ index: Int) -> [InterfaceRequest] {
        if isZoomed {
            isZoomed = false
            scrollToFocus()
            return []
        }
        focus = index
        return perform(.zoom)
    }

    /// Clicks headings, legends, rows and moments; true where a second click there is one more of the same.
    private mutating func hasClicked(_ action: MouseAction, in panel: Panel, area: Rect) -> Bool {
        let screen = BoardScreen(self)
        let (x, y) = (action.x, action.y)
        if let column = screen.heading(atX: x, y: y, in: panel, area: area) {
            sort(panel, by: column)
            return true
        }
        if toggleSeries(atX: x, y: y, in: panel, area: area) { return true }
        if let row = screen.tableRow(atY: y, in: panel, area: area) {
            tables[panel.id]?.selected = row
        } else if let row = screen.fieldRow(atY: y, in: panel, area: area) {
            fieldViews[panel.id]?.selected = row
        } else if let moment = screen.moment(atX: x, in: panel, area: area) {
            crosshair = moment
            dragStart = (focus, moment)
        }
        return false
    }

    private mutating func sort(_ panel: Panel, by column: Int) {
        if tables[panel.id] != nil {
            tables[panel.id]?.sort(byHeading: column, find: find)
        } else if case .table(let table)? = contents[panel.id] {
            fieldViews[panel.id]?.sort(by: column, table, find: find)
        } else {
            legends[panel.id, default: SeriesList()].sort(by: column)
            legends[panel.id]?.selected = 0
        }
    }

    /// A click on an item takes it, one on its mark marks it, and one beside the list leaves it.
    private mutating func click(_ action: MouseAction, in picker: PickerState) -> [InterfaceRequest] {
        var picker = picker
        switch PickerOverlay(picker: picker, theme: theme).place(
            atX: action.x, y: action.y, in: BoardScreen(self).middle)
        {
        case .outside: return pickerKey(KeyPress(.escape))
        case .inside: return []
        case .item(let item):
            picker.selected = item
            preview(picker)
            overlay = .picker(picker)
            return pickerKey(KeyPress(.enter))
        case .mark(let item):
            picker.selected = item
            picker.toggleMark()
            overlay = .picker(picker)
            return []
        }
    }

    private mutating func follow(_ target: ClickTarget) -> [InterfaceRequest] {
        if case .key(let press) = target { return handle(press) }
        leaveOverlay()
        switch target {
        case .key: return []
        case .command(let command):
            return KeyTable.active(in: self).contains { $0.command == command } ? perform(command) : []
        case .board(let index): return goToBoard(index)
        case .choice(let name, let choice): return choose(name, choice)
        case .values(let name): return openPicker(for: shownVariables.first { $0.name == name })
        case .moment(let moment): return walk(to: moment)
        }
    }

    // MARK: Dragging

    /// Shows the time dragged over so far.
    private mutating func drag(toX x: Int) {
        guard let start = dragStart, let end = moment(atX: x, inPanel: start.panel) else { return }
        crosshair = end
        dragged = min(start.moment, end)...max(start.moment, end)
    }

    /// A drag over a graph zooms in on the time between its ends.
    private mutating func release(x: Int) -> [InterfaceRequest] {
        defer { (dragStart, dragged) = (nil, nil) }
        guard let start = dragStart else { return [] }
        let end =
            moment(atX: x, inPanel: start.panel)
            ?? dragged.map { $0.lowerBound == start.moment ? $0.upperBound : $0.lowerBound }
        guard let end else { return [] }
        return zoom(into: min(start.moment, end)...max(start.moment, end))
    }

    private func moment(atX x: Int, inPanel index: Int) -> Timestamp? {
        guard board.panels.indices.contains(index), let area = BoardLayout(self).area(of: index, scroll: scroll) else {
            return nil
        }
        return BoardScreen(self).moment(atX: x, in: board.panels[index], area: area)
    }
}
