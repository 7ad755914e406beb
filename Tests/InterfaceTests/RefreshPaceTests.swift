import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct RefreshPaceTests {
    private func evaluation(_ requests: [InterfaceRequest]) -> Evaluation? {
        for case .evaluate(let evaluation) in requests { return evaluation }
        return nil
    }

    private func moment(_ seconds: Double) -> Timestamp {
        SampleFleet.now + .milliseconds(Int64(seconds * 1000))
    }

    /// A board whose first look by itself, at `SampleFleet.now`, took so long.
    private func state(costing seconds: Double) throws -> BoardState {
        var state = SampleBoard.empty(140, 240)
        let first = try #require(evaluation(state.handle(.collected(SampleFleet.now))))
        _ = state.handle(.data(BoardData(ticket: first.ticket, panels: SampleBoard.live, duration: seconds)))
        return state
    }

    @Test func aLookTakesATenthOfTheTime() {
        var pace = RefreshPace()
        #expect(pace.isDue(at: moment(0), after: moment(0)))
        pace.note(seconds: 0.25)
        #expect(pace.rest == .milliseconds(3000))
        #expect(!pace.isDue(at: moment(2.9), after: moment(0)))
        #expect(pace.isDue(at: moment(3), after: moment(0)))
        // A clock that was set back stops nothing.
        #expect(pace.isDue(at: moment(-1), after: moment(0)))
        pace.note(seconds: 1e9)
        #expect(pace.rest == .minutes(1))
        for strange in [Double.nan, -1, 0, -Double.infinity] {
            pace.note(seconds: strange)
            #expect(pace.rest == .zero)
        }
        pace.note(seconds: Double.infinity)
        #expect(pace.rest == .minutes(1))
        pace.forget()
        #expect(pace.rest == .zero)
    }

    @Test func aCostlyBoardIsLookedAtMoreRarely() throws {
        var state = try state(costing: 0.3)
        for second in 1...3 { #expect(evaluation(state.handle(.collected(moment(Double(second))))) == nil) }
        // The rest ends between two scrapes; the next tick sees it.
        #expect(evaluation(state.handle(.tick(moment(3.55)))) == nil)
        let second = try #require(evaluation(state.handle(.tick(moment(3.6)))))
        #expect(second.moment == moment(3.6))
        // Nothing new, nothing to look at.
        _ = state.handle(.data(BoardData(ticket: second.ticket, panels: SampleBoard.live, duration: 0.01)))
        #expect(evaluation(state.handle(.tick(moment(9)))) == nil)
        #expect(evaluation(state.handle(.collected(moment(10)))) != nil)
    }

    @Test func timeSpentWaitingForTheProcessorCostsNothing() throws {
        var state = SampleBoard.empty(140, 240)
        let first = try #require(evaluation(state.handle(.collected(SampleFleet.now))))
        var data = BoardData(ticket: first.ticket, panels: SampleBoard.live, duration: 3)
        data.cost = 0.02
        _ = state.handle(.data(data))
        #expect(state.pace.rest == .milliseconds(240))
    }

    @Test func aKeyIsAnsweredAtOnceAndItsCostIsNotTheBoards() throws {
        var state = try state(costing: 2)
        let asked = try #require(evaluation(state.handle(.key(KeyPress("m")))))
        _ = state.handle(.data(BoardData(ticket: asked.ticket, panels: SampleBoard.live, duration: 3)))
        #expect(state.pace.rest == .zero)
        #expect(evaluation(state.handle(.collected(moment(1)))) != nil)
    }

    @Test func theHeaderSaysSoAndTheInspectorWhy() throws {
        var state = try state(costing: 0.3)
        _ = state.handle(.nodes([NodeStatus(name: "a", isUp: true)]))
        #expect(SampleBoard.grid(state).plainText.contains("shown every 3.6"))
        state.press("i")
        #expect(SampleBoard.grid(state).plainText.contains("looked at every 3.6"))
        let cheap = try self.state(costing: 0.01)
        #expect(!SampleBoard.grid(cheap).plainText.contains("shown every"))
    }
}
