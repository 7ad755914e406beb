import MetricModel
import Testing

@testable import PromQL

struct CompletionContextTests {
    /// The context where `|` stands in the text.
    private func context(_ text: String) -> CompletionContext {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        return CompletionContext(parts.joined(), cursor: parts[0].utf8.count)
    }

    private func name(_ text: String) -> Matcher { Matcher(Label.metricName, equals: text) }

    @Test(arguments: [
        "|", "su|", "rate(|", "rate(ko|", "1 + |", "a + bo|", "sum by (a) (|", "quantile(0.5, |", "x == bool |",
        "a and on(b) |", "(|", "- |", "topk(3, k|o)",
    ])
    func expressions(text: String) {
        #expect(context(text).wanted == .expression, "\(text)")
    }

    @Test(arguments: ["a |", "a o|", "sum(a) b|", "rate(a[5m]) |", "a{b=\"c\"} |", "(a) |", "1 |", "sum |"])
    func continuations(text: String) {
        #expect(context(text).wanted == .continuation, "\(text)")
    }

    @Test(arguments: ["a[|", "a[5|", "rate(a[5m:|", "a offset |", "a offset 5|"])
    func durations(text: String) {
        #expect(context(text).wanted == .duration, "\(text)")
    }

    @Test(arguments: [
        "1|", "\"free|", "a @ |", "# remark|", "a # remark |", "a{b |", "a{b=\"c\" |", "sum by |", "a $ |",
    ])
    func nothing(text: String) {
        #expect(context(text).wanted == .nothing, "\(text)")
    }

    @Test func labels() {
        #expect(context("a{|").wanted == .labelName([name("a")]))
        #expect(context("{|").wanted == .labelName([]))
        let one = Matcher("x", equals: "1")
        #expect(context(#"rate(a{x="1", y|"#).wanted == .labelName([name("a"), one]))
        #expect(context(#"rate(a{x="1", y|z="2"}[5m])"#).range == 14..<16)
        #expect(context(#"{"a b", |"#).wanted == .labelName([name("a b")]))
    }

    @Test func values() {
        let open = context(#"a{x="1",y=~"se|"#)
        #expect(open.wanted == .labelValue("y", .matches, [name("a"), Matcher("x", equals: "1")]))
        #expect(open.typed == "se")
        #expect(open.range == 11..<14)
        // The quote behind the cursor belongs to the value.
        #expect(context(#"a{y="se|"}"#).range == 4..<8)
        #expect(context(#"a{y="se|, z="2"}"#).range == 4..<7)
        let bare = context("a{y!=|")
        #expect(bare.wanted == .labelValue("y", .notEqual, [name("a")]))
        #expect(bare.range == 5..<5)
    }

    @Test func groupings() {
        let wanted = CompletionContext.Wanted.groupingLabel([[name("a")], [Matcher("x", equals: "1"), name("b")]])
        let query = #"sum by (|) (rate(a[5m]) / on (i) {x="1","b"})"#
        #expect(context(query).wanted == wanted)
        #expect(context("sum by (i, n|) (a)").wanted == .groupingLabel([[name("a")]]))
        #expect(context("a / ignoring(|").wanted == .groupingLabel([[name("a")]]))
    }

    @Test func theWholeWordIsReplaced() {
        let inside = context("sum(kong_|http_requests_total[5m])")
        #expect(inside.typed == "kong_")
        #expect(inside.range == 4..<28)
        #expect(context("job:ra|te:sum").range == 0..<12)
    }

    @Test func anyPlaceOfAnyTextHasAContext() {
        let texts = [
            #"sum by (a) (rate({"x y", b=~`c`}[5m:1m] offset -1d @ end())) # ü"#, "}}}]])))", "a{{{", "\"\\", "1x 2e",
            "é",
            String(repeating: "(", count: 5000),
        ]
        for text in texts {
            for cursor in stride(from: -1, through: text.utf8.count + 1, by: max(1, text.utf8.count / 100)) {
                let range = CompletionContext(text, cursor: cursor).range
                #expect(range.lowerBound >= 0 && range.upperBound <= text.utf8.count)
            }
        }
    }
}
