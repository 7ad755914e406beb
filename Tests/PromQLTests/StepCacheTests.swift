import MetricModel
import Synchronization
import Testing

@testable import PromQL

struct StepCacheTests {
    /// Notes the earliest moment each evaluation read.
    private final class WatchedSource: SeriesSource {
        let state: Mutex<(source: MemorySource, reads: [Int64])>

        init(_ source: MemorySource) {
            state = Mutex((source, []))
        }

        func select(_ matchers: [Matcher], from: Timestamp, through: Timestamp) throws -> any SeriesSelection {
            let source = state.withLock { state in
                state.reads.append(from.milliseconds)
                return state.source
            }
            return try source.select(matchers, from: from, through: through)
        }

        func append(_ labels: Labels, _ samples: [Sample]) {
            state.withLock { $0.source.append(labels, samples) }
        }

        func takeReads() -> [Int64] {
            state.withLock { state in
                defer { state.reads = [] }
                return state.reads
            }
        }
    }

    private let source: WatchedSource
    private let engine: Engine
    private let cache: StepCache

    init() {
        var memory = MemorySource()
        for instance in 0..<3 {
            memory.append(
                ["__name__": "x_total", "i": "\(instance)"],
                (0..<600).map { Sample(Timestamp(seconds: Double($0)), Double($0 * $0 % (97 + instance))) })
        }
        memory.append(["__name__": "late"], [Sample(Timestamp(seconds: 250), 1)])
        source = WatchedSource(memory)
        engine = Engine(source: source)
        cache = StepCache(engine, settleTime: .seconds(5))
    }

    private func window(endingAt end: Int64) -> QueryRange {
        QueryRange(
            start: Timestamp(milliseconds: (end - 60) * 1000), end: Timestamp(milliseconds: end * 1000),
            step: .seconds(1))
    }

    private func text(_ result: QueryResult) -> String {
        guard case .matrix(let series) = result.value else { return "no matrix" }
        return series.map { "\($0.labels) \($0.samples.timestamps) \($0.samples.values)" }.joined(separator: "\n")
    }

    @Test(
        "A moving window gives what the engine gives",
        arguments: [
            "sum by (i) (rate(x_total[30s]))", "x_total", "x_total > 50", "topk(1, x_total)", "late",
            "max_over_time(sum(rate(x_total[10s]))[30s:5s])", "x_total offset -10s", "x_total @ 100", "x_total @ end()",
            "rate(late[1m])", "absent(late)", "time()", "5",
        ])
    func movingWindow(query: String) throws {
        let parsed = try ParsedQuery(query)
        for end in stride(from: Int64(240), through: 330, by: 3) {
            let range = window(endingAt: end)
            let now = Timestamp(milliseconds: end * 1000)
            #expect(
                text(try cache.evaluate(parsed, over: range, now: now))
                    == text(try engine.evaluate(parsed, over: range)))
        }
    }

    @Test func onlyNewStepsAreEvaluated() throws {
        let parsed = try ParsedQuery("sum(rate(x_total[10s]))")
        _ = try cache.evaluate(parsed, over: window(endingAt: 300), now: Timestamp(seconds: 300))
        #expect(source.takeReads() == [230_001])
        _ = try cache.evaluate(parsed, over: window(endingAt: 301), now: Timestamp(seconds: 301))
        // Steps up to 295 are settled: 296 is the first to be evaluated again, over ten seconds.
        #expect(source.takeReads() == [286_001])
    }

    @Test func aWiderWindowStartsAgain() throws {
        let parsed = try ParsedQuery("x_total")
        _ = try cache.evaluate(parsed, over: window(endingAt: 300), now: Timestamp(seconds: 300))
        var wider = window(endingAt: 300)
        wider.start = Timestamp(seconds: 100)
        let answer = try cache.evaluate(parsed, over: wider, now: Timestamp(seconds: 300))
        #expect(text(answer) == text(try engine.evaluate(parsed, over: wider)))
    }

    @Test func lateSamplesShowOnceToldOf() throws {
        let parsed = try ParsedQuery("x_total{i=\"0\"}")
        let before = try cache.evaluate(parsed, over: window(endingAt: 300), now: Timestamp(seconds: 300))
        source.append(["__name__": "x_total", "i": "0"], [Sample(Timestamp(seconds: 280), -1)])
        let unaware = try cache.evaluate(parsed, over: window(endingAt: 300), now: Timestamp(seconds: 300))
        #expect(text(unaware) == text(before))
        cache.invalidate(from: Timestamp(seconds: 280))
        let aware = try cache.evaluate(parsed, over: window(endingAt: 300), now: Timestamp(seconds: 300))
        #expect(text(aware) == text(try engine.evaluate(parsed, over: window(endingAt: 300))))
        #expect(text(aware) != text(before))
    }

    @Test func theRangesEndsAreNeverKept() throws {
        let parsed = try ParsedQuery("x_total @ start()")
        _ = try cache.evaluate(parsed, over: window(endingAt: 300), now: Timestamp(seconds: 400))
        _ = source.takeReads()
        _ = try cache.evaluate(parsed, over: window(endingAt: 300), now: Timestamp(seconds: 400))
        #expect(!source.takeReads().isEmpty)
    }

    @Test(
        "How far an expression looks ahead",
        arguments: [
            ("x offset -10s", 10_000), ("x offset 10s", 0), ("(x offset -10s)[5m:] offset -1m", 70_000),
            ("(x offset -10s)[5m:] offset 1m", 0), ("a offset -5s + b offset -7s", 7000), ("x @ 5 offset -1h", 0),
        ] as [(String, Int64)])
    func lookahead(query: String, milliseconds: Int64) throws {
        let text = query.contains("[") ? "max_over_time(\(query))" : query
        #expect(TimeDependence(try ParsedQuery(text).expression).lookahead == milliseconds)
    }
}
