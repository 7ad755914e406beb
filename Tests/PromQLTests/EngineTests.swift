import MetricModel
import Testing

@testable import PromQL

struct EngineTests {
    private static let source: MemorySource = {
        var source = MemorySource()
        for instance in 0..<5 {
            source.append(
                ["__name__": "x_total", "instance": "\(instance)"],
                (0..<100).map { Sample(Timestamp(seconds: Double($0 * 10)), Double($0 * (instance + 1))) })
        }
        return source
    }()

    private let engine = Engine(source: source)
    private let moment = Timestamp(seconds: 600)

    private func message(_ query: String, _ options: EngineOptions) -> QueryError? {
        do throws(QueryError) {
            _ = try Engine(source: EngineTests.source, options: options).evaluate(query, at: moment)
            return nil
        } catch {
            return error
        }
    }

    @Test func samplesAreLimited() {
        let error = message("sum_over_time(x_total[10m])", EngineOptions(maximumSamples: 10))
        #expect(error?.message == "query processing would load too many samples into memory in query execution")
    }

    @Test func resultsAreLimited() {
        let range = QueryRange(start: Timestamp(seconds: 0), end: moment, step: .seconds(10))
        let engine = Engine(source: EngineTests.source, options: EngineOptions(maximumSamples: 200))
        #expect(throws: QueryError.self) { try engine.evaluate("x_total", over: range) }
        #expect(throws: Never.self) { try engine.evaluate("x_total{instance=~\"[01]\"}", over: range) }
    }

    @Test func absenceOfManyLabelsIsTold() throws {
        let names = (0..<16_000).map { "l\($0)" }
        let query = "absent({" + names.map { "\($0)=\"x\"" }.joined(separator: ",") + "})"
        guard case .vector(let elements) = try engine.evaluate(query, at: moment).value else {
            Issue.record("no vector")
            return
        }
        #expect(elements.map(\.labels) == [Labels(names.map { Label($0, "x") })])
    }

    @Test(
        "Huge ranges are refused, not attempted",
        arguments: [
            "sum_over_time(x_total[290y:1ms])", "x_total offset 290y", "x_total @ 9e15", "x_total offset -290y",
            "rate(x_total[290y])", "max_over_time(vector(1)[290y:1ms])", "x_total @ -9e15 offset 290y",
            "vector(1e300)", "round(x_total, 0)", "year(vector(1e300))", "day_of_year(vector(-1e300))",
            "topk(1e18, x_total)", "quantile(1e300, x_total)", "predict_linear(x_total[1h], 1e300)",
        ])
    func extremes(query: String) {
        _ = try? engine.evaluate(query, at: moment)
        _ = try? engine.evaluate(query, at: Timestamp(milliseconds: .max))
        _ = try? engine.evaluate(query, at: Timestamp(milliseconds: .min))
    }

    @Test(
        "The deepest trees allowed are evaluated",
        arguments: [
            ("abs(", ")"), ("-(", ")"), ("sum(", ")"), ("", " + x_total"), ("", " or x_total"), ("1 * ", ""),
            ("max_over_time(", "[1m:1m])"),
        ])
    func deepTrees(opening: String, closing: String) throws {
        var depth = Parser.depthLimit
        var query: ParsedQuery?
        while query == nil, depth > 0 {
            query = try? ParsedQuery(
                String(repeating: opening, count: depth) + "x_total" + String(repeating: closing, count: depth))
            depth -= 1
        }
        #expect(depth > 40)
        // Nested subqueries read further and further back, to no end.
        _ = try? engine.evaluate(try #require(query), at: moment)
    }

    @Test func hugeRangeQueriesAreRefused() {
        let range = QueryRange(
            start: Timestamp(milliseconds: .min), end: Timestamp(milliseconds: .max), step: .milliseconds(1))
        #expect(throws: QueryError.self) { try engine.evaluate("x_total", over: range) }
        let backwards = QueryRange(start: moment, end: moment - .seconds(1), step: .seconds(1))
        #expect(throws: QueryError.self) { try engine.evaluate("x_total", over: backwards) }
        let still = QueryRange(start: moment, end: moment, step: .zero)
        #expect(throws: QueryError.self) { try engine.evaluate("x_total", over: still) }
    }

    @Test func deadlinesAndCancellationAreKept() {
        #expect(message("x_total", EngineOptions(deadline: .now - .seconds(1)))?.kind == .timeout)
        #expect(message("x_total", EngineOptions(isCancelled: { true }))?.kind == .cancelled)
    }

    @Test func rangeVectorsHaveNoRangeQuery() {
        let range = QueryRange(start: moment, end: moment, step: .seconds(1))
        do throws(QueryError) {
            _ = try engine.evaluate("x_total[5m]", over: range)
        } catch {
            #expect(
                error.message
                    == "invalid expression type \"range vector\" for range query, must be Scalar or instant Vector")
        }
    }

    @Test func scalarsBecomeAMatrix() throws {
        let range = QueryRange(
            start: Timestamp(milliseconds: 1000), end: Timestamp(milliseconds: 5999), step: .seconds(2))
        guard case .matrix(let series) = try engine.evaluate("1", over: range).value else {
            Issue.record("no matrix")
            return
        }
        #expect(series.count == 1)
        #expect(series.first?.labels == .empty)
        #expect(series.first?.samples.timestamps == [1000, 3000, 5000])
    }

    @Test func remarksCarryTheirPosition() throws {
        var source = MemorySource()
        source.append(["__name__": "up"], [Sample(Timestamp(seconds: 590), 1), Sample(Timestamp(seconds: 600), 1)])
        let result = try Engine(source: source).evaluate("rate(up[1m])", at: moment)
        #expect(
            result.infos == [
                "PromQL info: metric might not be a counter, name does not end in _total/_sum/_count/_bucket: "
                    + "\"up\" (1:6)"
            ])
    }

    @Test func everyFunctionSaysWhatItDoes() {
        for function in Function.all {
            #expect(!function.summary.isEmpty)
            #expect(Function.named(function.name)?.name == function.name)
        }
        #expect(Function.named("round")?.signature == "round(instant vector, [scalar])")
        #expect(Function.named("label_join")?.signature == "label_join(instant vector, string, string, [string], …)")
        let names = """
            abs absent absent_over_time acos acosh asin asinh atan atanh avg_over_time ceil changes clamp clamp_max \
            clamp_min cos cosh count_over_time day_of_month day_of_week day_of_year days_in_month deg delta deriv exp \
            floor histogram_avg histogram_count histogram_fraction histogram_quantile histogram_stddev \
            histogram_stdvar histogram_sum hour idelta increase irate label_join label_replace last_over_time ln \
            log10 log2 max_over_time min_over_time minute month pi predict_linear present_over_time \
            quantile_over_time rad rate resets round scalar sgn sin sinh sort sort_desc sqrt stddev_over_time \
            stdvar_over_time sum_over_time tan tanh time timestamp vector year
            """
        #expect(Function.all.map(\.name).joined(separator: " ") == names)
    }
}
