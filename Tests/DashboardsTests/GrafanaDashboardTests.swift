import MetricModel
import PromQL
import Testing

@testable import Dashboards

struct GrafanaDashboardTests {
    private func read(_ text: String) throws(GrafanaError) -> GrafanaDashboard {
        try GrafanaDashboard(json: text.utf8)
    }

    @Test(arguments: ["dashboard", "json"])
    func readsWhatIsWrapped(member: String) throws {
        let board = try read("{\"\(member)\": {\"title\": \"T\", \"panels\": []}, \"revision\": 3}")
        #expect(board.title == "T")
    }

    @Test func readsTodaysSchema() throws {
        let board = try read(
            """
            {"title": "T", "uid": "u", "tags": ["a"], "schemaVersion": 39, "time": {"from": "now-5m", "to": "now"},
             "templating": {"list": [{"name": "job", "type": "query", "query": {"query": "label_values(up, job)"},
               "multi": true, "includeAll": true, "allValue": ".+", "hide": 2, "current": {"value": ["$__all"]}}, {"label": "x"}]},
             "panels": [
              {"id": 2, "type": "stat", "gridPos": {"x": 20, "y": 1, "w": 9, "h": 4}, "title": "S",
               "fieldConfig": {"defaults": {"unit": "percentunit", "decimals": 1, "min": 0}},
               "targets": [{"expr": "up{job=~\\"$job\\"}", "instant": true, "legendFormat": "__auto"}, {"refId": "X", "hide": true}]},
              {"id": 2, "type": "row", "gridPos": {"y": 0, "w": 24, "h": 1}, "panels": [{"type": "text"}, {"type": "row"}]}]}
            """)
        #expect(board.title == "T")
        #expect(board.from == "now-5m")
        #expect(board.variables.count == 1)
        #expect(board.variables.first?.query == "label_values(up, job)")
        #expect(board.variables.first?.current == .all)
        #expect(board.variables.first?.isHidden == true)
        #expect(board.panels.map(\.type) == ["row", "stat"])
        #expect(board.panels[0].collapsed.map(\.type) == ["text"])
        let stat = board.panels[1]
        #expect(stat.position == GridPosition(x: 15, y: 1, width: 9, height: 4))
        #expect(stat.unit == .ratio && stat.decimals == 1 && stat.minimum == 0)
        #expect(stat.targets.map(\.refID) == ["A", "X"])
        #expect(stat.targets[0].isInstant && !stat.targets[0].isRange && stat.targets[1].isHidden)
        let ids = board.panels.flatMap { [$0.id] + $0.collapsed.map(\.id) }
        #expect(Set(ids).count == 3)
    }

