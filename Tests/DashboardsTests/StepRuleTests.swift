import FoundationEssentials
import MetricModel
import Testing

@testable import Dashboards

struct StepRuleTests {
    private struct Suite: Decodable {
        struct Case: Decodable {
            var name: String
            var expr: String
            var rangeMs: Int64
            var minStep: String
            var intervalMs: Int64
            var intervalFactor: Int64
            var dsScrapeInterval: String
            var panelIntervalMs: Int64
            var maxDataPoints: Int
            var wantExpr: String?
            var wantStepMs: Int64?
        }
        struct Align: Decodable {
            var tMs: Int64
            var stepMs: Int64
            var offsetS: Int64
            var wantMs: Int64
        }
        var cases: [Case]
        var align: [Align]
        var roundIntervalLtMsThen: [[Int64?]]
    }

    private func suite() throws -> Suite? {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try SharedSuite.data("grafana-intervals.json").map { try decoder.decode(Suite.self, from: $0) }
    }

    @Test func choosesStepsAsGrafanaDoes() throws {
        for test in try suite()?.cases ?? [] {
            let scrape = try #require(TimeSpan(test.dsScrapeInterval))
            let resolution = QueryResolution(
                span: .milliseconds(test.rangeMs), points: test.maxDataPoints,
                panelInterval: .milliseconds(test.panelIntervalMs), queryInterval: .milliseconds(test.intervalMs),
                minimumStep: test.minStep, factor: test.intervalFactor, scrapeInterval: scrape)
            if let want = test.wantStepMs { #expect(resolution.step.milliseconds == want, "\(test.name)") }
            let values = TemplateValues(
                interval: resolution.step, rateInterval: resolution.rateInterval, range: .milliseconds(test.rangeMs))
            if let want = test.wantExpr {
                #expect(ExpressionTemplate(test.expr).expanded(values) == want, "\(test.name)")
            }
        }
    }

    @Test func alignsAsGrafanaDoes() throws {
        for test in try suite()?.align ?? [] {
            let moment = StepRule.align(
                Timestamp(milliseconds: test.tMs), to: .milliseconds(test.stepMs), utcOffset: .seconds(test.offsetS))
            #expect(moment.milliseconds == test.wantMs)
        }
        #expect(StepRule.align(Timestamp(milliseconds: -1), to: .seconds(10)).milliseconds == -10_000)
        #expect(StepRule.align(Timestamp(milliseconds: 7), to: .zero).milliseconds == 7)
    }

    @Test func roundsAsGrafanaDoes() throws {
        var lower: Int64 = 0
        for row in try suite()?.roundIntervalLtMsThen ?? [] {
            let value = try #require(row.last ?? nil)
            #expect(StepRule.rounded(.milliseconds(lower)).milliseconds == value)
            if let bound = row[0] {
                #expect(StepRule.rounded(.milliseconds(bound - 1)).milliseconds == value)
                lower = bound
            }
        }
    }

    @Test func neverAsksMoreOftenThanTargetsAreAsked() {
        #expect(StepRule(scrapeInterval: .seconds(2)).step(span: .minutes(1), points: 200) == .seconds(2))
        #expect(StepRule(scrapeInterval: .seconds(2)).step(span: .minutes(15), points: 116) == .seconds(10))
    }

    @Test func survivesTheEndsOfTime() {
        let rule = StepRule(scrapeInterval: TimeSpan(milliseconds: .max))
        #expect(rule.rateInterval(interval: TimeSpan(milliseconds: .max)).milliseconds == .max)
        #expect(StepRule.align(Timestamp(milliseconds: .min), to: .seconds(7)).milliseconds == .min)
        #expect(rule.step(span: TimeSpan(milliseconds: .max), points: -3).milliseconds == .max)
    }
}
