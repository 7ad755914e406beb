import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct PanelDigestTests {
    @Test func whatWasPreparedShowsAsWhatTheStateMakesItself() {
        var state = SampleBoard.empty(160, 48)
        _ = state.handle(.collected(SampleFleet.now))
        var prepared = state
        var data = BoardData(ticket: state.lastTicket, panels: SampleBoard.live)
        _ = state.handle(.data(data))
        data.digest = PanelDigest(prepared.board, panels: data.panels)
        _ = prepared.handle(.data(data))
        #expect(SampleBoard.grid(state) == SampleBoard.grid(prepared))
    }

    @Test func namesGetColoursOnceAndInTheOrderOfThePanels() {
        let digest = PanelDigest(LiveBoard.board(), panels: SampleBoard.live)
        #expect(digest.colorNames.contains("openai"))
        #expect(Set(digest.colorNames).count == digest.colorNames.count)
        #expect(digest.tables.count == 1)
    }
}
