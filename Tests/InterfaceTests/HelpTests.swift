import Canvas
import Testing

@testable import Interface

struct HelpTests {
    private func screen(_ state: BoardState) -> String { SampleBoard.grid(state).plainText }

    @Test func helpFindsByTyping() {
        var state = SampleBoard.state(120, 36)
        state.press("?", "t", "h", "e", "m", "e")
        #expect(screen(state).contains("next theme"))
        #expect(!screen(state).contains("refresh faster"))
        state.press("z", "z")
        #expect(screen(state).contains("nothing here does that"))
        state.press(.escape)
        #expect(screen(state).contains("refresh faster"))
        state.press(.escape)
        #expect(state.overlay == nil)
    }

    @Test func whatIsTypedIntoHelpStaysWhereItIs() throws {
        var state = SampleBoard.state(120, 36)
        func line() -> Int? {
            screen(state).split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("│ / ") }
        }
        state.press("?")
        let before = try #require(line())
        #expect(screen(state).contains("Esc closes"))
        state.press("c", "s", "v")
        #expect(line() == before && screen(state).contains("Esc clears"))
    }

    /// However far one scrolls beyond the end, the way back begins at once.
    @Test func scrollingEndsWhereTheTextDoes() {
        for open in ["?", "i"] {
            var state = SampleBoard.state(80, 12)
            state.press(KeyPress(Character(open)))
            let first = screen(state)
            for _ in 0..<50 { state.press(KeyPress(.pageDown)) }
            for _ in 0..<5 { _ = state.handle(.mouse(MouseAction(.wheelDown, x: 40, y: 6))) }
            let last = screen(state)
            #expect(first != last)
            _ = state.handle(.mouse(MouseAction(.wheelUp, x: 40, y: 6)))
            let back = screen(state)
            #expect(back != last, "\(open)")
            state.press(KeyPress(.down))
            #expect(screen(state) == last)
            state.press(KeyPress(.up))
            #expect(screen(state) == back)
        }
    }

    @Test(arguments: ["?", "i"] as [KeyPress])
    func anOverlaySaysHowMuchIsBelow(key: KeyPress) {
        var state = SampleBoard.state(80, 12)
        state.press(key)
        #expect(screen(state).contains(" more ─"), "\(screen(state))")
        for _ in 0..<50 { state.press(KeyPress(.pageDown)) }
        #expect(!screen(state).contains(" more ─"), "\(screen(state))")
        var high = SampleBoard.state(80, 600)
        high.press(key)
        #expect(!screen(high).contains(" more ─"), "\(screen(high))")
    }

    @Test func helpFindsByTheFootersWords() {
        var state = SampleBoard.state(120, 36)
        state.press("?", "s", "n", "a", "p")
        #expect(screen(state).contains("write the panel to a file") && screen(state).contains("write the board"))
    }

    @Test(arguments: [40, 60, 80, 120])
    func helpCutsNothing(width: Int) {
        var state = SampleBoard.state(width, 200)
        state.press("?")
        // The last words of what is longest.
        let words = Set(screen(state).split { " \n│".contains($0) })
        #expect(words.isSuperset(of: ["between", "timings", "workspace", "zoom"]), "\(screen(state))")
    }

    @Test func helpShowsOnlyWhatWorks() {
        var state = SampleBoard.state(120, 60)
        state.press("?")
        #expect(!screen(state).contains("only the marked series"))
        state.press("?", "j", .enter, "?")
        #expect(screen(state).contains("only the marked series"))
    }

    @Test func theHintsOfTheFirstStartGoWithTheFirstKey() {
        var state = SampleBoard.state(120, 36)
        #expect(!screen(state).contains("To begin with"))
        _ = state.handle(.firstStart)
        #expect(screen(state).contains("To begin with"))
        state.press("j")
        #expect(!screen(state).contains("To begin with"))
        for (width, height) in [(40, 10), (30, 8), (1, 1)] {
            var small = SampleBoard.state(width, height)
            _ = small.handle(.firstStart)
            _ = screen(small)
        }
    }
}
