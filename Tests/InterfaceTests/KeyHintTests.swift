import Canvas
import MetricModel
import Testing

@testable import Interface

/// What keys say that do nothing where they are pressed.
struct KeyHintTests {
    private func toast(_ press: KeyPress, _ state: BoardState = SampleBoard.state(120, 36)) -> String? {
        var state = state
        state.press(press)
        return state.toast?.text
    }

    @Test func saysWhereAKeyWorks() {
        #expect(toast("d") == "d works in the legend of a zoomed graph: ↵ zooms one")
        #expect(toast("L") == "L works while the view stands still: space pauses")
        #expect(toast("7") == "7 works where there are so many boards; here there are 1")
        var nodes = BoardState(
            boards: [.nodes, SampleBoard.entry], theme: ThemeLibrary.standard(), width: 80, height: 24,
            now: SampleFleet.now)
        nodes.press("m")
        #expect(nodes.toast?.text == "m works on boards of graphs")
    }

    @Test func namesTheKeyThatWasMeant() {
        #expect(toast("p") == "p does nothing here; space is “pause”")
        #expect(toast("e") == "e does nothing here; E is “export as text, picture, page or data”")
        #expect(toast("W") == "W does nothing here; w is “workspace”")
        #expect(toast("Q") == "Q does nothing here; q is “quit”")
        #expect(toast("R") == "numbers come by themselves; + and - change how often")
        #expect(toast(KeyPress(.function(9))) == "F9 does nothing here; ? shows all keys")
        #expect(toast("0") == "0 does nothing here; ? shows all keys")
    }

    @Test func isSilentWhereKeysAreOnTheirWay() {
        for key: KeyPress in [KeyPress(.escape), KeyPress(.up), KeyPress(.backspace), "j", "?"] {
            #expect(toast(key) == nil, "\(key)")
        }
        // Nothing is said of what is typed.
        var state = SampleBoard.state(120, 36)
        state.press("/", "p", "Q", "7")
        #expect(state.toast == nil)
    }

    @Test func goesAfterTwoSecondsAndHidesNoNews() {
        var state = SampleBoard.state(120, 36)
        state.press("p")
        _ = state.handle(.tick(SampleFleet.now + .seconds(2)))
        #expect(state.toast == nil)
        _ = state.handle(.toast("can't write x", isError: true))
        state.press("p")
        #expect(state.toast?.text == "can't write x")
    }

    @Test func keysOfOtherProgramsWork() {
        var state = SampleBoard.state(40, 12)
        state.press(KeyPress(.character("d"), modifiers: .control))
        let down = SampleBoard.grid(state).plainText
        state.press(KeyPress(.character("u"), modifiers: .control))
        #expect(SampleBoard.grid(state).plainText != down)
        state.press(KeyPress(.function(1)))
        #expect(SampleBoard.grid(state).plainText.contains("With the mouse") || state.overlay != nil)
        state.press(.escape)
        #expect(state.handle(.key(KeyPress(.function(10)))).contains { if case .quit = $0 { true } else { false } })
    }

    @Test func theQueryQQuits() {
        var state = BoardState(
            boards: [SampleBoard.entry, .explore], theme: ThemeLibrary.standard(), width: 80, height: 24,
            now: SampleFleet.now)
        state.press(":", "q")
        #expect(state.handle(.key(.enter)).contains { if case .quit = $0 { true } else { false } })
    }
}
