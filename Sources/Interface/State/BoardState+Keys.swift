import Dashboards
import MetricModel

extension BoardState {
    /// A key as it was meant: over a slow line, Esc and the key after it arrive together and look like Alt with that
    /// key. Where Alt with it means nothing, they were two keys.
    func meaning(of press: KeyPress) -> [KeyPress] {
        guard press.modifiers == .option, case .character = press.key else { return [press] }
        let isKnown =
            if case .prompt = overlay {
                TextField.change(for: press) != nil
            } else {
                overlay == nil && KeyTable.command(for: press, in: self) != nil
            }
        return isKnown ? [press] : [KeyPress(.escape), KeyPress(press.key)]
    }

    mutating func handle(_ press: KeyPress) -> [InterfaceRequest] {
        if press == KeyPress(.character("c"), modifiers: .control) { return [.quit] }
        showsHints = false
        switch overlay {
        case .picker: return pickerKey(press)
        case .find: return findKey(press)
        case .prompt: return promptKey(press)
        case .help(let help): return helpKey(press, help)
        case .quitting:
            overlay = nil
            return keys.command(for: press, in: self) == .quit ? [.quit] : []
        case .inspect:
            if let answer = readingKey(press) { return answer }
        case nil: break
        }
        guard let command = KeyTable.command(for: press, in: self) else {
            if let hint = keys.hint(for: press, in: self) { showBriefly(hint) }
            return []
        }
        return perform(command)
    }

    mutating func perform(_ command: Command) -> [InterfaceRequest] {
        if isShowingNodes, let requests = performOnNodes(command) { return requests }
        switch command {
        case .left, .right, .up, .down, .pageUp, .pageDown, .first, .last: move(command)
        case .zoom: return zoom()
        case .back: return back()
        case .nextBoard: return goToBoard((boardIndex + 1) % max(1, entries.count))
        case .previousBoard: return goToBoard((boardIndex + entries.count - 1) % max(1, entries.count))
        case .board1, .board2, .board3, .board4, .board5, .board6, .board7, .board8, .board9:
            return command.boardIndex.map { goToBoard($0) } ?? []
        case .previousWorkspace: return stepWorkspace(-1)
        case .nextWorkspace: return stepWorkspace(1)
        case .pickWorkspace: return openPicker(for: workspaceVariable)
        case .filters: return openPicker(for: shownVariables.first { $0.name != "workspace" } ?? shownVariables.first)
        case .range: openRangePicker()
        case .pickNodes: openNodePicker()
        case .measure: return nextMeasure()
        case .find: overlay = .find
        case .prompt: return openPrompt()
        case .form: return changeForm()
        case .pause: return togglePause()
        case .earlier: return walk(-1)
        case .later: return walk(1)
        case .muchEarlier: return walkFar(-1)
        case .muchLater: return walkFar(1)
        case .mark: return mark()
        case .zoomTime: return zoomBetweenMarks()
        case .compare: openComparisonPicker()
        case .crosshairLeft: moveCrosshair(-1)
        case .crosshairRight: moveCrosshair(1)
        case .hideSeries, .onlySeries: toggleSeries(command)
        case .faster: return changeInterval(-1)
        case .slower: return changeInterval(1)
        case .previousSortColumn, .nextSortColumn, .reverseSort: sort(command)
        case .snapshotPanel: return snapshot(.panel)
        case .snapshotBoard: return snapshot(.board)
        case .exportCSV: return exportCSV()
        case .export: openExportPicker()
        case .copy: return copyPanel()
        case .inspect: overlay = .inspect(0)
        case .theme: openThemePicker()
        case .charset: nextGlyphs()
        case .help: overlay = .help(HelpState())
        case .quit:
            guard explore.hasUnasked else { return [.quit] }
            overlay = .quitting
        }
        return []
    }

    /// Keys over the inspector: they scroll, everything else closes them; nil where the board's key counts.
    private mutating func readingKey(_ press: KeyPress) -> [InterfaceRequest]? {
        let step: Int
        switch press.key {
        case .down, .character("j"): step = 1
        case .up, .character("k"): step = -1
        case .pageDown, .character(" "): step = max(1, height - 6)
        case .pageUp: step = -max(1, height - 6)
        case .character("y"): return nil
        default:
            let command = KeyTable.command(for: press, in: self)
            if command == .quit || command == .prompt { return nil }
            overlay = nil
            return []
        }
        if case .inspect(let top) = overlay { overlay = .inspect(scrolled(inspect: top, by: step)) }
        return []
    }

    private mutating func findKey(_ press: KeyPress) -> [InterfaceRequest] {
        switch press.key {
        case .enter: overlay = nil
        case .escape:
            overlay = nil
            find = ""
        case .backspace: if !find.isEmpty { find.removeLast() }
        case .character(let character) where press.modifiers.isEmpty: typeFind(String(character))
        default: break
        }
        arrangeTables()
        return []
    }

    private mutating func typeFind(_ text: String) {
        find.unicodeScalars.append(
            contentsOf: text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.prefix(200))
    }

    /// A row opens or closes; any other panel takes the whole screen.
    private mutating func zoom() -> [InterfaceRequest] {
        guard let panel = focusedPanel else { return [] }
        if panel.isRow { return toggleRow(panel.id) }
        isZoomed = true
        // A wider graph shows more steps.
        return board.layout == .grid ? evaluate() : []
    }

    mutating func arrangeTables() {
        arrangeFields()
        for id in tables.keys {
            tables[id]?.arrange(find: find)
        }
        nodesView.arrange(find: find)
    }

    mutating func paste(_ text: String) -> [InterfaceRequest] {
        switch overlay {
        case .find:
            typeFind(text)
            arrangeTables()
        case .picker(var picker):
            picker.type(text)
            overlay = .picker(picker)
        case .prompt: return pasteIntoPrompt(text)
        case .help(var help):
            help.type(text)
            overlay = .help(help)
        default: break
        }
        return []
    }

    private mutating func back() -> [InterfaceRequest] {
        // Only a query of the user's own can be one that should not have been asked.
        if isExploring, pendingTicket != nil, now - pendingSince > .seconds(1) {
            pendingTicket = nil
            show("given up; the next scrape asks again")
            return [.cancelEvaluation]
        }
        if !marks.isEmpty {
            marks.clear()
        } else if crosshair != nil {
            crosshair = nil
        } else if !find.isEmpty {
            find = ""
            arrangeTables()
        } else if let before = timesBefore.popLast() {
            return show(before)
        } else if isZoomed {
            isZoomed = false
            scrollToFocus()
        } else {
            return leaveExplore()
        }
        return []
    }

    private mutating func sort(_ command: Command) {
        if isLegendOpen { return sortSeries(command) }
        guard let panel = focusedPanel, case .table(let options) = panel.kind, var view = tables[panel.id] else {
            sortFields(command)
            return
        }
        switch command {
        case .previousSortColumn: view.sort(by: view.sortColumn - 1, count: options.columns.count, find: find)
        case .nextSortColumn: view.sort(by: view.sortColumn + 1, count: options.columns.count, find: find)
        default: view.reverse(find: find)
        }
        tables[panel.id] = view
    }
}