    /// What a document leaves out is what Grafana leaves out when it writes one (PanelModel.ts).
    @Test func placesPanelsThatSayNothingAsGrafanaDoes() throws {
        let document = try read(
            #"""
            {"panels":[{"type":"stat"},{"type":"stat","gridPos":{"x":6,"y":0,"w":6}}]}
            """#)
        #expect(
            document.panels.map(\.position) == [
                GridPosition(x: 0, y: 0, width: 6, height: 3), GridPosition(x: 6, y: 0, width: 6, height: 3),
            ])
    }

    @Test func closesGapsAndKeepsPanelsApart() throws {
        let document = try read(
            """
            {"panels": [{"title": "A", "gridPos": {"x": 0, "y": 3, "w": 12, "h": 8}},
              {"title": "B", "gridPos": {"x": 12, "y": 3, "w": 12, "h": 4}},
              {"title": "C", "gridPos": {"x": 12, "y": 20, "w": 6, "h": 4}},
              {"title": "D", "gridPos": {"x": 6, "y": 20, "w": 12, "h": 4}},
              {"title": "E", "gridPos": {"x": 0, "y": 20, "w": 12, "h": 2}},
              {"title": "F", "gridPos": {"x": 0, "y": 20, "w": 12, "h": 2}},
              {"title": "R", "type": "row", "gridPos": {"y": 40}, "collapsed": true, "panels": [
                {"title": "G", "gridPos": {"x": 0, "y": 1, "w": 24, "h": 3}},
                {"title": "H", "gridPos": {"x": 0, "y": 1, "w": 24, "h": 3}}]}]}
            """)
        let panels = document.board().panels
        #expect(panels.map(\.title) == ["A", "B", "E", "F", "D", "C", "R"])
        #expect(panels.map(\.position.y) == [0, 0, 8, 10, 12, 16, 20])
        guard case .row(let row)? = panels.last?.kind else { return }
        #expect(row.hidden.map(\.position.y) == [0, 3])
    }

    @Test(arguments: [
        (#""minSpan":4"#, 6), (#""minSpan":5"#, 4), (#""span":12,"minSpan":4"#, 3), (#""minSpan":4,"maxPerRow":2"#, 2),
        (#""minSpan":0"#, 4), (#""minSpan":"x""#, 4),
    ])
    func repeatsAsManyAcrossAsFit(members: String, count: Int) throws {
        let panels = "[{\"type\":\"stat\",\"repeat\":\"v\",\(members)}]"
        let board = try read("{\"rows\":[{\"panels\":\(panels)}]}").board()
        #expect(board.panels.first?.repetition?.mostAcross == count)
    }

    @Test func laysOldRowsOnTheGrid() throws {
        let board = try read(
            """
            {"rows": [
              {"height": "250px", "panels": [{"id": 1, "type": "graph", "span": 8, "yaxes": [{"format": "bytes"}]},
                {"id": 2, "type": "singlestat", "span": 6, "format": "s"}]},
              {"title": "R", "showTitle": true, "collapse": true, "panels": [{"id": 3, "type": "graph"}]},
              {"height": 100, "panels": [{"id": 4, "type": "graph", "span": 12}]}]}
            """)
        #expect(board.panels.map(\.type) == ["row", "graph", "singlestat", "row", "row", "graph"])
        #expect(board.panels[1].position == GridPosition(x: 0, y: 1, width: 16, height: 7))
        #expect(board.panels[2].position == GridPosition(x: 0, y: 8, width: 12, height: 7))
        #expect(board.panels[1].unit == .bytes && board.panels[2].unit == .seconds)
        #expect(board.panels[3].collapsed.map(\.id) == [3])
        #expect(board.panels[5].position == GridPosition(x: 0, y: 17, width: 24, height: 3))
    }

    @Test func unwrapsWhatTheAPIGives() throws {
        #expect(try read(#"{"meta": {}, "dashboard": {"title": "W", "panels": []}}"#).title == "W")
    }

    @Test func saysWhyItCannotRead() {
        #expect(throws: GrafanaError.notADashboard) { try read("{}") }
        #expect(throws: GrafanaError.notADashboard) { try read("[1, null, true]") }
        #expect(throws: GrafanaError.unknownSchema("v9")) { try read(#"{"apiVersion": "v9", "spec": {}}"#) }
        #expect(throws: GrafanaError.self) { try read("{") }
        #expect(throws: GrafanaError.self) { try read("") }
        #expect(throws: GrafanaError.self) { try read(String(repeating: "[", count: 100_000)) }
    }

    @Test func survivesNonsense() throws {
        let board = try read(
            """
            {"title": 7, "panels": [null, 3, {"gridPos": {"x": -1e300, "y": 1e300, "w": "NaN", "h": -4}, "id": "x",
              "decimals": 99, "maxDataPoints": -1, "targets": [1, {"expr": [], "intervalFactor": 1e18}]}],
             "templating": {"list": [{"name": 3, "current": {"value": {}}}]}, "time": 4}
            """)
        #expect(board.title == "7")
        #expect(board.panels.count == 3)
        #expect(board.panels.allSatisfy { $0.position.x >= 0 && $0.position.x + $0.position.width <= 24 })
        #expect(board.variables.map(\.name) == ["3"])
    }

    @Test func choosesAnIntervalByTheRange() throws {
        let board = try read(
            """
            {"panels": [], "templating": {"list": [{"name": "i", "type": "interval", "auto_count": 10, "auto_min": "1m",
              "current": {"value": "$__auto_interval_i"}}]}}
            """)
        let variable = try #require(board.variables.first)
        func text(_ choice: VariableChoice, _ span: TimeSpan) -> String {
            variable.value(choice, span: span).text(format: nil, in: .none)
        }
        #expect(text(variable.current, .hours(6)) == "30m")
        #expect(text(variable.current, .minutes(5)) == "1m")
        #expect(text(.values(["7m"]), .minutes(5)) == "7m")
    }

    /// Public dashboards of many ages: all their panels are found, and after their variables are put in, every
    /// expression is PromQL.
    /// As a map of files in Kubernetes holds it.
    @Test func readsTheOnlyFileOfAMap() throws {
        let dashboard = try GrafanaDashboard(json: #"{"a.json":{"title":"A","rows":[{"panels":[{"id":1}]}]}}"#.utf8)
        #expect(dashboard.title == "A")
        #expect(throws: GrafanaError.self) { try GrafanaDashboard(json: #"{"a":{"b":1}}"#.utf8) }
    }

    @Test(arguments: [
        ("grafana/apisix", 21, 26), ("grafana/argo-cd", 54, 42), ("grafana/coredns-rows", 16, 21),
        ("grafana/dcgm-exporter", 8, 8),
        ("grafana/envoy-ai-gateway", 12, 15),
        ("grafana/ingress-nginx", 14, 21), ("grafana/istio-service", 28, 76), ("grafana/k8s-resources-cluster", 22, 44),
        ("grafana/litellm-all-metrics", 110, 155),
        ("grafana/node-exporter-full", 141, 286), ("grafana/rabbitmq-overview", 48, 50), ("grafana/tgi", 34, 57),
        ("grafana/traefik", 17, 14), ("grafana/vllm", 12, 27), ("../kong/dashboard-kong-official-7424", 29, 44),
    ])
    func readsPublicDashboards(name: String, panels: Int, expressions: Int) throws {
        guard let data = SharedSuite.data("\(name).json") else { return }
        let board = try GrafanaDashboard(json: data)
        let all = board.panels.flatMap { [$0] + $0.collapsed }
        let variables = board.variables.map { ($0.name, $0.value($0.current, span: .minutes(15))) }
        let values = TemplateValues(
            interval: .seconds(15), rateInterval: .seconds(60), range: .minutes(15),
            variables: Dictionary(variables) { $1 })
        let texts = all.flatMap(\.targets).map(\.expression).filter { !$0.isEmpty }
        #expect(all.count == panels)
        #expect(texts.count == expressions)
        for text in texts {
            let expanded = ExpressionTemplate(text).expanded(values)
            #expect(throws: Never.self, "\(expanded)") { try ParsedQuery(expanded) }
        }
    }
}
