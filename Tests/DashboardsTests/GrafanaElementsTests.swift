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

    /// A document around a layout, with three panels and a variable `kind` that can be `a`, `b` or nothing.
    private func dashboard(_ layout: String, variables: String = "") throws -> GrafanaDashboard {
        let panels = (1...3).map {
            """
            "p\($0)":{"kind":"Panel","spec":{"id":\($0),"title":"P\($0)","vizConfig":{"kind":"VizConfig","group":"stat",
             "spec":{}},"data":{"spec":{"queries":[{"spec":{"refId":"A","query":{"kind":"DataQuery",
             "group":"prometheus","spec":{"expr":"up"}}}}]}}}}
            """
        }
        let document = """
            {"apiVersion":"dashboard.grafana.app/v2","spec":{"title":"T","elements":{\(panels.joined(separator: ","))},
             "variables":[\(variables)],"layout":\(layout)}}
            """
        return try GrafanaDashboard(json: document.utf8)
    }

    private func items(_ names: [String], _ more: String = "") -> String {
        names.map { "{\"spec\":{\"element\":{\"name\":\"\($0)\"}\(more)}}" }.joined(separator: ",")
    }

    @Test(arguments: [
        ("\"maxColumnCount\":5", [0, 8, 16], 8), ("\"columnWidthMode\":\"wide\"", [0, 12, 0], 8),
        ("\"columnWidth\":1000,\"columnWidthMode\":\"custom\"", [0, 0, 0], 8),
        ("\"rowHeightMode\":\"custom\",\"rowHeight\":456", [0, 8, 16], 12),
        ("\"rowHeightMode\":\"custom\",\"rowHeight\":1e300", [0, 8, 16], 100),
        ("\"rowHeightMode\":\"custom\",\"rowHeight\":-1e300", [0, 8, 16], 2),
        ("\"columnWidthMode\":\"custom\",\"columnWidth\":\"nan\"", [0, 8, 16], 8),
        ("\"columnWidthMode\":\"custom\",\"columnWidth\":-1e300", [0, 8, 16], 8),
    ])
    func placesAutomaticallyLikeGrafana(options: String, columns: [Int], height: Int) throws {
        let layout = "{\"kind\":\"AutoGridLayout\",\"spec\":{\(options),\"items\":[\(items(["p1", "p2", "p3"]))]}}"
        let panels = try dashboard(layout).board().panels
        #expect(panels.map(\.position.x) == columns && panels.allSatisfy { $0.position.height == height })
    }

    @Test func readsVariablesOfSectionsAndHiddenHeaders() throws {
        let variable = "{\"kind\":\"CustomVariable\",\"spec\":{\"name\":\"own\",\"query\":\"a,b\"}}"
        let inner = "{\"kind\":\"AutoGridLayout\",\"spec\":{\"items\":[\(items(["p1"]))]}}"
        let layout = """
            {"kind":"TabsLayout","spec":{"tabs":[{"spec":{"title":"Tab","variables":[\(variable)],"layout":\(inner)}},
             {"spec":{"title":"","hideHeader":true,"layout":\(inner)}}]}}
            """
        let board = try dashboard(layout).board()
        #expect(board.variables.map(\.name) == ["own"] && board.panels.map(\.title) == ["Tab", "P1", "P1"])
    }

    @Test(arguments: [("a", ["P1", "P2"]), ("b", ["P1", "P3"]), ("", ["P1"])])
    func showsOnlyWhatItsConditionsAllow(value: String, titles: [String]) throws {
        func condition(_ name: String, _ operation: String, _ value: String, _ visibility: String = "show") -> String {
            """
            ,"conditionalRendering":{"kind":"ConditionalRenderingGroup","spec":{"visibility":"\(visibility)",
             "condition":"and","items":[{"kind":"ConditionalRenderingVariable","spec":{"variable":"\(name)",
             "operator":"\(operation)","value":"\(value)"}}]}}
            """
        }
        let layout = """
            {"kind":"AutoGridLayout","spec":{"maxColumnCount":1,"items":[\(items(["p1"])),
             \(items(["p2"], condition("kind", "matches", "^a+$"))),
             \(items(["p3"], condition("kind", "notEquals", "b", "hide")))]}}
            """
        let dashboard = try dashboard(
            layout, variables: "{\"kind\":\"TextVariable\",\"spec\":{\"name\":\"kind\",\"query\":\"a\"}}")
        let shown = dashboard.board().repeated(choices: ["kind": .values([value])], values: [:])
        #expect(shown.panels.map(\.title) == titles)
        // What follows moves up.
        #expect(shown.panels.map(\.position.y) == titles.indices.map { $0 * 8 })
        #expect(BoardCheck(dashboard).isFull)
    }

    private func condition(_ kind: String, _ spec: String, _ group: String = "\"visibility\":\"show\"") -> String {
        """
        ,"conditionalRendering":{"kind":"ConditionalRenderingGroup","spec":{\(group),"items":[
         {"kind":"\(kind)","spec":{\(spec)}}]}}
        """
    }

    @Test func namesConditionsThatAreNotKnown() throws {
        let condition = condition("ConditionalRenderingUserTeam", "\"teamUids\":[]")
        let layout = "{\"kind\":\"AutoGridLayout\",\"spec\":{\"items\":[\(items(["p1"], condition))]}}"
        let dashboard = try dashboard(layout)
        #expect(BoardCheck(dashboard).panels.map(\.ignored) == [["conditional rendering"]])
        #expect(dashboard.board().repeated(choices: [:], values: [:]).panels.count == 1)
    }

    @Test(arguments: [
        ("1h", 60, true), ("1h", 61, false), ("1.9h", 60, true), ("1.9h", 61, false), ("2d", 2880, true),
        ("6M", 259_200, true), ("6M", 259_201, false), ("soon", 1, true), ("", 1, true), ("1..h", 600, true),
    ])
    func showsOnlyInShortTimeRanges(most: String, minutes: Int64, isShown: Bool) throws {
        let condition = condition("ConditionalRenderingTimeRangeSize", "\"value\":\"\(most)\"")
        let layout = "{\"kind\":\"AutoGridLayout\",\"spec\":{\"items\":[\(items(["p1"], condition))]}}"
        let dashboard = try dashboard(layout)
        #expect(BoardCheck(dashboard).isFull)
        let shown = dashboard.board().repeated(choices: [:], values: [:], span: .minutes(minutes))
        #expect(shown.panels.count == (isShown ? 1 : 0))
    }

    /// The first panel's condition is on data, the second has none, the third is in a row whose condition is on data.
    private func dashboardWithDataRule(_ spec: String, _ group: String) throws -> GrafanaDashboard {
        let condition = condition("ConditionalRenderingData", spec, group)
        func layout(_ items: String) -> String {
            "{\"kind\":\"AutoGridLayout\",\"spec\":{\"maxColumnCount\":1,\"items\":[\(items)]}}"
        }
        let first = layout(items(["p1"], condition) + "," + items(["p2"]))
        return try dashboard(
            """
            {"kind":"RowsLayout","spec":{"rows":[{"spec":{"title":"R","layout":\(first)}},
             {"spec":{"title":"S","layout":\(layout(items(["p3"])))\(condition)}}]}}
            """)
    }

    @Test(arguments: [
        ("true", "show", true, true), ("true", "show", false, false), ("false", "show", true, false),
        ("false", "show", false, true), ("true", "hide", true, false), ("true", "hide", false, true),
    ])
    func comesAndGoesWithItsData(value: String, visibility: String, hasData: Bool, isShown: Bool) throws {
        let dashboard = try dashboardWithDataRule("\"value\":\(value)", "\"visibility\":\"\(visibility)\"")
        #expect(BoardCheck(dashboard).isFull)
        // Before the answers are there it may come or go.
        let board = dashboard.board().repeated(choices: [:], values: [:])
        #expect(board.panels.map(\.title) == ["R", "P1", "P2", "S", "P3"])
        #expect(board.panels.map(\.asksForData) == [false, true, false, false, false])
        var samples = SampleBuffer()
        samples.append(0, 1)
        let series = DataSeries(name: "a", labels: [:], samples: samples)
        func shown(_ state: PanelState) -> [String] {
            let data = PanelData(
                answers: ["A": PanelData.Answer(series: hasData ? [series] : [])], state: state,
                from: Timestamp(milliseconds: 0), through: Timestamp(milliseconds: 0), step: .seconds(1))
            let answers = Dictionary(uniqueKeysWithValues: board.panels.map { ($0.id, data) })
            let shown = board.fulfilling(answers, BoardVariables(), span: .hours(1))
            #expect(shown.panels.last?.position.y == (shown.panels.count == 5 ? 18 : 10))
            return shown.panels.map(\.title)
        }
        #expect(shown(.ready) == (isShown ? ["R", "P1", "P2", "S", "P3"] : ["R", "P2", "S", "P3"]))
        #expect(shown(.collecting(since: Timestamp(milliseconds: 0))).count == 5)
        #expect(board.fulfilling([:], BoardVariables(), span: .hours(1)).panels.count == 5)
    }

    @Test(arguments: [("and", "1h", false), ("and", "7d", true), ("or", "1h", true), ("or", "7d", true)])
    func asksForDataOnlyWhereItDecides(operation: String, most: String, isAsked: Bool) throws {
        let condition = """
            ,"conditionalRendering":{"kind":"ConditionalRenderingGroup","spec":{"visibility":"show",
             "condition":"\(operation)","items":[{"kind":"ConditionalRenderingData","spec":{"value":true}},
             {"kind":"ConditionalRenderingTimeRangeSize","spec":{"value":"\(most)"}}]}}
            """
        let layout = "{\"kind\":\"AutoGridLayout\",\"spec\":{\"items\":[\(items(["p1"], condition))]}}"
        let board = try dashboard(layout).board().repeated(choices: [:], values: [:], span: .hours(6))
        #expect(board.panels.count == (isAsked ? 1 : 0))
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
