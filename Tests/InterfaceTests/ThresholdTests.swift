import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct ThresholdTests {
    private func state(_ pairs: [(name: String, text: String)], _ width: Int = 160, _ height: Int = 48) -> BoardState {
        let thresholds = LiveThresholds.reading(pairs).thresholds
        let entry = BoardEntry(title: "Live") {
            LiveBoard.board(measure: $0, timeRange: $1, thresholds: thresholds)
        }
        var state = BoardState(
            boards: [entry], theme: ThemeLibrary.standard(), width: width, height: height, now: SampleFleet.now)
        _ = state.handle(.collected(SampleFleet.now))
        _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: SampleBoard.live, duration: 0.01)))
        return state
    }

    @Test func aNumberBeyondItsThresholdSaysSo() {
        #expect(SampleBoard.grid(state([("cost", "0.5")])).plainText.contains("above $0.50"))
        #expect(!SampleBoard.grid(state([("cost", "1000000")])).plainText.contains("above"))
        #expect(SampleBoard.grid(state([("requests", "1000")])).plainText.contains("below 1.00 k"))
    }

    @Test func aLineStandsAtTheThreshold() {
        #expect(!SampleBoard.grid(state([])).plainText.contains("╌"))
        #expect(SampleBoard.grid(state([("tokens", "1000")])).plainText.contains("╌"))
        var zoomed = state([("requests", "3")])
        zoomed.press(.enter)
        #expect(SampleBoard.grid(zoomed).plainText.contains("╌"))
    }
}
