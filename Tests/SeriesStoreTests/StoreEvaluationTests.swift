import MetricModel
import PromQL
import TestSupport
import Testing

@testable import SeriesStore

/// What the store knows of series at rest and of groups must change no answer by a bit.
@Suite("Queries over a store, beside the same over plain samples")
struct StoreEvaluationTests {
    private static let queries = [
        "rate(x_total[1m])", "increase(x_total[5m])", "delta(x_total[90s])", "rate(x_total[3s])",
        "increase(x_total[1s])", "sum(increase(x_total[5m]))", "sum by (group) (rate(x_total[1m]))",
        "sum by (group, absent) (rate(x_total[20s] offset 31s))", "sum without (series) (increase(x_total[2m]))",
        "avg by (__name__, group) (x_total)", "count by (__name__) ({group=~\"1|2\"})",
        "sum by (group) (rate({__name__=~\"x_total\"}[1m])) or sum by (group) (rate(y_total[1m]))",
        "sum by (group) (sum by (group, series) (rate(x_total[1m])) * 3)",
        "sum by (group) (rate(x_total[1m]) or rate(y_total[1m]))", "group by (group) (x_total)",
        "count without (__name__, series) ({__name__=~\"[xy]_total\"})", "topk by (group) (1, increase(x_total[1m]))",
        "quantile by (group) (0.5, rate(x_total[1m]))", "rate(x_total[1m] @ 300)", "max_over_time(x_total[1m])",
    ]

    /// Counters of which many rest for long: with resets, stale markers, NaN, infinities, gaps and single samples.
    private static func samples(of series: Int, _ random: inout SplitMix64) -> [Sample] {
        var samples: [Sample] = []
        var value = Double(Int.random(in: 0..<1000, using: &random)) / (series % 3 == 0 ? 7 : 1)
        let liveliness = [0, 1, 5, 60][series % 4]
        let first = series % 10 == 9 ? Int.random(in: 0..<600, using: &random) : 0
        let last = series % 10 == 8 ? Int.random(in: 0..<600, using: &random) : 600
        for step in first..<max(first + 1, last) {
            // Some scrapes are late, some fail.
            let late = Int.random(in: 0..<20, using: &random) == 0 ? Int64.random(in: 3...400, using: &random) : 0
            let time = Timestamp(milliseconds: Int64(step) * 1000 + late)
            if series % 7 == 3, (200..<260).contains(step) { continue }
            switch Int.random(in: 0..<200, using: &random) {
            case 0 where liveliness > 1: value = 0
            case 1 where series % 5 == 0: samples.append(Sample(time, StaleMarker.value))
            case 2 where series % 11 == 0: samples.append(Sample(time, [.nan, .infinity, -0.0][step % 3]))
            case ..<liveliness: value += Double(Int.random(in: 0..<100, using: &random)) / 3
            default: break
            }
            if samples.last?.timestamp != time { samples.append(Sample(time, value)) }
        }
        return samples
    }

    private static func sources() -> (store: MemoryStore, plain: MemorySource) {
        var random = SplitMix64(seed: 20)
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        var plain = MemorySource()
        for series in 0..<80 {
            let name = series % 6 == 5 ? "y_total" : "x_total"
            let labels: Labels = ["__name__": name, "series": "\(series)", "group": "\(series / 2 % 9)"]
            var buffer = SampleBuffer()
            let reference = store.reference(for: labels)
            for sample in samples(of: series, &random) {
                buffer.append(sample.timestamp.milliseconds, sample.value)
                var batch = ScrapeBatch(timestamp: sample.timestamp)
                batch.append(reference, sample.value)
                store.append(batch)
            }
            plain.series.append(MemorySource.Series(labels: labels, samples: buffer))
        }
        return (store, plain)
    }

    @Test func everyBitIsTheSame() throws {
        let (store, plain) = Self.sources()
        let (fast, slow) = (Engine(source: store), Engine(source: plain))
        for query in Self.queries {
            for second in stride(from: 1, to: 640, by: 23) {
                let moment = Timestamp(milliseconds: Int64(second) * 1000 + Int64(second % 3))
                let range = QueryRange(start: moment - .seconds(9), end: moment, step: .seconds(3))
                #expect(
                    Self.bits(try fast.evaluate(query, at: moment).value)
                        == Self.bits(try slow.evaluate(query, at: moment).value), "\(query) at \(second)")
                #expect(
                    Self.bits(try fast.evaluate(query, over: range).value)
                        == Self.bits(try slow.evaluate(query, over: range).value), "\(query) up to \(second)")
            }
        }
    }

    @Test func seriesThatComeAndGoChangeTheirGroups() throws {
        let store = MemoryStore(retention: Retention(span: .minutes(2)))
        let engine = Engine(source: store)
        func counts(at second: Int) throws -> [String] {
            let result = try engine.evaluate(
                "count by (group) (rate(x[1m]))", at: Timestamp(seconds: Double(second)))
            guard case .vector(let elements) = result.value else { return [] }
            return elements.map { "\($0.labels["group"])=\(Int($0.sample.value))" }
        }
        for second in 0..<900 {
            var batch = ScrapeBatch(timestamp: Timestamp(seconds: Double(second)))
            for series in 0..<6 where second / 200 == series % 3 || series == 0 {
                let labels: Labels = ["__name__": "x", "series": "\(series)", "group": "\(series / 2)"]
                batch.append(store.reference(for: labels), 5)
            }
            store.append(batch)
            let age = second % 200
            guard age > 60, second < 600 else { continue }
            let expected = [["0=1", "1=1"], ["0=2", "2=1"], ["0=1", "1=1", "2=1"]][second / 200]
            #expect(try counts(at: second) == expected, "second \(second)")
        }
    }

    /// The answer without its order, which for instant vectors is the source's.
    private static func bits(_ value: QueryValue) -> [String] {
        switch value {
        case .vector(let elements):
            elements.map { "\($0.labels) \($0.sample.value.bitPattern)" }.sorted()
        case .matrix(let series):
            series.map { "\($0.labels) \($0.samples.timestamps) \($0.samples.values.map(\.bitPattern))" }
        case .scalar, .string: []
        }
    }
}
