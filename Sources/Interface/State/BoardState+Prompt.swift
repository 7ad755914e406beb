import Dashboards

extension BoardState {
    /// Whether the board shown is the prompt's.
    var isExploring: Bool {
        entries.indices.contains(boardIndex) && entries[boardIndex].isExplore
    }

    var isPromptOpen: Bool {
        if case .prompt = overlay { true } else { false }
    }

    mutating func openPrompt() -> [InterfaceRequest] {
        guard let place = entries.firstIndex(where: \.isExplore) else { return [] }
        var requests: [InterfaceRequest] = []
        let inspected = inspectedQuery
        if place != boardIndex {
            let before = boardIndex
            requests = goToBoard(place)
            explore.boardBefore = before
        }
        overlay = .prompt
        // A query that was written and not asked is not thrown away for one that can be looked at again.
        if let inspected, !explore.hasUnasked { requests += lookUp { $0.set(inspected) } }
        return requests
    }

    /// The focused panel's query while it is looked at.
    private var inspectedQuery: String? {
        guard case .inspect = overlay, let panel = focusedPanel, let query = panel.queries.first else { return nil }
        return QueryText.line(query.asked(panels[panel.id]?.answers[query.refID]))
    }

    mutating func promptKey(_ press: KeyPress) -> [InterfaceRequest] {
        let isControl = press.modifiers == .control
        switch press.key {
        case .enter: return explore.prompt.isChoosing ? takeSuggestion() : ask()
        case .tab: return explore.prompt.showsSuggestions ? takeSuggestion() : lookUp { $0.askForSuggestions() }
        case .escape: return leavePrompt()
        case .up: return moveInPrompt(-1)
        case .down: return moveInPrompt(1)
        case .pageUp: explore.prompt.moveSelection(-8)
        case .pageDown: explore.prompt.moveSelection(8)
        case .character("p") where isControl: return lookUp { $0.recall(-1) }
        case .character("n") where isControl: return lookUp { $0.recall(1) }
        case .character("t") where isControl: return changeForm()
        default: return edit(press)
        }
        return []
    }

    /// The arrows move in the list where there is one, else through the queries of before.
    private mutating func moveInPrompt(_ direction: Int) -> [InterfaceRequest] {
        guard explore.prompt.showsSuggestions else { return lookUp { $0.recall(direction) } }
        explore.prompt.moveSelection(direction)
        return []
    }

    private mutating func edit(_ press: KeyPress) -> [InterfaceRequest] {
        guard let change = TextField.change(for: press) else { return [] }
        explore.isRefused = false
        return lookUp { $0.edit(change) }
    }

    mutating func pasteIntoPrompt(_ text: String) -> [InterfaceRequest] {
        explore.isRefused = false
        return lookUp { $0.edit { $0.insert(text) } }
    }

    private mutating func takeSuggestion() -> [InterfaceRequest] {
        lookUp { $0.takeSuggestion() }
    }

    /// A click on a suggestion takes it; nil beside their list.
    mutating func clickSuggestion(_ action: MouseAction) -> [InterfaceRequest]? {
        let area = BoardScreen(self).layout.prompt
        let place = PromptPanel(state: self).suggestion(atX: action.x, y: action.y, under: area)
        guard place.isInside else { return nil }
        return place.index.map { index in lookUp { $0.takeSuggestion(at: index) } } ?? []
    }

    private mutating func lookUp(_ change: (inout PromptState) -> Vocabulary?) -> [InterfaceRequest] {
        change(&explore.prompt).map { [.lookUp($0)] } ?? []
    }

    /// Asks the query at the prompt, unless something is wrong with it.
    private mutating func ask() -> [InterfaceRequest] {
        let text = explore.prompt.text
        guard text.contains(where: { $0 != " " }) else { return [] }
        // As in vi, and in what has learned from it.
        if ["q", "q!", "qa", "quit"].contains(text) { return [.quit] }
        explore.prompt.dismissSuggestions()
        guard explore.prompt.draft.fault == nil else {
            explore.isRefused = true
            return []
        }
        explore.query = text
        // Another query is another picture.
        panels = [:]
        tables = [:]
        scales = [:]
        legends = [:]
        let remembered: [InterfaceRequest] = explore.prompt.remember(text) ? [.remember(text)] : []
        return remembered + showAtOnce()
    }

    mutating func changeForm() -> [InterfaceRequest] {
        explore.form = explore.form == .graph ? .table : .graph
        guard !explore.query.isEmpty else { return [] }
        panels = [:]
        tables = [:]
        return showAtOnce()
    }

    /// Esc closes the list, then the prompt, and goes back where nothing has been asked.
    private mutating func leavePrompt() -> [InterfaceRequest] {
        if explore.prompt.showsSuggestions {
            explore.prompt.dismissSuggestions()
            return []
        }
        overlay = nil
        return explore.query.isEmpty ? leaveExplore() : []
    }

    mutating func leaveExplore() -> [InterfaceRequest] {
        guard isExploring, let before = explore.boardBefore else { return [] }
        explore.boardBefore = nil
        return goToBoard(before)
    }

    /// Makes an answer to the prompt's query fit to be drawn.
    mutating func prepareExplored() {
        guard isExploring, let panel = board.panels.first, let data = panels[panel.id] else { return }
        let (prepared, total) = ExploreBoard.prepared(data)
        explore.total = total
        panels[panel.id] = prepared
        switch panel.kind {
        case .table: board.panels[0].kind = .table(ExploreBoard.tableOptions(for: prepared))
        case .timeSeries(var options):
            options.colorLabel = ExploreBoard.colorLabel(for: prepared)
            board.panels[0].kind = .timeSeries(options)
        default: break
        }
    }
}

extension TextField {
    /// What a key does to the text; nil where it is no key for text.
    static func change(for press: KeyPress) -> ((inout TextField) -> Void)? {
        let isControl = press.modifiers == .control
        let isOption = press.modifiers == .option
        switch press.key {
        case .left: return isControl || isOption ? { $0.moveWord(-1) } : { $0.move(-1) }
        case .right: return isControl || isOption ? { $0.moveWord(1) } : { $0.move(1) }
        case .home: return { $0.moveToStart() }
        case .end: return { $0.moveToEnd() }
        case .backspace: return isOption ? { $0.eraseWord() } : { $0.eraseBefore() }
        case .delete: return { $0.eraseUnder() }
        case .character("a") where isControl: return { $0.moveToStart() }
        case .character("e") where isControl: return { $0.moveToEnd() }
        case .character("b") where isControl: return { $0.move(-1) }
        case .character("f") where isControl: return { $0.move(1) }
        case .character("w") where isControl: return { $0.eraseWord() }
        case .character("u") where isControl: return { $0.eraseToStart() }
        case .character("k") where isControl: return { $0.eraseToEnd() }
        case .character("d") where isControl: return { $0.eraseUnder() }
        case .character("b") where isOption: return { $0.moveWord(-1) }
        case .character("f") where isOption: return { $0.moveWord(1) }
        case .character(let character) where press.modifiers.isEmpty: return { $0.insert(String(character)) }
        default: return nil
        }
    }
}
