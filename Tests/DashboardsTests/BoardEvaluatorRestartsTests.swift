import MetricModel
import PromQL
import TestSupport
import Testing

@testable import Dashboards

struct BoardEvaluatorRestartsTests {
    private let now = Timestamp(milliseconds: 1_795_269_802_000)

    private func restarts(_ values: [Double?]) -> [Timestamp] {
        var samples = SampleBuffer()
        for (place, value) in values.enumerated() {
            guard let value else { continue }
            samples.append((now - .seconds(Int64(values.count - 1 - place) * 5)).milliseconds, value)
        }
        var source = MemorySource()
        let labels = Labels([Label(Label.metricName, "kong_ai_llm_requests_total"), Label("ai_provider", "openai")])
        source.series.append(.init(labels: labels, samples: samples))
        let window = TimeWindow(ending: now, span: .minutes(15), points: 120, scrapeInterval: .seconds(5))
        let moment = BoardMoment(now: now, window: window, collectingSince: now - .minutes(15))
        return BoardEvaluator(engine: Engine(source: source)).restarts(at: moment)
    }

    @Test func aCounterThatFallsIsOneRestart() throws {
        #expect(restarts((0..<180).map(Double.init)) == [])
        let once = restarts((0..<180).map { Double($0 < 90 ? $0 : $0 - 90) })
        #expect(once.count == 1)
        let time = try #require(once.first)
        #expect(abs((now - time).milliseconds - 450_000) <= 15_000)
        #expect(restarts((0..<180).map { Double($0 % 60) }).count == 2)
    }

    @Test func aGatewayThatWasAwayForAWhileIsOneRestart() throws {
        // Away for twenty-five seconds, which is more than a step and a scrape.
        var values: [Double?] = (0..<180).map(Double.init)
        for place in 90..<95 { values[place] = nil }
        for place in 95..<180 { values[place] = Double(place - 95) }
        let found = restarts(values)
        #expect(found.count == 1)
        let time = try #require(found.first)
        #expect((now - time).milliseconds <= 84 * 5000 && (now - time).milliseconds >= 82 * 5000 - 15_000)
    }

    @Test func noSamplesNoRestarts() {
        #expect(restarts([]) == [])
    }
}
