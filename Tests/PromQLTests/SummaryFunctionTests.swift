import MetricModel
import Testing

@testable import PromQL

@Suite("Instant queries over summaries")
struct SummaryFunctionTests {
    private static func source() -> MemorySource {
        var source = MemorySource()
        var state: UInt64 = 7
        func next(_ limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }
        for series in 0..<50 {
            var samples: [Sample] = []
            var value = Double(next(1000)) / 7
            for step in 0..<600 where next(10) > 0 {
                let time = Timestamp(milliseconds: Int64(step) * 1000 + Int64(next(400)))
                switch next(60) {
                case 0: value = Double(next(10))
                case 1: samples.append(Sample(time, StaleMarker.value))
                case 2: samples.append(Sample(time, StaleMarker.ordinaryNaN))
                default: value += Double(next(100)) / 3
                }
                if samples.last?.timestamp != time { samples.append(Sample(time, value)) }
            }
            source.append(["__name__": "x_total", "series": "\(series)"], samples)
        }
        return source
    }

    @Test(
        "are bit by bit what a step of a range query is",
        arguments: [
            "rate(x_total[1m])", "increase(x_total[5m])", "delta(x_total[90s])", "rate(x_total[3s] offset 7s)",
            "increase(sum by (series) (x_total)[2m:7s])",
        ])
    func equalsRange(query: String) throws {
        let engine = Engine(source: Self.source())
        for second in stride(from: 1, to: 620, by: 13) {
            let moment = Timestamp(seconds: Double(second))
            let range = QueryRange(start: moment - .seconds(1), end: moment, step: .seconds(1))
            guard case .vector(let instant) = try engine.evaluate(query, at: moment).value,
                case .matrix(let series) = try engine.evaluate(query, over: range).value
            else {
                Issue.record("other types")
                return
            }
            let last = series.compactMap { one -> (Labels, UInt64)? in
                guard one.samples.timestamps.last == moment.milliseconds else { return nil }
                return (one.labels, one.samples.values[one.samples.count - 1].bitPattern)
            }
            #expect(instant.map(\.labels) == last.map(\.0))
            #expect(instant.map(\.sample.value.bitPattern) == last.map(\.1))
        }
    }
}
