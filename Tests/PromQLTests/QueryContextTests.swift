import MetricModel
import Testing

@testable import PromQL

/// What a query holds in memory is counted, whatever holds it.
struct QueryContextTests {
    private static let source: MemorySource = {
        var source = MemorySource()
        for series in 0..<20 {
            let samples = (0..<100).map { Sample(Timestamp(seconds: Double($0)), Double($0)) }
            source.append(["__name__": "x_total", "i": "\(series)"], samples)
            source.append(["__name__": "y\(series)_total", "kind": "y", "i": "\(series)"], samples)
        }
        return source
    }()

    private let range = QueryRange(start: Timestamp(seconds: 0), end: Timestamp(seconds: 99), step: .seconds(1))

    /// Whether a hundred steps of the query are refused for the samples they take.
    private func isRefused(_ query: String, limit: Int = 1000) throws -> Bool {
        let engine = Engine(source: QueryContextTests.source, options: EngineOptions(maximumSamples: limit))
        do throws(QueryError) {
            _ = try engine.evaluate(query, over: range)
            return false
        } catch {
            #expect(error.message.hasPrefix("query processing would load too many samples"))
            return true
        }
    }

    private func nested(_ opening: String, _ inner: String, _ closing: String, _ depth: Int) -> String {
        String(repeating: opening, count: depth) + inner + String(repeating: closing, count: depth)
    }

    @Test("scalars, for as long as they are held")
    func scalars() throws {
        #expect(try isRefused(nested("time()+(", "time()", ")", 10)))
        #expect(try !isRefused(nested("time()+(", "time()", ")", 5)))
        #expect(try !isRefused(nested("", "time()", "+time()", 50)))
        #expect(try isRefused(nested("scalar(x_total{i='1'})*(", "pi()", ")", 10)))
        #expect(try isRefused(nested("hour()+(", "hour()", ")", 10)))
        #expect(try isRefused(nested("absent(z)+(", "absent(z)", ")", 10)))
    }

    @Test("subqueries in subqueries")
    func subqueries() throws {
        #expect(try isRefused("max_over_time(x_total{i='1'}[99s:1s])", limit: 350))
        #expect(try !isRefused("max_over_time(x_total{i='1'}[99s:1s])", limit: 2000))
        #expect(try isRefused(nested("max_over_time(", "x_total{i='1'}", "[1s:1s])", 10), limit: 1200))
        #expect(try !isRefused(nested("max_over_time(", "x_total{i='1'}", "[1s:1s])", 3), limit: 1200))
    }

    @Test("groups by the memory of what they fold")
    func groups() throws {
        #expect(try !isRefused("avg by (i) (x_total{i=~'[12]'})"))
        #expect(try isRefused("avg by (i) (x_total{i=~'[1-4]'})"))
        #expect(try !isRefused("count by (i) (x_total{i=~'[1-3]'})"))
        // Once a group is folded it takes no more than its values.
        #expect(try !isRefused("avg by (i) (x_total{i='1'}) + avg by (i) (x_total{i='1'}) + count(x_total{i='1'})"))
    }

    @Test("rows that lose different names")
    func names() throws {
        #expect(try isRefused("sum(rate({kind='y'}[10s]))", limit: 1500))
        #expect(try !isRefused("sum(rate(x_total[10s]))", limit: 1500))
    }

    @Test("remarks know their place, and there are no more than a hundred")
    func remarks() {
        let context = QueryContext(query: "a\nb", options: EngineOptions())
        for index in 0..<200 { context.inform("\(index % 150)", at: 2..<3) }
        #expect(context.infos.count == 100)
        #expect(context.infos.first == "PromQL info: 0 (2:1)")
        #expect(context.warn("w", at: 0..<1))
        #expect(context.warn("w", at: 0..<1))
        #expect(context.warnings == ["PromQL warning: w (1:1)"])
    }
}
