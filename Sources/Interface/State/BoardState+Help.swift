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
        case .down: help.top = min(help.top + 1, 500)
        case .up: help.top = max(0, help.top - 1)
        case .pageDown: help.top = min(help.top + page, 500)
        case .pageUp: help.top = max(0, help.top - page)
        case .backspace: help.erase()
        case .character(let character) where press.modifiers.isEmpty: help.type(String(character))
        default: break
        }
        overlay = .help(help)
        return []
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
