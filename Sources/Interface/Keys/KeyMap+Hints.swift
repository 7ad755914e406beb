/// What is said of keys that do nothing where they are pressed.
extension KeyMap {
    /// Keys of other programs that look at gauges and lists, and what they do there.
    private static let habits: [(keys: [KeyPress], command: Command)] = [
        (["p", "P"].map(KeyPress.init), .pause), (["e"].map(KeyPress.init), .export),
        (["b"].map(KeyPress.init) + [KeyPress(.function(6))], .nextSortColumn), ([KeyPress(.function(3))], .find),
        ([KeyPress(.function(4))], .filters), (["Q"].map(KeyPress.init) + [KeyPress(.function(12))], .quit),
        (["a", "A"].map(KeyPress.init), .filters), (["u"].map(KeyPress.init), .pickWorkspace),
    ]

    /// Those that fetch anew, which happens by itself.
    private static let refreshing = [
        KeyPress("R"), KeyPress(.character("r"), modifiers: .control), KeyPress(.function(5)),
    ]

    /// Where a key works, which other one does what it is probably meant for, or where all stand; nil for keys that are
    /// pressed on the way to somewhere, such as Esc.
    func hint(for press: KeyPress, in state: BoardState) -> String? {
        switch press.key {
        case .character, .function: break
        default: return nil
        }
        if let place = bindings.lazy.filter({ $0.keys.contains(press) }).compactMap({ $0.place(in: state) }).first {
            return "\(press.label) works \(place)"
        }
        let nothing = "\(press.label) does nothing here"
        if Self.refreshing.contains(press) {
            let keys = [Command.faster, .slower].map(label).filter { !$0.isEmpty }.joined(separator: " and ")
            return "numbers come by themselves" + (keys.isEmpty ? "" : "; \(keys) change how often")
        }
        let active = active(in: state)
        let meant = Self.habits.first { $0.keys.contains(press) }?.command
        let near =
            active.first { $0.command == meant } ?? active.first { $0.keys.contains { $0.isOtherCase(of: press) } }
        if let near {
            return "\(nothing); \(near.label) is “\(near.short.isEmpty ? near.does : near.short)”"
        }
        let help = label(of: .help)
        return nothing + (help.isEmpty ? "" : "; \(help) shows all keys")
    }
}

extension KeyPress {
    fileprivate func isOtherCase(of other: KeyPress) -> Bool {
        guard case .character(let one) = key, case .character(let two) = other.key, modifiers == other.modifiers else {
            return false
        }
        return one != two && one.lowercased() == two.lowercased()
    }
}

extension KeyBinding {
    /// Where it works, if not here; nil where that is not what keeps it from working.
    fileprivate func place(in state: BoardState) -> String? {
        if state.isShowingNodes, command.isOfPanelsOnly { return "on boards of graphs" }
        if state.isIn(scope) {
            return state.isExploring ? "once something is asked: \(state.keys.label(of: .prompt))" : nil
        }
        func by(_ command: Command, _ does: String) -> String {
            let label = state.keys.label(of: command)
            return label.isEmpty ? "" : ": \(label) \(does)"
        }
        switch scope {
        case .everywhere, .live, .measured: return scope == .measured ? "on the Live board" : nil
        case .severalBoards: return "where there are several boards"
        case .boards: return "where there are so many boards; here there are \(state.entries.count)"
        case .hasWorkspaces: return "where there are workspaces"
        case .hasVariables: return "on boards with filters"
        case .paused: return "while the view stands still" + by(.pause, "pauses")
        case .zoomed: return "in a zoomed panel" + by(.zoom, "zooms one")
        case .board: return "on the whole board" + by(.back, "goes back to it")
        case .table: return "in tables and in legends of zoomed graphs"
        case .severalNodes: return "where there are several nodes"
        case .legend: return "in the legend of a zoomed graph" + by(.zoom, "zooms one")
        case .explore: return "on the board Explore"
        case .hasExplore: return "where there is the board Explore"
        }
    }
}
