import MetricModel
import Testing

@testable import PromQL

@Suite("Remembered matchers")
struct MatcherMemoTests {
    @Test("A query parsed with remembered matchers is the same query, however often")
    func parsesTheSame() throws {
        let memo = MatcherMemo()
        for span in ["1m", "2m", "1m"] {
            let text = "sum by (job) (rate(a{job=~\"x|y\",b!~\"c.*\",d=\"e\"}[\(span)]))"
            let query = try ParsedQuery(text, matchers: memo)
            #expect(query.expression.description == (try ParsedQuery(text)).expression.description)
        }
    }

    @Test("Matchers that differ in anything are told apart")
    func tellsApart() throws {
        let memo = MatcherMemo()
        let composed = "\u{e9}"
        let decomposed = "e\u{301}"
        let wanted: [(String, Matcher.Operation, String)] = [
            ("a", .matches, "b"), ("a", .doesNotMatch, "b"), ("b", .matches, "b"), ("a", .matches, "c"),
            ("a", .matches, composed), ("a", .matches, decomposed), ("a", .equal, "b"),
        ]
        for _ in 0..<2 {
            for (name, operation, value) in wanted {
                #expect(try memo.matcher(name, operation, value) == Matcher(name, operation, value))
            }
        }
    }

    @Test("A bad pattern fails each time with the same words")
    func failsAgain() throws {
        let memo = MatcherMemo()
        for _ in 0..<2 {
            let error = #expect(throws: QueryError.self) { try ParsedQuery("a{b=~\"(\"}", matchers: memo) }
            let plain = #expect(throws: QueryError.self) { try ParsedQuery("a{b=~\"(\"}") }
            #expect(error.map { "\($0)" } == plain.map { "\($0)" })
        }
    }
}
