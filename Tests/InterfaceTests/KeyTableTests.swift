import Testing

@testable import Interface

struct KeyTableTests {
    @Test func noKeyMeansTwoThingsAtOnce() {
        for state in [SampleBoard.state(120, 36), paused, zoomed] {
            var seen: [KeyPress: Command] = [:]
            for binding in KeyTable.active(in: state) {
                for key in binding.keys {
                    if let other = seen[key], other != binding.command {
                        // Arrows walk in time while paused; the table lists that first.
                        #expect([.earlier, .later].contains(other), "\(binding.label): \(other), \(binding.command)")
                    }
                    seen[key] = seen[key] ?? binding.command
                }
            }
        }
    }

    private var paused: BoardState {
        var state = SampleBoard.state(120, 36)
        state.press(" ")
        return state
    }

    private var zoomed: BoardState {
        var state = SampleBoard.state(120, 36)
        state.press(.enter)
        return state
    }

    @Test func everyCommandHasAKey() {
        let reachable = Set(KeyTable.bindings.map(\.command))
        #expect(Set(Command.allCases).subtracting(reachable).isEmpty)
    }

    @Test func whatIsNotThereIsNotAdvertised() {
        let labels = KeyTable.active(in: SampleBoard.state(120, 36)).map(\.label)
        #expect(!labels.contains("Tab"))
        #expect(!labels.contains("←"))
    }

    @Test func withoutAQueryOnlyTheKeysThatHelpAreTold() {
        var state = BoardState(
            boards: [SampleBoard.entry, .explore], theme: ThemeLibrary.standard(), width: 120, height: 36,
            now: SampleFleet.now)
        state.press("2")
        let commands = Set(KeyTable.active(in: state).map(\.command))
        #expect(commands.isSuperset(of: [.prompt, .help, .quit, .nextBoard]))
        #expect(commands.isDisjoint(with: [.exportCSV, .snapshotPanel, .inspect, .compare, .mark, .zoom, .find]))
    }

    @Test func theReadmeTableListsEveryKey() {
        for binding in KeyTable.bindings where binding.command.boardIndex == nil {
            let line = "| `\(binding.label)` | \(binding.does) | `\(binding.command.rawValue)` |"
            #expect(KeyTable.markdown.contains(line))
        }
        #expect(KeyTable.markdown.contains("| `1 … 9` | a board by its number | `board-1 … board-9` |"))
    }
}
