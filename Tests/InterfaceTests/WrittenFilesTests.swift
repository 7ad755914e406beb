import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct WrittenFilesTests {
    @Test func severalFilesAreCounted() {
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.wrote("shots/live-1.svg"))
        #expect(state.toast?.text == "wrote shots/live-1.svg")
        _ = state.handle(.wrote("shots/live-1.csv"))
        #expect(state.toast?.text == "wrote 2 files to shots, the last of them live-1.csv")
        _ = state.handle(.tick(state.now + .seconds(10)))
        _ = state.handle(.wrote("live-2.svg"))
        #expect(state.toast?.text == "wrote live-2.svg")
    }

    @Test func whatWentWrongStays() {
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.toast("can't write x: disk full", isError: true))
        _ = state.handle(.wrote("live-1.csv"))
        #expect(state.toast?.isError == true)
    }

    @Test func theNoticeNamesTheBoardThatHasSomethingToShow() throws {
        let kong = BoardEntry(name: "kong", title: "Kong") { _, range in
            Board(name: "kong", title: "Kong", panels: [], timeRange: range)
        }
        var state = BoardState(
            boards: [SampleBoard.entry, kong], theme: ThemeLibrary.standard(), width: 100, height: 30,
            now: SampleFleet.now)
        let advice = try #require(AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"]))
        _ = state.handle(.notice(.noAIMetrics(advice)))
        #expect(SampleBoard.grid(state).plainText.contains("press 2"))
        #expect(SampleBoard.grid(state).plainText.contains("for the board Kong: the traffic there is"))
    }
}
