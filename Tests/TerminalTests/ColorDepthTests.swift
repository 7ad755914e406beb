import Testing

@testable import Terminal

@Suite struct ColorDepthTests {
    private func depth(_ colors: Int, direct: Bool = false, _ environment: [String: String]) -> ColorDepth {
        ColorDepth.detect(colorCount: colors, hasDirectColor: direct) { environment[$0] }
    }

    @Test func isFoundFromDescriptionAndEnvironment() {
        #expect(depth(-1, [:]) == .none)
        #expect(depth(8, ["COLORTERM": "truecolor"]) == .ansi8)
        #expect(depth(16, [:]) == .ansi16)
        #expect(depth(88, [:]) == .ansi16)
        #expect(depth(256, ["TERM": "xterm-256color"]) == .palette256)
        #expect(depth(256, ["TERM": "xterm-256color", "COLORTERM": "24bit"]) == .trueColor)
        #expect(depth(0x100_0000, direct: true, [:]) == .trueColor)
    }

    @Test func respectsTheUserAndDoubtsScreen() {
        #expect(depth(256, ["NO_COLOR": "1", "COLORTERM": "truecolor"]) == .none)
        #expect(depth(256, ["NO_COLOR": ""]) == .palette256)
        let screen = ["TERM": "screen-256color", "COLORTERM": "truecolor"]
        #expect(depth(256, screen) == .palette256)
        #expect(depth(256, screen.merging(["TMUX": "/tmp/x"]) { $1 }) == .trueColor)
    }
}
