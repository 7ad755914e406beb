import MetricModel
import Synchronization
import Testing

@testable import PromQL

struct RepeatedAggregationsTests {
    /// Counts how often series are selected.
    private final class Counting: SeriesSource {
        let base: MemorySource
        let count = Mutex(0)

        init(_ base: MemorySource) { self.base = base }

        func select(_ matchers: [Matcher], from: Timestamp, through: Timestamp) throws -> any SeriesSelection {
            count.withLock { $0 += 1 }
            return try base.select(matchers, from: from, through: through)
        }
    }

    private let start = Timestamp(milliseconds: 1_795_000_000_000)

    private var source: MemorySource {
        var source = MemorySource()
        for (name, job, pace) in [("x_total", "a", 1.0), ("x_total", "b", 2), ("gauge", "a", 1)] {
            let labels = Labels([Label(Label.metricName, name), Label("job", job)])
            let samples = (0...60).map { Sample(start + .seconds(Int64($0) * 10), pace * Double($0)) }
            source.append(labels, samples)
        }
        return source
    }

    private func evaluate(_ query: String) throws -> (result: QueryResult, selections: Int) {
        let source = Counting(source)
        let range = QueryRange(start: start + .minutes(2), end: start + .minutes(8), step: .seconds(30))
        let result = try Engine(source: source).evaluate(query, over: range)
        return (result, source.count.withLock { $0 })
    }

    @Test func theSameWordsAreWorkedOutOnce() throws {
        let once = try evaluate("sum by (job) (rate(x_total[1m]))")
        let twice = try evaluate("sum by (job) (rate(x_total[1m])) / sum by (job) (rate(x_total[1m]))")
        #expect(twice.selections == once.selections)
        guard case .matrix(let series) = twice.result.value else {
            Issue.record("no matrix")
            return
        }
        #expect(series.count == 2 && series.allSatisfy { $0.samples.values.allSatisfy { $0 == 1 } })
    }

    /// Other moments, or other words, are another thing.
    @Test(arguments: [
        ("sum(rate(x_total[1m])) + sum(rate(x_total[2m]))", 2),
        ("sum(x_total) - max_over_time(sum(x_total)[2m:30s])", 2),
        ("sum(x_total) - sum(x_total offset 1m)", 2),
        ("sum(x_total) - (sum(x_total)) + sum(x_total)", 1),
    ])
    func onlyTheSame(query: String, selections: Int) throws {
        #expect(try evaluate(query).selections == selections)
    }

    @Test func remarksTellEveryPlace() throws {
        let result = try evaluate("sum(rate(gauge[1m])) + sum(rate(gauge[1m]))").result
        let single = try evaluate("sum(rate(gauge[1m]))").result
        #expect(result.infos.count == 2 * single.infos.count)
    }
}
