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

    @Test func theReadmeTableListsEveryKey() {
        for binding in KeyTable.bindings {
            #expect(KeyTable.markdown.contains("| `\(binding.label)` | \(binding.does) |"))
        }
    }
}
