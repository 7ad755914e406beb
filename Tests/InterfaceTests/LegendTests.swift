import Canvas
import Dashboards
import Testing

@testable import Interface

struct LegendTests {
    /// The graph of requests by provider, zoomed.
    private var zoomed: BoardState {
        var state = SampleBoard.state(120, 36)
        for _ in 0..<3 where state.focusedPanel?.isGraph == false { state.press("j") }
        state.press(.enter)
        return state
    }

    private func names(_ state: BoardState) -> [String] {
        state.focusedPanel.flatMap { BoardScreen(state).graph($0) }?.legendNames ?? []
    }

    @Test func oneSeriesAloneAndAllAgain() {
        var state = zoomed
        let all = names(state)
        state.press("j", "o")
        let id = state.focusedPanel?.id ?? 0
        #expect(state.legends[id]?.hidden == Set(all).subtracting([all[1]]))
        // What is hidden stays in the legend.
        #expect(names(state) == all)
        state.press("o")
        #expect(state.legends[id]?.hidden.isEmpty == true)
        state.press("d")
        #expect(state.legends[id]?.hidden == [all[1]])
        state.press("d")
        #expect(state.legends[id]?.hidden.isEmpty == true)
    }

    @Test func aGraphWithoutLinesSaysHowToGetThemBack() {
        var state = zoomed
        state.press("o", "d")
        state.toast = nil
        #expect(SampleBoard.grid(state).plainText.contains("d shows the marked series"))
        state.press(.enter)
        #expect(SampleBoard.grid(state).plainText.contains("all series are hidden"))
        state.press(.enter)
        state.press("d")
        #expect(!SampleBoard.grid(state).plainText.contains("all series are hidden"))
        state.press("/", "x", "y", "z")
        state.press(.enter)
        #expect(SampleBoard.grid(state).plainText.contains("nothing matches “xyz”"))
    }

    @Test func aHiddenSeriesIsNotDrawn() {
        var state = zoomed
        let before = SampleBoard.grid(state).plainText
        state.press("d")
        #expect(SampleBoard.grid(state).plainText != before)
    }

    @Test func legendsAreSorted() {
        var state = zoomed
        let natural = names(state)
        state.press(">")
        #expect(names(state) == natural.sorted())
        state.press("r")
        #expect(names(state) == natural.sorted().reversed())
        state.press(">")
        #expect(names(state).first == "openai" || names(state).first == "anthropic")
    }

    @Test func findNarrowsTheLegend() {
        var state = zoomed
        state.press("/", "a", "z", "u", .enter)
        #expect(names(state) == ["azure"])
        state.press("o", "j", "k", "<", "r")
        _ = SampleBoard.grid(state)
    }

    @Test func aClickInTheLegendLeavesOneSeries() {
        var state = zoomed
        let screen = SampleBoard.grid(state).plainText.split(separator: "\n", omittingEmptySubsequences: false)
        guard let row = screen.firstIndex(where: { $0.contains("● mistral") }),
            let column = Array(screen[row]).firstIndex(of: "●")
        else {
            Issue.record("no legend")
            return
        }
        _ = state.handle(.mouse(MouseAction(.click, x: column + 3, y: row)))
        let id = state.focusedPanel?.id ?? 0
        #expect(state.legends[id]?.hidden.contains("openai") == true)
        #expect(state.legends[id]?.hidden.contains("mistral") == false)
        #expect(state.crosshair == nil)
    }

    @Test func theCrosshairFollowsInEveryGraph() {
        var state = SampleBoard.state(120, 36)
        state.press(",", ",")
        #expect(state.crosshair != nil)
        let lines = SampleBoard.grid(state).plainText.split(separator: "\n")
        #expect(lines.count { $0.contains("then") } >= 2)
        state.press(".")
        state.press(.escape)
        #expect(state.crosshair == nil)
    }
}
