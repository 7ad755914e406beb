import MetricModel
import Testing

@testable import PromQL

struct ParsedQuerySimplifiedTests {
    @Test(arguments: [
        (#"sum(rate(a{b=~".*",c="d"}[5m]))"#, #"sum(rate(a{c="d"}[5m]))"#),
        (#"a{b=~"(?i:.*)"} / -(a{b=~".*"} offset 5m)"#, "a / -(a offset 5m)"),
        (#"{b=~".+",c=~".*"}"#, #"{b=~".+"}"#),
        // These hold for some only, or for what has the label.
        (#"a{b=~".+",c!~".*",d=".*",e=~"x.*"}"#, #"a{b=~".+",c!~".*",d=".*",e=~"x.*"}"#),
        ("vector(1)", "vector(1)"),
    ])
    func leavesOutWhatAllFulfil(text: String, wanted: String) throws {
        #expect(try ParsedQuery(text).simplified.description == wanted)
    }

    @Test func whatOneOperatorJoinsStandsOneBelowTheOther() throws {
        let query = try ParsedQuery("rate(a[5m]) or rate(b[5m]) or rate(c[5m]) / rate(d[5m])")
        let wanted = """
              rate(a[5m])
            or
              rate(b[5m])
            or
                rate(c[5m])
              /
                rate(d[5m])
            """
        #expect(query.expression.readable(lineLength: 20) == wanted)
        #expect(query.expression.readable(lineLength: 60).contains("\n") == false)
    }
}
