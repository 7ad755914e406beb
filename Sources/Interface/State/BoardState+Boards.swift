public import Dashboards
import MetricModel

extension BoardState {
    /// Shows a board first, before anything is asked.
    ///
    /// - Parameters:
    ///   - index: Of the entries; outside of them nothing happens.
    ///   - choices: What is chosen of variables, by name.
    ///   - bounds: The time range, where it is not the board's own.
    public mutating func open(
        _ index: Int, choices: [String: VariableChoice] = [:], bounds: TimeBounds? = nil
    ) {
        guard entries.indices.contains(index) else { return }
        boardIndex = index
        self.choices = choices
        takePlace(of: index)
        if let bounds { take(bounds) }
        board = entries[index].make(measure, TimeRange(span: range, bounds: self.bounds))
    }

    /// Goes to another board and remembers where the user was on this one.
    mutating func goToBoard(_ index: Int) -> [InterfaceRequest] {
        guard entries.indices.contains(index), index != boardIndex else { return [] }
        places[boardIndex] = BoardPlace(
            focus: focus, scroll: scroll, range: range, bounds: bounds, timesBefore: timesBefore)
        boardIndex = index
        isZoomed = false
        crosshair = nil
        (dragStart, dragged, clickedPanel) = (nil, nil, nil)
        panels = [:]
        contents = [:]
        fieldViews = [:]
        tables = [:]
        legends = [:]
        variables = nil
        takePlace(of: index)
        let requests = rebuild()
        // The new board's frames stand there at once, to be filled.
        if let next = nextBoard {
            show(next)
            nextBoard = nil
        }
        return requests
    }

    private mutating func takePlace(of index: Int) {
        let place = places[index] ?? BoardPlace(range: range)
        focus = place.focus
        scroll = place.scroll
        if places[index] == nil, let own = entries[index].timeRange {
            setTime(own.span, nil)
            if let ends = own.bounds { take(ends) }
        } else {
            setTime(place.range, place.bounds)
            timesBefore = place.timesBefore
        }
    }

    /// The board as it is asked about: before its panels are repeated.
    var askedBoard: Board {
        let asked = nextBoard ?? board
        guard asked.layout == .grid, entries.indices.contains(boardIndex) else { return asked }
        return makeBoard()
    }

    /// Opens or closes a row; what it hides is asked for when it opens.
    mutating func toggleRow(_ id: Panel.ID) -> [InterfaceRequest] {
        var rows = toggledRows[board.name] ?? []
        if let place = rows.firstIndex(of: id) { rows.remove(at: place) } else { rows.append(id) }
        toggledRows[board.name] = rows
        board = board.togglingRow(id)
        scrollToFocus()
        return evaluate()
    }

    /// The variables that people see, in the board's order.
    var shownVariables: [Variable] {
        board.variables.filter { variable in
            guard !variable.isHidden else { return false }
            switch variable.source {
            case .constant, .dataSource: return false
            default: return true
            }
        }
    }

    /// What is chosen of a variable, as it was counted.
    func choice(of variable: Variable) -> VariableChoice {
        variables?.choices[variable.name] ?? choices[variable.name] ?? .all
    }

    /// What a variable offers, without All.
    func options(of variable: Variable) -> [VariableOption] {
        variables?.options[variable.name]
            ?? (values[variable.name] ?? []).map { VariableOption(text: $0, value: $0) }
    }

    // MARK: Tables of fields

    /// The focused panel's table, where it is one of Grafana's.
    var focusedTable: (id: Panel.ID, content: TableContent, view: FieldTableView)? {
        guard let id = focusedPanel?.id, case .table(let table)? = contents[id], let view = fieldViews[id] else {
            return nil
        }
        return (id, table, view)
    }

    mutating func arrangeFields() {
        for (id, content) in contents {
            guard case .table(let table) = content else { continue }
            fieldViews[id, default: FieldTableView()].arrange(table, find: find)
        }
    }

    /// Moves the selected row; false where the focus should leave the table instead.
    mutating func moveFieldRow(_ command: Command) -> Bool {
        guard let (id, _, shown) = focusedTable else { return false }
        var view = shown
        let last = max(0, view.order.count - 1)
        guard let target = row(after: command, from: view.selected, last: last) else { return false }
        guard (0...last).contains(target) else { return isZoomed }
        view.selected = target
        fieldViews[id] = view
        return true
    }

    mutating func sortFields(_ command: Command) {
        guard let (id, table, shown) = focusedTable else { return }
        var view = shown
        switch command {
        case .previousSortColumn: view.stepSort(-1, table, find: find)
        case .nextSortColumn: view.stepSort(1, table, find: find)
        default: view.reverse(table, find: find)
        }
        fieldViews[id] = view
    }
}
