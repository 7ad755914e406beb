import Canvas
import Testing

@testable import Interface

/// On the Linux console nothing may be drawn that its fonts lack: the kernel shows a stand-in for it, a question mark or
/// a diamond.
struct ConsoleScreenTests {
    /// Symbols that all of Debian's western console fonts have, of those that Kongtop draws.
    private static let symbols = Set("─│┌┐└┘╭╮╰╯├┤┬┴┼━┃┏┓┗┛═║┄┈┊╌█░▒■▮▲▼▸▾◂●◈♦☐…–—•‹›“”←→↑↓≈≤≥∞−".unicodeScalars)

    private func theme(isMonochrome: Bool) -> Theme {
        var theme = isMonochrome ? ThemeLibrary.monochrome() : ThemeLibrary.standard().adapted(to: .eight)
        theme.glyphs = .console
        return theme
    }

    private func states(_ theme: Theme) -> [BoardState] {
        let live = SampleBoard.state(120, 36, theme: theme)
        var states = [live, SampleBoard.state(80, 24, theme: theme), SampleBoard.empty(80, 24, theme: theme)]
        for keys in [["?"], ["w"], ["i"], [":", "s", "u", "m"], [" ", "x"], ["/", "z"], ["C"], [","]] {
            var state = live
            for key in keys { state.press(KeyPress(.character(Character(key)))) }
            states.append(state)
        }
        for move in 0..<4 {
            var state = live
            for _ in 0..<move { state.press("j") }
            state.press(.enter)
            states.append(state)
        }
        var nodes = SampleNodes.state(120, 40)
        nodes.theme = theme
        states.append(nodes)
        nodes.press(.enter)
        return states + [nodes]
    }

    @Test(arguments: [false, true])
    func onlyWhatItsFontsHave(isMonochrome: Bool) {
        for state in states(theme(isMonochrome: isMonochrome)) {
            let strange = SampleBoard.grid(state).plainText.unicodeScalars.filter {
                $0.value >= 0x100 && !Self.symbols.contains($0)
            }
            #expect(strange.isEmpty, "\(Set(strange.map(String.init)).sorted())")
        }
    }
}
