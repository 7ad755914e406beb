extension BoardState {
    /// Keys over the list of keys: letters find, arrows scroll, Esc closes.
    mutating func helpKey(_ press: KeyPress, _ help: HelpState) -> [InterfaceRequest] {
        var help = help
        let page = max(1, height - 6)
        switch press.key {
        case .escape where !help.find.isEmpty: help = HelpState()
        case .escape, .enter:
            overlay = nil
            return []
        case .character("?") where help.find.isEmpty:
            overlay = nil
            return []
        case .down: help = scrolled(help, by: 1)
        case .up: help = scrolled(help, by: -1)
        case .pageDown: help = scrolled(help, by: page)
        case .pageUp: help = scrolled(help, by: -page)
        case .backspace: help.erase()
        case .character(let character) where press.modifiers.isEmpty: help.type(String(character))
        default: break
        }
        overlay = .help(help)
        return []
    }

    /// Scrolling ends where the text does, so that the way back begins at once.
    func scrolled(_ help: HelpState, by lines: Int) -> HelpState {
        var help = help
        let last = HelpOverlay(state: self, help: help).lastTop(in: BoardScreen(self).middle)
        help.top = min(max(0, min(help.top, last) + lines), last)
        return help
    }

    /// The same for the inspector.
    func scrolled(inspect top: Int, by lines: Int) -> Int {
        let last = InspectOverlay(state: self, top: top).lastTop(in: BoardScreen(self).middle)
        return min(max(0, min(top, last) + lines), last)
    }
}

extension HelpState {
    mutating func type(_ text: String) {
        let safe = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.prefix(60)
        find.unicodeScalars.append(contentsOf: safe)
        top = 0
    }

    mutating func erase() {
        if !find.isEmpty { find.removeLast() }
        top = 0
    }
}
