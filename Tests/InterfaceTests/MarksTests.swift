import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct MarksTests {
    private func measurement(_ requests: [InterfaceRequest]) -> Evaluation? {
        for case .measure(let evaluation) in requests { return evaluation }
        return nil
    }

    private func measured(_ ticket: Int) -> BoardData {
        func answer(_ value: Double) -> PanelData.Answer {
            var samples = SampleBuffer()
            samples.append(SampleFleet.now.milliseconds, value)
            return .init(series: [DataSeries(name: "", labels: .empty, samples: samples)])
        }
        let data = PanelData(
            answers: [
                "requests": answer(1234), "cost": answer(3.91), "tokens": answer(48_100), "input": answer(31_000),
                "output": answer(17_100), "hits": answer(0.372),
            ], state: .ready, from: SampleFleet.now, through: SampleFleet.now, step: .seconds(1))
        return BoardData(ticket: ticket, panels: [1: data])
    }

    @Test func zoomsInOnTheTimeBetweenMarksAndBack() {
        var state = SampleBoard.state(120, 36)
        state.press("z")
        let before = state.range
        #expect(before == .minutes(15))
        state.press("x", " ", KeyPress(.left), "x", "z")
        let (range, moment) = (state.range, state.pausedAt)
        #expect(range == .seconds(90))
        #expect(moment == SampleFleet.now)
        state.press(.escape)
        let (back, paused) = (state.range, state.pausedAt)
        #expect(back == before)
        #expect(paused == SampleFleet.now - .seconds(90))
    }

    @Test func twoMarksMeasureWhatHappenedBetween() throws {
        var state = SampleBoard.state(120, 36)
        #expect(measurement(state.handle(.key("x"))) == nil)
        state.press(" ", KeyPress(.left))
        let asked = try #require(measurement(state.handle(.key("x"))))
        let (moment, span) = (asked.moment, asked.window.span)
        #expect(span == .seconds(90))
        #expect(moment == SampleFleet.now)
        let waiting = SampleBoard.grid(state).plainText
        #expect(waiting.contains("measuring…"))
        _ = state.handle(.measured(measured(asked.ticket - 1)))
        let early = state.marks.between
        #expect(early == nil)
        _ = state.handle(.measured(measured(asked.ticket)))
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.contains("A 14:01:52 – B 14:03:22"))
        for fact in ["requests 1.23 k", "cost $3.91", "tokens 48.1 k (31.0 k in, 17.1 k out)", "cache hits 37.2 %"] {
            #expect(screen.contains(fact), "\(fact)")
        }
    }

    @Test func filtersCountForTheMarksToo() throws {
        var state = SampleBoard.state(120, 36)
        state.press("x", " ", KeyPress(.left), "x")
        let asked = try #require(measurement(state.handle(.key(KeyPress("]")))))
        #expect(asked.choices["workspace"] == .values(["default"]))
    }

    @Test func theSameMomentTwiceIsNoSpan() {
        var state = SampleBoard.state(120, 36)
        state.press("x")
        #expect(measurement(state.handle(.key("x"))) == nil)
        #expect(state.marks.isEmpty)
        #expect(state.toast != nil)
    }

    @Test func aThirdMarkBeginsAnewAndEscClears() {
        var state = SampleBoard.state(120, 36)
        state.press(" ", "x", KeyPress(.left), "x", KeyPress(.left), "x")
        #expect(state.marks.marks.count == 1)
        state.press(.escape)
        #expect(state.marks.isEmpty)
    }

    @Test func marksStandInEveryGraph() {
        var state = SampleBoard.state(120, 36)
        state.press(" ", ",", ",", ",", ",", "x", KeyPress(.escape))
        state.press(",", "x")
        state.crosshair = nil
        let lines = SampleBoard.grid(state).plainText.split(separator: "\n")
        #expect(lines.count { $0.contains("┊") } > 2)
    }

    @Test func walkingEndsWhereNothingIsKept() {
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.kept(since: SampleFleet.now - .minutes(20)))
        state.press(" ", "H")
        #expect(state.pausedAt == SampleFleet.now - .minutes(15))
        state.press("H")
        #expect(state.pausedAt == SampleFleet.now - .minutes(20))
        #expect(state.toast?.text.contains("nothing older is kept") == true)
        state.press("L", "L")
        #expect(state.pausedAt == SampleFleet.now)
    }

    @Test func theTimelineShowsWhereNowIs() {
        var state = SampleBoard.state(160, 48)
        _ = state.handle(.kept(since: SampleFleet.now - .minutes(60)))
        state.press(" ", "H")
        state.toast = nil
        let footer = SampleBoard.grid(state).plainText.split(separator: "\n").last ?? ""
        #expect(footer.contains("13:03 ─") && footer.contains("━") && footer.contains("┤now"))
    }

    @Test func aZoomInTimeGoesBackWithEsc() {
        var state = SampleBoard.state(160, 48)
        _ = state.handle(.mouse(MouseAction(.click, x: 40, y: 12)))
        _ = state.handle(.mouse(MouseAction(.release, x: 20, y: 12)))
        #expect(state.range < .minutes(15) && state.pausedAt != nil)
        state.press(.escape)
        #expect(state.range == .minutes(15) && state.pausedAt == nil)
    }
}
