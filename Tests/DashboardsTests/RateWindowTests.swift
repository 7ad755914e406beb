import MetricModel
import Testing

@testable import Dashboards

struct RateWindowTests {
    private func window(history: TimeSpan?, scrape: TimeSpan = .seconds(2)) -> RateWindow {
        let now = Timestamp(milliseconds: 1_000_000_000)
        let window = TimeWindow(ending: now, span: .minutes(15), points: 100, scrapeInterval: scrape)
        let moment = BoardMoment(now: now, window: window, collectingSince: history.map { now - $0 })
        return RateWindow(moment, smoothing: .minutes(1))
    }

    /// Half the history, in whole scrapes, from four scrapes up to the smoothing.
    @Test(arguments: [(0, 8), (10, 8), (20, 10), (61, 30), (120, 60), (100_000, 60)])
    func growsWithTheHistory(history: Int64, length: Int64) {
        #expect(window(history: .seconds(history)).length == .seconds(length))
    }

    /// Time that passes without an answer is no history, and must not move the numbers that are left.
    @Test func staysWhereNobodyAnswers() {
        let now = Timestamp(milliseconds: 1_000_000_000)
        let window = TimeWindow(ending: now, span: .minutes(15), points: 100, scrapeInterval: .seconds(2))
        let moment = BoardMoment(
            now: now, window: window, collectingSince: now - .minutes(5), staleSince: now - .minutes(5) + .seconds(40))
        #expect(RateWindow(moment, smoothing: .minutes(1)).length == .seconds(20))
    }

    @Test func isFullOneScrapeBeforeItsLengthHasPassed() {
        let since = Timestamp(milliseconds: 1_000_000_000) - .seconds(20)
        #expect(window(history: .seconds(20)).fullSince == since + .seconds(8))
    }

    @Test func isWholeWhereTheBeginningIsUnknown() {
        #expect(window(history: nil).length == .minutes(1))
        #expect(window(history: nil).fullSince == nil)
    }

    @Test func holdsFourScrapesWhateverTheSmoothing() {
        #expect(window(history: .hours(5), scrape: .seconds(60)).length == .minutes(4))
        #expect(window(history: .hours(5), scrape: .zero).length == .minutes(1))
    }

    @Test func survivesAClockThatWentBack() {
        #expect(window(history: .seconds(-500)).length == .seconds(8))
    }
}
