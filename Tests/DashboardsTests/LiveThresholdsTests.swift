import Testing

@testable import Dashboards

struct LiveThresholdsTests {
    private func options(_ thresholds: LiveThresholds, _ measure: Measure, _ panel: Int) -> HeadlineOptions? {
        let board = LiveBoard.board(measure: measure, thresholds: thresholds)
        guard case .headline(let options)? = board.panels.first(where: { $0.id == panel })?.kind else { return nil }
        return options
    }

    @Test func tilesKnowTheirThresholds() {
        let (thresholds, problems) = LiveThresholds.reading([("cost", "100"), ("cache_hits", "30")])
        #expect(problems.isEmpty)
        #expect(options(thresholds, .rate, 2)?.threshold == 100)
        #expect(options(thresholds, .rate, 4)?.threshold == 0.3)
        #expect(options(thresholds, .rate, 1)?.threshold == nil)
        // Money in a range is no money per hour; a share is a share.
        #expect(options(thresholds, .delta, 2)?.threshold == nil)
        #expect(options(thresholds, .total, 4)?.threshold == 0.3)
    }

    @Test func moreOrLessIsAWarning() {
        let (thresholds, _) = LiveThresholds.reading([("cost", "100"), ("requests", "5")])
        #expect(options(thresholds, .rate, 2)?.isBeyondThreshold(101) == true)
        #expect(options(thresholds, .rate, 2)?.isBeyondThreshold(100) == false)
        #expect(options(thresholds, .rate, 1)?.isBeyondThreshold(4) == true)
        #expect(options(thresholds, .rate, 1)?.isBeyondThreshold(6) == false)
        #expect(options(thresholds, .rate, 1)?.isBeyondThreshold(nil) == false)
    }

    @Test func whatIsNoThresholdIsTold() {
        let (thresholds, problems) = LiveThresholds.reading(
            [("cots", "1"), ("cost", "a lot"), ("tokens", "-1"), ("requests", "inf"), ("cache_hits", "101")])
        #expect(problems.map(\.name) == ["cots", "cost", "tokens", "requests", "cache_hits"])
        #expect(thresholds == LiveThresholds())
    }
}
