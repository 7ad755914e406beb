import Dashboards
import MetricModel
import Testing

@testable import Interface

/// Ranges, their ends and zooms: what belongs to which board, and what goes when another one is picked.
struct ShownTimeTests {
    private func state() -> BoardState {
        BoardState(
            boards: [SampleBoard.entry, BoardEntry(title: "Other") { LiveBoard.board(measure: $0, timeRange: $1) }],
            theme: ThemeLibrary.standard(), width: 120, height: 40, now: SampleFleet.now)
    }

    private func zoom(_ state: inout BoardState, minutes: Int64) {
        _ = state.zoom(into: (SampleFleet.now - .minutes(minutes))...(SampleFleet.now - .minutes(1)))
    }

    @Test func zoomsOfOneBoardAreNotUndoneOnAnother() {
        var state = state()
        zoom(&state, minutes: 9)
        zoom(&state, minutes: 5)
        #expect(state.range == .minutes(4) && state.timesBefore.count == 2)
        state.press("2")
        let other = state.range
        state.press(.escape, .escape)
        #expect(state.boardIndex == 1 && state.range == other)
        state.press("1", .escape)
        #expect(state.range == .minutes(8))
        state.press(.escape)
        #expect(state.range == .minutes(15) && state.pausedAt == nil && state.timesBefore.isEmpty)
    }

    private func window(_ requests: [InterfaceRequest]) -> TimeWindow? {
        for case .evaluate(let evaluation) in requests { return evaluation.window }
        return nil
    }

    @Test func aPickedRangeTakesThePlaceOfItsEnds() throws {
        var state = state()
        state.open(0, bounds: TimeBounds(from: "now/d", to: "now"))
        #expect(state.bounds != nil)
        let window = try #require(self.window(state.setRange(.minutes(30))))
        #expect(state.bounds == nil && state.rangeTitle == "last 30m" && window.span == .minutes(30))
        // Even where the day so far is just as long.
        state.bounds = TimeBounds(from: "now/d", to: "now")
        #expect(self.window(state.setRange(.minutes(30)))?.span == .minutes(30))
        #expect(state.setRange(.minutes(30)).isEmpty)
    }

    @Test func rangesAreNamedInWholeSeconds() {
        var state = state()
        state.open(0, bounds: TimeBounds(from: "now-1d/d", to: "now-1d/d"))
        #expect(state.range == .hours(24))
        state.open(0, bounds: TimeBounds(from: "now-1h", to: "now"))
        #expect(state.range == .hours(1))
    }

    @Test func pickedEndsLeaveNothingToZoomOutTo() throws {
        var state = state()
        zoom(&state, minutes: 9)
        _ = state.setBounds(try #require(TimeBounds(from: "now-1d/d", to: "now-1d/d")))
        #expect(state.timesBefore.isEmpty)
        state.press(.escape)
        #expect(state.rangeTitle == "Yesterday")
    }

    @Test func aDragEndsWithItsBoard() {
        var state = state()
        state.dragStart = (2, SampleFleet.now - .minutes(9))
        state.dragged = (SampleFleet.now - .minutes(9))...SampleFleet.now
        state.press("2")
        #expect(state.dragStart == nil && state.dragged == nil)
        let range = state.range
        _ = state.handle(.mouse(MouseAction(.release, x: 40, y: 12)))
        #expect(state.range == range && state.timesBefore.isEmpty)
    }
}
