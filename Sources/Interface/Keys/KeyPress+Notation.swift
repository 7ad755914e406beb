extension KeyPress {
    /// A key as the configuration writes it: `p`, `S`, `space`, `ctrl-r`, `alt-x`, `shift-tab`, `f5`, `pgup`.
    ///
    /// Names may be of either case; a single character is itself. nil where the text is no key.
    public init?(notation: String) {
        var rest = notation[...]
        var modifiers: Modifiers = []
        while rest.count > 1 {
            let lower = rest.lowercased()
            if lower.hasPrefix("ctrl-") {
                modifiers.insert(.control)
                rest = rest.dropFirst(5)
            } else if lower.hasPrefix("alt-") {
                modifiers.insert(.option)
                rest = rest.dropFirst(4)
            } else {
                break
            }
        }
        guard let key = KeyPress.key(String(rest)) else { return nil }
        self.init(key, modifiers: modifiers)
    }

    private static func key(_ name: String) -> Key? {
        if name.count == 1, let character = name.first, let scalar = name.unicodeScalars.first,
            scalar.value > 0x20, !(0x7f...0x9f).contains(scalar.value)
        {
            return .character(character)
        }
        let lower = name.lowercased()
        if let named = named.first(where: { $0.name == lower }) { return named.key }
        if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...24).contains(number) {
            return .function(number)
        }
        return nil
    }

    /// The key as the configuration writes it.
    public var notation: String {
        let name: String =
            switch key {
            case .character(" "): "space"
            case .character(let character): String(character)
            case .function(let number): "f\(number)"
            default: KeyPress.named.first { $0.key == key }?.name ?? "?"
            }
        return (modifiers.contains(.control) ? "ctrl-" : "") + (modifiers.contains(.option) ? "alt-" : "") + name
    }

    /// How footer and help write the key: `space`, `←`, `Ctrl-R`.
    var label: String {
        let name: String =
            switch key {
            case .up: "↑"
            case .down: "↓"
            case .left: "←"
            case .right: "→"
            case .enter: "↵"
            case .escape: "Esc"
            case .tab: "Tab"
            case .backTab: "⇧Tab"
            case .home: "Home"
            case .end: "End"
            case .pageUp: "PgUp"
            case .pageDown: "PgDn"
            case .function(let number): "F\(number)"
            default: KeyPress(key).notation
            }
        return (modifiers.contains(.control) ? "Ctrl-" : "") + (modifiers.contains(.option) ? "Alt-" : "") + name
    }

    private static let named: [(name: String, key: Key)] = [
        ("space", .character(" ")), ("enter", .enter), ("esc", .escape), ("tab", .tab), ("shift-tab", .backTab),
        ("backspace", .backspace), ("delete", .delete), ("up", .up), ("down", .down), ("left", .left),
        ("right", .right), ("home", .home), ("end", .end), ("pgup", .pageUp), ("pgdn", .pageDown),
    ]
}
