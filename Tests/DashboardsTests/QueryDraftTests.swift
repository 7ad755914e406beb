import MetricModel
import Testing

@testable import Dashboards

struct QueryDraftTests {
    private func draft(_ text: String) -> QueryDraft { QueryDraft(text, cursor: text.utf8.count) }

    /// The text after a suggestion was taken.
    private func taking(_ shown: String, in text: String, words: [String] = []) -> String? {
        let draft = draft(text)
        guard let suggestion = draft.suggestions(words: words).first(where: { $0.text == shown }) else { return nil }
        let bytes = Array(text.utf8)
        return String(decoding: bytes[..<draft.range.lowerBound], as: UTF8.self) + suggestion.insertion
            + String(decoding: bytes[draft.range.upperBound...], as: UTF8.self)
    }

    @Test func faultsAreInPrometheusWords() {
        let fault = draft("sum(foo{a=b})").fault
        #expect(
            fault?.message
                == "1:11: parse error: unexpected identifier \"b\" in label matching, expected string")
        #expect(fault?.range == 10..<11)
        #expect(draft("sum(foo)").fault == nil)
        #expect(draft("  ").fault == nil)
        #expect(draft("sum(").fault?.range == 4..<4)
        // Grafana's own names are known here; positions are not moved by them.
        #expect(draft("rate(a[$__rate_interval])").fault == nil)
        #expect(draft("a * $__range_s").fault == nil)
        #expect(draft("rate(a[$__rate_interval]) b").fault?.range == 26..<27)
        #expect(draft("rate(a[$nothing])").fault != nil)
    }

    @Test func whatHasToBeLookedUp() {
        let name = Matcher(Label.metricName, equals: "foo")
        #expect(draft("rate(fo").vocabulary == .metricNames)
        #expect(draft("foo{").vocabulary == .labelNames(matchingAny: [[name]]))
        #expect(draft("{").vocabulary == .labelNames(matchingAny: []))
        #expect(draft("foo{a=\"").vocabulary == .labelValues("a", matching: [name]))
        #expect(draft("foo ").vocabulary == nil)
        #expect(draft("foo{").suggestsUnasked && !draft("").suggestsUnasked)
    }

    @Test func wordsThatBeginSoComeFirst() {
        let found = draft("rat").suggestions(words: ["hit_ratio", "rate_limited_total"]).map(\.text)
        #expect(found == ["rate_limited_total", "rate", "hit_ratio"] + ["irate"])
    }

    @Test func insertions() {
        #expect(taking("rate", in: "sum(ra") == "sum(rate(")
        #expect(taking("foo", in: "rate(fo", words: ["foo", "foobar"]) == "rate(foo")
        #expect(taking("a b", in: "sum(a ", words: ["a b"]) == nil)
        #expect(taking("we.ird", in: "sum(we", words: ["we.ird"]) == "sum({\"we.ird\"}")
        #expect(taking("code", in: "foo{co", words: ["code"]) == "foo{code=")
        #expect(taking("s\"1", in: "foo{a=\"s", words: ["s\"1"]) == "foo{a=\"s\\\"1\"")
        #expect(taking("a.b", in: "foo{x=~", words: ["a.b"]) == "foo{x=~\"a\\\\.b\"")
        #expect(taking("by", in: "sum(foo) b") == "sum(foo) by ")
        #expect(taking("5m", in: "foo[5") == "foo[5m")
        #expect(taking("code", in: "sum by (c", words: ["code", "__name__"]) == "sum by (code")
    }

    @Test func aListThatRepeatsTheTextIsEmpty() {
        #expect(draft("foobar").suggestions(words: ["foobar"]).isEmpty)
        #expect(draft("sum(foo) zz").suggestions(words: []).isEmpty)
    }

    @Test func listsAreBounded() {
        let words = (0..<5000).map { "metric_\($0)" }
        #expect(draft("metric").suggestions(words: words).count == 200)
        #expect(draft("ric").suggestions(words: words).count == 200)
    }
}
