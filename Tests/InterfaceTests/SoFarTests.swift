import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// While less is known than the range, that is said, and nothing is made of a few seconds.
struct SoFarTests {
    private func screen(_ history: TimeSpan, _ width: Int = 120, _ height: Int = 36) throws -> String {
        let seconds = history.milliseconds / 1000
        let fleet = SampleFleet(outage: (seconds + 1)...100_000)
        let panels = try fleet.panels(LiveBoard.board(), since: SampleFleet.now - history)
        return SampleBoard.grid(SampleBoard.state(width, height, panels: panels)).plainText
    }

    @Test func growthIsOfWhatIsKnown() throws {
        let young = try screen(.seconds(90))
        #expect(young.contains(" in 90s so far ") && !young.contains("in 15m"), "\(young)")
        #expect(young.contains("Δ 90s") && !young.contains("Δ 15m"))
        #expect(try screen(.minutes(7)).contains(" in 7m so far "))
        // Samples stand on the scrapes' times: the span is full one scrape before its length has passed.
        let whole = try screen(.seconds(895))
        #expect(whole.contains(" in 15m ") && whole.contains("Δ 15m") && !whole.contains("so far"))
    }

    @Test func aDayIsToldFromFiveMinutesOn() throws {
        #expect(try !screen(.seconds(290), 160, 48).contains("/d "))
        #expect(try screen(.seconds(300), 160, 48).contains("/d "))
    }

    @Test func aReportSaysSinceWhenItIsStale() throws {
        let since = SampleFleet.now - .seconds(60)
        var panels = SampleBoard.live
        for id in panels.keys { panels[id]?.state = .stale(since: since) }
        let report = BoardReport(
            board: LiveBoard.board(), panels: panels, moment: SampleFleet.now,
            nodes: [NodeStatus(name: "a", isUp: false)])
        #expect(report.lines(utcOffset: .zero)[0].hasPrefix("14:03:22  nodes 0 of 1, stale since 14:02:22, Requests "))
        #expect(report.json.contains(#""staleSince":"2026-11-21T14:02:22Z""#))
    }
}
