import Testing

@testable import Dashboards

struct JSONValueTests {
    @Test func readsNumbersInTexts() {
        #expect(JSONValue.string("1.5").number == 1.5)
        for text in ["nan", "NaN", "inf", "-inf", "Infinity", "1e999", "x", ""] {
            #expect(JSONValue.string(text).number == nil, "\(text)")
            #expect(JSONValue.string(text).integer == nil, "\(text)")
        }
    }

    /// Every one of these once ended the program, or would have.
    @Test(arguments: ["nan", "inf", "-inf"])
    func noneOfThemGetsIntoAPanel(text: String) throws {
        let json = """
            {"panels":[
             {"type":"histogram","options":{"bucketOffset":"\(text)","bucketSize":"\(text)"},"targets":[{"expr":"a"}]},
             {"type":"table","targets":[{"expr":"a"}],
              "transformations":[{"id":"histogram","options":{"bucketOffset":"\(text)"}}]}]}
            """
        let panels = try GrafanaDashboard(json: json.utf8).board().panels
        guard case .histogram(let options) = panels[0].kind else { return }
        #expect(options.bucketOffset == 0 && options.bucketSize == nil)
        #expect(PanelColor(grafana: "rgb(\(text), 1, 2)") != nil)
    }
}
