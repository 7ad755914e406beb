import Canvas
import Testing

@testable import Interface

struct InspectedQueriesTests {
    private let query = #"sum by (service, route) (rate(kong_http_requests_total{workspace=~".*",service=~"a|b"}[1m]))"#

    @Test func areReadByTheWidth() {
        var queries = InspectedQueries()
        queries.read([query, "1 +", query], width: 40)
        let narrow = queries.lines(of: query)
        #expect(narrow.count > 1 && !narrow.joined().contains("workspace"))
        #expect(queries.lines(of: "1 +") == ["1 +"])
        queries.read([query], width: 400)
        #expect(queries.lines(of: query).count < narrow.count)
        queries.read(["2"], width: 400)
        #expect(queries.lines(of: query) == [query])
    }

    @Test func followTheFocusAndTheSize() {
        var state = SampleBoard.state(120, 36)
        state.press("i")
        let first = SampleBoard.grid(state).plainText
        #expect(first.contains("Inspect: ") && first.contains("sum"))
        #expect(!first.contains(#"=~".*""#))
        _ = state.handle(.resized(width: 60, height: 36))
        #expect(!SampleBoard.grid(state).plainText.contains(#"=~".*""#))
    }
}
