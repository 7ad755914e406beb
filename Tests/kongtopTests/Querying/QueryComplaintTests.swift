import PromQL
import Testing

@testable import kongtop

@Suite("A query's error on the terminal")
struct QueryComplaintTests {
    private static func text(_ query: String) -> String {
        do throws(QueryError) {
            _ = try ParsedQuery(query)
            return ""
        } catch {
            return QueryComplaint(query: query, error: error).text
        }
    }

    @Test("underlines the mistake")
    func underline() {
        #expect(
            Self.text("rate(up) + 1") == """
                kongtop: 1:6: parse error: expected type range vector in call to function "rate", got instant vector
                  rate(up) + 1
                       ^~

                """)
    }

    @Test("of several lines, the one it is on")
    func lines() {
        #expect(
            Self.text("sum(\n\tup) +\nfoo ))") == """
                kongtop: 3:6: parse error: unexpected right parenthesis ')'
                  foo ))
                       ^

                """)
    }

    @Test("wide letters and controls keep the underline in place")
    func widths() {
        let query = "\"日本\u{1b}\" )"
        let text = QueryComplaint(query: query, error: QueryError(.parse, "no", range: 10..<11)).text
        #expect(text == "kongtop: no\n  \"日本 \" )\n          ^\n")
    }

    @Test("other errors are one line")
    func execution() {
        let error = QueryError(.execution, "many\nmatches", range: 0..<1)
        #expect(QueryComplaint(query: "up", error: error).text == "kongtop: many matches\n")
    }

    @Test("ranges that are off the text do no harm", arguments: [0..<0, 2..<2, 5..<9, 0..<99])
    func offText(_ range: Range<Int>) {
        let text = QueryComplaint(query: "up", error: QueryError(.parse, "no", range: range)).text
        #expect(text.hasPrefix("kongtop: no\n  up\n"))
        #expect(text.contains("^"))
    }
}
