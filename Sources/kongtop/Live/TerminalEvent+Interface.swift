import Interface
import Terminal

extension InterfaceEvent {
    /// What a terminal's event means to the interface; nil for those that are the event loop's own business.
    init?(_ event: TerminalEvent) {
        switch event {
        case .key(let key):
            guard let press = KeyPress(key) else { return nil }
            self = .key(press)
        case .mouse(let mouse):
            guard let action = MouseAction(mouse) else { return nil }
            self = .mouse(action)
        case .paste(let text): self = .paste(text)
        case .resized(let width, let height): self = .resized(width: width, height: height)
        case .background, .wake, .terminate, .hangup: return nil
        }
    }
}

extension KeyPress {
    fileprivate init?(_ key: Terminal.Key) {
        var modifiers: Modifiers = []
        if key.modifiers.contains(.control) { modifiers.insert(.control) }
        if key.modifiers.contains(.alt) { modifiers.insert(.option) }
        let pressed: KeyPress.Key? =
            switch key.code {
            case .character(let character): .character(character)
            case .up: .up
            case .down: .down
            case .left: .left
            case .right: .right
            case .home: .home
            case .end: .end
            case .pageUp: .pageUp
            case .pageDown: .pageDown
            case .insert: nil
            case .delete: .delete
            case .backspace: .backspace
            case .tab: .tab
            case .backTab: .backTab
            case .enter: .enter
            case .escape: .escape
            case .function(let number): .function(number)
            }
        guard let pressed else { return nil }
        self.init(pressed, modifiers: modifiers)
    }
}

extension MouseAction {
    fileprivate init?(_ event: MouseEvent) {
        switch event.kind {
        case .pressed(.left): self.init(event.clicks == 2 ? .doubleClick : .click, x: event.x, y: event.y)
        case .dragged(.left): self.init(.drag, x: event.x, y: event.y)
        case .released(.left): self.init(.release, x: event.x, y: event.y)
        case .wheelUp: self.init(.wheelUp, x: event.x, y: event.y)
        case .wheelDown: self.init(.wheelDown, x: event.x, y: event.y)
        default: return nil
        }
    }
}
