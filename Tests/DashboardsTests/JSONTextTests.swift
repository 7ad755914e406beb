import Testing

@testable import Dashboards

struct JSONTextTests {
    private func readable(_ text: String) -> String {
        String(decoding: JSONText.readable(text.utf8), as: UTF8.self)
    }

    @Test(
        arguments: [
            (#""a""#, #""a""#), (#""\ud83d""#, #""\ufffd""#), (#""\ud83d\ude00""#, #""\ud83d\ude00""#),
            (#""\ude00\ud83d""#, #""\ufffd\ufffd""#), (#""\\ud83d""#, #""\\ud83d""#), (#""\u00e9\n""#, #""\u00e9\n""#),
            (#""\ud83d\n""#, #""\ufffd\n""#), (#""\ud8"#, #""\ud8"#), (#"\"#, #"\"#), ("\u{feff}{}", "{}"),
        ])
    func mendsHalvesOfPairs(text: String, expected: String) {
        #expect(readable(text) == expected)
    }

    @Test func readsADashboardWithThem() throws {
        let json = #"{"title":"x \ud800 y","panels":[],"n":[1e999]}"#
        #expect(try GrafanaDashboard(json: json.utf8).title == "x \u{fffd} y")
        let cut = Array(#"{"title":"é","panels":[]}"#.utf8.filter { $0 != 0xA9 })
        #expect(try GrafanaDashboard(json: cut).title == "\u{fffd}")
    }
}
