import MetricModel
import Testing

@testable import Dashboards

struct PanelTimesTests {
    private let now = Timestamp(milliseconds: 1_795_000_000_000)

    private func time(
        _ timing: PanelTiming, minimumStep: String = "", factor: Int = 1, points: [Panel.ID: Int] = [:]
    ) -> PanelTime {
        let window = TimeWindow(ending: now, span: .hours(1), points: 60, scrapeInterval: .seconds(15))
        let moment = BoardMoment(now: now, window: window, collectingSince: now - .hours(9), points: points)
        let query = PanelQuery("A", "up", mode: .range, minimumStep: minimumStep, intervalFactor: factor)
        let panel = Panel(
            id: 1, title: "", kind: .row(RowOptions()), position: GridPosition(x: 0, y: 0, width: 1, height: 1),
            queries: [query], timing: timing)
        return PanelTimes(moment: moment, smoothing: .zero).time(of: panel, query: query, minimumStep: minimumStep)
    }

    @Test func followsTheBoard() {
        let time = time(PanelTiming())
        #expect(time.moment.window.step == .minutes(1) && time.moment.window.span == .hours(1))
        #expect(time.rate.length == .seconds(75))
    }

    @Test func heedsThePanelsWishes() {
        #expect(time(PanelTiming(maximumPoints: 600)).moment.window.step == .seconds(15))
        #expect(time(PanelTiming(), points: [1: 30]).moment.window.step == .minutes(2))
        #expect(time(PanelTiming(minimumStep: "5m")).moment.window.step == .minutes(5))
        #expect(time(PanelTiming(), minimumStep: "10m").rate.length == .minutes(40))
        #expect(time(PanelTiming(), factor: 3).moment.window.step == .minutes(3))
    }

    @Test func looksBack() {
        let shifted = time(PanelTiming(span: .hours(6), shift: .hours(2)))
        #expect(shifted.moment.now == now - .hours(2))
        #expect(shifted.moment.window.span == .hours(6))
        #expect(shifted.moment.window.through <= now - .hours(2))
    }
}
