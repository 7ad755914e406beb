import MetricModel
import Testing

@testable import Dashboards

struct GrafanaElementsTests {
    private let document = """
        {"apiVersion":"dashboard.grafana.app/v2beta1","kind":"Dashboard","metadata":{"name":"x"},"spec":{
         "title":"Second","timeSettings":{"from":"now-1h","to":"now","autoRefresh":"30s"},
         "variables":[{"kind":"QueryVariable","spec":{"name":"job","multi":true,"includeAll":true,"sort":"naturalDesc",
           "hide":"dontHide","query":{"kind":"DataQuery","group":"prometheus","spec":{"query":"label_values(up, job)"}}}}],
         "elements":{
          "panel-1":{"kind":"Panel","spec":{"id":1,"title":"Requests","vizConfig":{"kind":"VizConfig","group":"stat",
            "spec":{"options":{"colorMode":"background"},"fieldConfig":{"defaults":{"unit":"reqps"},"overrides":[]}}},
            "data":{"kind":"QueryGroup","spec":{"queryOptions":{"interval":"30s"},"transformations":[
             {"kind":"limit","spec":{"id":"limit","options":{"limitField":1}}}],
             "queries":[{"kind":"PanelQuery","spec":{"refId":"A","hidden":false,"query":{"kind":"DataQuery",
              "group":"prometheus","spec":{"expr":"sum(rate(up{job=~\\"$job\\"}[$__rate_interval]))","instant":true}}}}]}}}},
          "panel-2":{"kind":"Panel","spec":{"id":2,"title":"Logs","vizConfig":{"kind":"logs","spec":{}},
            "data":{"kind":"QueryGroup","spec":{"queries":[{"kind":"PanelQuery","spec":{"refId":"A","query":{"kind":"loki",
              "spec":{"expr":"{app=\\"x\\"} |= \\"y\\""}}}}]}}}}},
         "layout":{"kind":"RowsLayout","spec":{"rows":[
          {"kind":"RowsLayoutRow","spec":{"title":"First","collapse":false,"layout":{"kind":"GridLayout","spec":{"items":[
            {"kind":"GridLayoutItem","spec":{"x":0,"y":0,"width":8,"height":6,"element":{"kind":"ElementReference","name":"panel-1"},
             "repeat":{"mode":"variable","value":"job","direction":"h"}}}]}}}},
          {"kind":"RowsLayoutRow","spec":{"title":"Later","collapse":true,"layout":{"kind":"AutoGridLayout","spec":{"items":[
            {"kind":"AutoGridLayoutItem","spec":{"element":{"kind":"ElementReference","name":"panel-2"}}}]}}}}]}}}}
        """

    @Test func readsTheSecondSchema() throws {
        let dashboard = try GrafanaDashboard(json: document.utf8)
        let board = dashboard.board()
        #expect(board.title == "Second" && board.timeRange.span == .hours(1) && board.refresh == .seconds(30))
        #expect(board.panels.map(\.title) == ["First", "Requests", "Later"])
        #expect(board.panels.map(\.position.y) == [0, 1, 7])
        let panel = board.panels[1]
        #expect(panel.unit == .requestsPerSecond && panel.repetition?.variable == "job")
        #expect(panel.queries.map(\.mode) == [.instant] && panel.transformations.map(\.id) == ["limit"])
        #expect(panel.timing.minimumStep == "30s")
        guard case .row(let row) = board.panels[2].kind else { return }
        #expect(row.isCollapsed && row.hidden.map(\.title) == ["Logs"])
        #expect(board.variables.map(\.name) == ["job"])
        guard case .query(let query)? = board.variables.first?.source else { return }
        #expect(query.form == .labelValues(selector: "up", label: "job") && query.sort == .naturalDescending)
    }

    @Test func saysWhatIsNotForPrometheus() throws {
        let check = BoardCheck(try GrafanaDashboard(json: document.utf8))
        #expect(check.panels.map(\.status) == [.full, .none])
        #expect(check.panels[1].errors.contains("none of its queries is for Prometheus"))
        #expect(check.json.contains("\"status\" : \"full\""))
    }

    @Test(
        arguments: [
            "{\"elements\":{},\"layout\":{}}",
            "{\"elements\":{\"a\":1},\"layout\":{\"kind\":\"GridLayout\",\"spec\":{\"items\":[1,{}]}}}",
            "{\"elements\":{},\"layout\":{\"kind\":\"RowsLayout\",\"spec\":{\"rows\":[{},{\"spec\":{\"collapse\":true}}]}}}",
        ])
    func survivesWhatIsMissing(text: String) throws {
        _ = BoardCheck(try GrafanaDashboard(json: text.utf8))
    }
}
