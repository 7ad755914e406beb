import MetricModel
import Testing

@testable import Dashboards

struct TimeExpressionTests {
    /// 2026-11-21T19:46:33Z, a Saturday.
    private let now = Timestamp(milliseconds: 1_795_290_393_000)

    private func resolved(_ text: String, roundsUp: Bool = false, offset: TimeSpan = .zero) -> String? {
        TimeExpression(text).map { CivilTime($0.moment(now: now, utcOffset: offset, roundsUp: roundsUp)).iso8601 }
    }

    @Test(
        arguments: [
            ("now", "2026-11-21T19:46:33Z"), ("now-6h", "2026-11-21T13:46:33Z"), ("now-6h/h", "2026-11-21T13:00:00Z"),
            ("now/d", "2026-11-21T00:00:00Z"), ("now-1d/d", "2026-11-20T00:00:00Z"), ("now/w", "2026-11-15T00:00:00Z"),
            ("now/M", "2026-11-01T00:00:00Z"), ("now-1M", "2026-10-21T19:46:33Z"), ("now/y", "2026-01-01T00:00:00Z"),
            ("now/Q", "2026-10-01T00:00:00Z"), ("now+1y/fy", "2027-01-01T00:00:00Z"),
            ("now-9M", "2026-02-21T19:46:33Z"),
            ("now - 5m", "2026-11-21T19:41:33Z"), ("1795290393000", "2026-11-21T19:46:33Z"),
            ("2026-11-20T10:20:30.500Z", "2026-11-20T10:20:30.500Z"), ("2024-02-29", "2024-02-29T00:00:00Z"),
            ("2024-02-29||+1y", "2025-02-28T00:00:00Z"), ("2026-01-31||+1M", "2026-02-28T00:00:00Z"),
        ])
    func standsForAMoment(text: String, expected: String) {
        #expect(resolved(text) == expected)
    }

    @Test func roundsUpAtTheEndOfARange() {
        #expect(resolved("now/d", roundsUp: true) == "2026-11-21T23:59:59.999Z")
        #expect(resolved("now-1M/M", roundsUp: true) == "2026-10-31T23:59:59.999Z")
        #expect(resolved("now-1w/w", roundsUp: true) == "2026-11-14T23:59:59.999Z")
    }

    @Test func countsDaysInAZone() {
        #expect(resolved("now/d", offset: .hours(5)) == "2026-11-21T19:00:00Z")
    }

    @Test(arguments: ["", "nowhere", "now-", "now-x", "now/2d", "now-6", "yesterday", "2026-13-01", "now-99999999999h"])
    func refusesAnythingElse(text: String) {
        #expect(TimeExpression(text) == nil)
    }

    @Test func knowsEveryQuickRange() throws {
        for range in QuickRange.all {
            let bounds = try #require(TimeBounds(from: range.from, to: range.to), "\(range.title)")
            let (from, to) = bounds.resolved(now: now)
            #expect(from < to)
            #expect(bounds.title == range.title)
        }
    }

    @Test func neverTurnsARangeRound() throws {
        let bounds = try #require(TimeBounds(from: "now", to: "now-1h"))
        let (from, to) = bounds.resolved(now: now)
        #expect(to - from == .hours(1))
    }
}
