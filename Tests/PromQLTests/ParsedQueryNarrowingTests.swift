import MetricModel
import Testing

@testable import PromQL

struct ParsedQueryNarrowingTests {
    @Test(arguments: [
        ("a", #"a{code!="200",x="y"}"#),
        (#"sum by (x) (rate(a{b="c"}[5m]))"#, #"sum by (x) (rate(a{b="c",code!="200",x="y"}[5m]))"#),
        ("a / on (x) -(b offset 5m)", #"a{code!="200",x="y"} / on (x) -(b{code!="200",x="y"} offset 5m)"#),
        (#"max_over_time({__name__=~"a.*"}[1h:5m])"#, #"max_over_time({__name__=~"a.*",code!="200",x="y"}[1h:5m])"#),
        ("topk(scalar(k), a)", #"topk(scalar(k{code!="200",x="y"}), a{code!="200",x="y"})"#),
        ("vector(1) + time()", "vector(1) + time()"),
    ])
    func everySelectorHasTheConditions(text: String, wanted: String) throws {
        let conditions = [Matcher("x", equals: "y"), try Matcher("code", .notEqual, "200")]
        let narrowed = try ParsedQuery(text).text(narrowedBy: conditions)
        #expect(narrowed == wanted)
        _ = try ParsedQuery(narrowed)
    }
}
