import Dashboards
import Patterns

/// The keys that count: those of the key table, with the user's changes.
public struct KeyMap: Sendable {
    public private(set) var bindings: [KeyBinding]

    /// The keys of the table.
    public static let standard = KeyMap(bindings: KeyTable.bindings)

    private init(bindings: [KeyBinding]) {
        self.bindings = bindings
    }

    /// The table's keys with changes, as far as these make sense: a command that is not known, a text that is no key,
    /// and a key that would mean two things at once are told and left as they were.
    public static func changing(_ changes: [KeyChange]) -> (map: KeyMap, problems: [KeyProblem]) {
        var problems: [KeyProblem] = []
        var wanted: [Command: [KeyPress]] = [:]
        for change in changes {
            do throws(KeyProblem) {
                let (command, keys) = try read(change)
                wanted[command] = keys
            } catch {
                problems.append(error)
            }
        }
        // Taking back one change may bring it in the way of another, so look again until nothing is in the way.
        while true {
            let map = KeyMap(bindings: KeyTable.bindings.map { $0.changed(by: wanted) })
            let conflicts = map.conflicts(among: wanted)
            if conflicts.isEmpty { return (map, problems) }
            problems += conflicts.map(\.problem)
            for conflict in conflicts { wanted[conflict.command] = nil }
        }
    }

    private static func read(_ change: KeyChange) throws(KeyProblem) -> (Command, [KeyPress]) {
        guard let command = Command(rawValue: change.command) else {
            let near = NearestName.of(change.command, among: Command.allCases.map(\.rawValue))
            let hint = near.map { "; did you mean \($0)?" } ?? ""
            throw KeyProblem(command: change.command, message: "there is no such command\(hint)")
        }
        let words = change.keys.split(separator: " ").map(String.init)
        if words == ["none"] {
            guard command != .quit else {
                throw KeyProblem(command: change.command, message: "quitting needs a key")
            }
            return (command, [])
        }
        guard !words.isEmpty else {
            throw KeyProblem(command: change.command, message: "names no key; none takes it away")
        }
        var keys: [KeyPress] = []
        for word in words {
            guard let key = KeyPress(notation: word) else {
                throw KeyProblem(
                    command: change.command,
                    message: "\"\(word)\" is no key: write a character, or one like space, enter, f5, ctrl-r, alt-x")
            }
            if let use = reserved(key) {
                throw KeyProblem(command: change.command, message: "\(word) \(use): choose another key")
            }
            keys.append(key)
        }
        return (command, keys)
    }

    /// Keys that no command can have.
    private static func reserved(_ key: KeyPress) -> String? {
        key == KeyPress(.character("c"), modifiers: .control) ? "always quits" : nil
    }

    // MARK: Conflicts

    private struct Conflict {
        /// The changed one of the two.
        var command: Command
        var problem: KeyProblem
    }

    /// What the changes would make of keys that other commands have where both work.
    private func conflicts(among changed: [Command: [KeyPress]]) -> [Conflict] {
        var found: [Conflict] = []
        for (place, one) in bindings.enumerated() {
            for other in bindings.dropFirst(place + 1) where other.command != one.command {
                guard one.scope.overlaps(other.scope), let key = one.keys.first(where: other.keys.contains) else {
                    continue
                }
                let culprits = [one, other].filter { changed[$0.command] != nil }
                for culprit in culprits where !found.contains(where: { $0.command == culprit.command }) {
                    let rival = culprit.command == one.command ? other : one
                    let message =
                        "\(key.notation) is \(rival.command.rawValue) already (\(rival.does)): "
                        + "give \(culprit.command.rawValue) or \(rival.command.rawValue) another key"
                    found.append(
                        Conflict(
                            command: culprit.command,
                            problem: KeyProblem(command: culprit.command.rawValue, message: message)))
                }
            }
        }
        return found
    }

    // MARK: Looking up

    /// What a key does on the board as it is now.
    func command(for press: KeyPress, in state: BoardState) -> Command? {
        bindings.first { $0.keys.contains(press) && KeyMap.works($0, in: state) }?.command
    }

    /// Whether a key means something now: what is not offered does nothing either.
    private static func works(_ binding: KeyBinding, in state: BoardState) -> Bool {
        state.isIn(binding.scope) && !(state.isShowingNodes && binding.command.isOfPanelsOnly)
            && (binding.command.worksWithoutPanels || !state.isExploring || !state.board.panels.isEmpty)
    }

    /// The keys that work now.
    func active(in state: BoardState) -> [KeyBinding] {
        bindings.filter { !$0.keys.isEmpty && KeyMap.works($0, in: state) }
    }

    /// How the key of a command is written, for hints; empty where it has none.
    func label(of command: Command) -> String {
        bindings.first { $0.command == command && !$0.keys.isEmpty }?.label ?? ""
    }
}

extension KeyBinding {
    fileprivate func changed(by changes: [Command: [KeyPress]]) -> KeyBinding {
        guard let keys = changes[command] else { return self }
        var binding = self
        binding.keys = keys
        binding.label = keys.map(\.label).joined(separator: " ")
        return binding
    }
}

extension KeyBinding.Scope {
    /// Whether there are moments at which both scopes hold.
    fileprivate func overlaps(_ other: KeyBinding.Scope) -> Bool {
        switch (self, other) {
        case (.live, .paused), (.paused, .live), (.zoomed, .board), (.board, .zoomed), (.legend, .board),
            (.board, .legend):
            false
        default: true
        }
    }
}
