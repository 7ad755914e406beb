import Testing

@testable import Interface

struct KeyMapTests {
    private func change(_ pairs: KeyValuePairs<String, String>) -> (map: KeyMap, problems: [KeyProblem]) {
        KeyMap.changing(pairs.map { KeyChange(command: $0.key, keys: $0.value) })
    }

    private func state(_ map: KeyMap) -> BoardState {
        BoardState(
            boards: [SampleBoard.entry, .explore], theme: ThemeLibrary.standard(), width: 120, height: 36,
            now: SampleFleet.now, keys: map)
    }

    @Test func altMovesByWordsInThePrompt() {
        var state = state(change([:]).map)
        state.press(":", "a", " ", "b", KeyPress(.character("b"), modifiers: .option))
        guard case .prompt = state.overlay else {
            Issue.record("the prompt was left by a key for words")
            return
        }
    }

    @Test func altWithAKeyOfOnesOwnIsNoEscape() {
        var state = state(change(["pause": "alt-p"]).map)
        #expect(state.meaning(of: KeyPress(.character("p"), modifiers: .option)).count == 1)
        state.press(KeyPress(.character("p"), modifiers: .option))
        #expect(state.pausedAt != nil)
    }

    @Test func withoutChangesTheTableCounts() {
        let (map, problems) = change([:])
        #expect(problems.isEmpty)
        #expect(map.bindings.map(\.label) == KeyTable.bindings.map(\.label))
    }

    @Test func aKeyIsMoved() {
        let (map, problems) = change(["pause": "p", "inspect": "F5 ctrl-i"])
        #expect(problems.isEmpty)
        var state = state(map)
        state.press("p")
        #expect(state.pausedAt != nil)
        // The key of before does nothing any more, and help and footer say the new one.
        state.press(" ")
        #expect(state.pausedAt != nil)
        #expect(KeyTable.active(in: state).contains { $0.command == .pause && $0.label == "p" })
        #expect(map.label(of: .inspect) == "F5 Ctrl-i")
        state.press(KeyPress(.function(5)))
        guard case .inspect = state.overlay else {
            Issue.record("no inspector")
            return
        }
    }

    @Test func twoKeysCanChangePlaces() {
        let (map, problems) = change(["pause": "s", "snapshot-panel": "space"])
        #expect(problems.isEmpty)
        #expect(map.command(for: "s", in: state(map)) == .pause)
        #expect(map.command(for: " ", in: state(map)) == .snapshotPanel)
    }

    @Test func conflictsNameBothCommands() throws {
        let (map, problems) = change(["pause": "s"])
        let problem = try #require(problems.first)
        #expect(problems.count == 1)
        #expect(problem.command == "pause")
        #expect(problem.message.contains("pause") && problem.message.contains("snapshot-panel"))
        // What would be ambiguous is as it was.
        #expect(map.command(for: "s", in: state(map)) == .snapshotPanel)
        #expect(map.command(for: " ", in: state(map)) == .pause)
    }

    @Test func twoChangesInEachOthersWay() {
        let (map, problems) = change(["pause": "p", "mark": "p", "theme": "P"])
        #expect(problems.map(\.command).sorted() == ["mark", "pause"])
        #expect(map.command(for: "P", in: state(map)) == .theme)
        #expect(map.command(for: "x", in: state(map)) == .mark)
    }

    @Test func keysThatNeverMeetMayBeTheSame() {
        // Walking in time is there while paused only, where arrows mean it already.
        let (_, problems) = change(["form": "e", "only-series": "N"])
        #expect(problems.isEmpty)
    }

    @Test(arguments: [
        ("pausse", "p", "did you mean pause?"), ("gibberish", "p", "no such command"),
        ("pause", "ctrl-c", "always quits"),
        ("pause", "3", "3 is board-3 already"), ("pause", "hyper-x", "is no key"), ("pause", "", "names no key"),
        ("quit", "none", "needs a key"),
    ])
    func whatMakesNoSenseIsTold(command: String, keys: String, message: String) throws {
        let (map, problems) = KeyMap.changing([KeyChange(command: command, keys: keys)])
        #expect(try #require(problems.first).message.contains(message))
        #expect(map.command(for: " ", in: state(map)) == .pause)
    }

    @Test func boardsCanHaveOtherKeys() {
        let (map, problems) = change(["board-2": "F2", "pause": "2"])
        #expect(problems.isEmpty)
        #expect(map.command(for: "2", in: state(map)) == .pause)
        var state = state(map)
        state.press(KeyPress(.function(2)))
        #expect(state.isExploring)
        // There is no third board, so its key does nothing and nobody speaks of it.
        #expect(map.command(for: "3", in: state) == nil)
    }

    @Test func aKeyCanBeTakenAway() {
        let (map, problems) = change(["theme": "none"])
        #expect(problems.isEmpty)
        #expect(map.command(for: "T", in: state(map)) == nil)
        #expect(!map.active(in: state(map)).contains { $0.command == .theme })
    }

    @Test(arguments: ["p", "S", "space", "ctrl-r", "alt-x", "shift-tab", "f12", "pgup", "enter", ":", "-"])
    func notationsGoThereAndBack(text: String) {
        #expect(KeyPress(notation: text)?.notation == text)
    }

    @Test(arguments: ["", "ctrl-", "f0", "f25", "pp", "\u{1}"])
    func whatIsNoKey(text: String) {
        #expect(KeyPress(notation: text) == nil)
    }

    @Test func everyCommandHasANameOfItsOwn() {
        let names = Command.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
        #expect(names.allSatisfy { $0.utf8.allSatisfy(letters.contains) })
    }
}
