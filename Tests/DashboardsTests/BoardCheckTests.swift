import FoundationEssentials
import MetricModel
import PromQL
import Testing

@testable import Dashboards

struct BoardCheckTests {
    private static let files =
        [
            "apisix", "argo-cd", "coredns-rows", "dcgm-exporter", "envoy-ai-gateway", "ingress-nginx", "istio-service",
            "k8s-resources-cluster", "litellm-all-metrics", "node-exporter-full", "rabbitmq-overview", "tgi", "traefik",
            "vllm",
        ].map { "grafana/\($0).json" } + ["../kong/dashboard-kong-official-7424.json"]

    /// Of public dashboards nothing crashes, every expression can be read, and nearly all panels are drawn fully.
    @Test(arguments: files)
    func drawsPublicDashboards(file: String) throws {
        guard let data = SharedSuite.data(file) else { return }
        let check = BoardCheck(try GrafanaDashboard(json: data))
        let full = check.panels.count { $0.status == .full }
        #expect(!check.panels.isEmpty)
        #expect(Double(full) >= 0.95 * Double(check.panels.count))
        #expect(check.panels.allSatisfy { $0.errors.isEmpty })
        #expect(check.panels.allSatisfy { ($0.status == .partial) == !$0.ignored.isEmpty })
    }

    /// Every panel can be asked and made ready to draw, with and without anything to show.
    @Test(arguments: files)
    func evaluatesPublicDashboards(file: String) throws {
        guard let data = SharedSuite.data(file) else { return }
        var fleet = Fleet(history: .minutes(1))
        fleet.addNewGateway()
        let evaluator = BoardEvaluator(engine: Engine(source: fleet.source))
        var board = try GrafanaDashboard(json: data).board()
        for panel in board.panels where panel.isRow { board = board.togglingRow(panel.id) }
        let variables = evaluator.variables(of: board, at: fleet.moment)
        board = board.repeated(choices: variables.choices, values: variables.values)
        let answers = try evaluator.evaluate(
            board, choices: variables.choices, values: variables.values, at: fleet.moment, isCancelled: { false })
        for panel in board.panels {
            let data = try #require(answers[panel.id])
            _ = PanelTable(panel, data)
            if case .failed(let message) = data.state { Issue.record("\(panel.title): \(message)") }
        }
    }

    @Test func namesWhatIsIgnored() throws {
        let json = """
            {"panels":[{"type":"stat","targets":[{"expr":"up{a=\\"$v\\"}"}],"options":{"reduceOptions":{"calcs":["uniqueValues"]}}},
            {"type":"timeseries","targets":[{"expr":"up"}],"fieldConfig":{"defaults":{"custom":{"cellOptions":{"type":"image"}}},
            "overrides":[{"matcher":{"id":"byRegexp","options":"/(?!a)/"},"properties":[]}]}},
            {"type":"table","targets":[{"expr":"up{"}]},{"type":"news"}],
            "templating":{"list":[{"name":"v","type":"query","query":"label_values(a)","regex":"/(?=x)/"}]}}
            """
        let panels = BoardCheck(try GrafanaDashboard(json: json.utf8)).panels
        #expect(panels.map(\.status) == [.partial, .partial, .none, .none])
        #expect(panels[0].ignored == ["calculation uniqueValues", "regex of the variable v"])
        #expect(panels[1].ignored == ["cell type image", "override byRegexp"])
        #expect(panels[2].errors.count == 1 && panels[3].errors == ["panels of kind news are not drawn"])
    }

    /// Names of data sources say the kind only elsewhere in the document.
    @Test func knowsDataSourcesByName() throws {
        let json = #"""
            {"__inputs":[{"name":"DS_LOKI","type":"datasource","pluginId":"loki"}],
            "templating":{"list":[{"name":"logs","type":"datasource","query":"loki"},
            {"name":"metrics","type":"datasource","query":"prometheus"}]},"panels":[
            {"type":"table","datasource":"${DS_LOKI}","targets":[{"expr":"{a=\"b\"} |= \"c\""}]},
            {"type":"table","targets":[{"datasource":{"uid":"$logs"},"expr":"{a=\"b\"} | json"}]},
            {"type":"row","collapsed":true,"panels":[{"type":"stat","datasource":"$metrics","targets":[{"expr":"up"}]}]}]}
            """#
        let panels = BoardCheck(try GrafanaDashboard(json: json.utf8)).panels
        #expect(panels.map(\.status) == [.none, .none, .full])
        #expect(panels[0].ignored == ["query A of data source loki"])
    }

    /// What can't be known of a variable is no fault of the expression.
    @Test func readsExpressionsWithAnyVariable() throws {
        let json = #"""
            {"templating":{"list":[{"name":"by","type":"query","query":"label_names()","includeAll":true},
            {"name":"window","type":"query","query":"label_values(w)","includeAll":true}]},"panels":[
            {"type":"stat","targets":[{"expr":"sum by ($by) (up)"}]},{"type":"stat","targets":[{"expr":"rate(a[$window])"}]}]}
            """#
        #expect(BoardCheck(try GrafanaDashboard(json: json.utf8)).isFull)
    }

    @Test func namesAnnotations() throws {
        let json = #"""
            {"panels":[],"annotations":{"list":[{"builtIn":1,"name":"Annotations & Alerts","datasource":"-- Grafana --"},
            {"name":"Deployments","enable":true,"expr":"changes(x[1m])"}]}}
            """#
        let check = BoardCheck(try GrafanaDashboard(json: json.utf8))
        #expect(check.annotations == ["Deployments"] && !check.json.contains("Deployments"))
    }

    @Test func fillsLibraryPanels() throws {
        let json = #"""
            {"__elements":{"x":{"uid":"x","model":{"type":"stat","title":"From the library","targets":[{"expr":"up"}]}}},
            "panels":[{"id":7,"libraryPanel":{"uid":"x"}},{"id":8,"libraryPanel":{"uid":"y"}},{"id":9}]}
            """#
        let panels = BoardCheck(try GrafanaDashboard(json: json.utf8)).panels
        #expect(panels.map(\.status) == [.full, .none, .none])
        #expect(
            panels[0].title == "From the library" && panels[1].errors[0].hasPrefix("a library panel"))
        #expect(panels[2].errors[0].hasPrefix("no kind of panel is named"))
    }

    /// Parts that look as if they were ignored, and are not.
    @Test func drawsWhatOthersShare() throws {
        let json = #"""
            {"templating":{"list":[{"name":"filters","type":"adhoc","filters":[]}]},"panels":[
            {"id":1,"type":"timeseries","targets":[{"refId":"A","expr":"up","format":""}],
            "fieldConfig":{"defaults":{"custom":{"gradientMode":"scheme"},"color":{"mode":"continuous-GrYlRd","seriesBy":"max"}},
            "overrides":[{"matcher":{"id":"byRegexp","options":"/^(?!total|sum).*$/"},"properties":[
            {"id":"custom.hideFrom","value":{"viz":true}}]}]}},
            {"id":2,"type":"stat","datasource":{"type":"datasource","uid":"-- Dashboard --"},
            "targets":[{"refId":"A","panelId":1}]},
            {"id":3,"type":"singlestat","prefix":"~","postfix":" !","targets":[{"refId":"A","expr":"up"}]}]}
            """#
        let dashboard = try GrafanaDashboard(json: json.utf8)
        #expect(BoardCheck(dashboard).panels.allSatisfy { $0.status == .full })
        let panels = dashboard.board().panels
        #expect(panels[1].queries.map(\.expression) == ["up"])
        var samples = SampleBuffer()
        samples.append(0, 1)
        samples.append(1000, 2)
        let series = ["total", "one"].map { DataSeries(name: $0, labels: .empty, samples: samples) }
        let data = PanelData(
            answers: ["A": .init(series: series)], state: .ready, from: Timestamp(milliseconds: 0),
            through: Timestamp(milliseconds: 1000), step: .seconds(1))
        guard case .graph(let graph) = PanelContent(panels[0], data),
            case .values(let values) = PanelContent(panels[2], data)
        else { return #expect(Bool(false)) }
        #expect(graph.series.map(\.name) == ["total"] && graph.series.first?.valueColors.count == 24)
        #expect(values.first?.text == FormattedValue(number: "~1.50", suffix: " !"))
    }

    @Test(
        arguments: [
            "{\"panels\":[{}]}", "{\"panels\":[null,1,\"x\",[]]}", "{\"rows\":[{\"panels\":[{\"type\":\"graph\"}]}]}",
            #"{"panels":[{"type":"timeseries","fieldConfig":{"defaults":{"thresholds":{"steps":[{"value":1e999}]}}}}]}"#,
            #"{"panels":[{"type":"table","targets":[{"expr":"up{"}]}]}"#,
            #"{"panels":[{"type":"stat","gridPos":{"x":-1e9,"y":1e300,"w":-5,"h":1e9},"repeat":"x","maxPerRow":-1}]}"#,
            #"{"panels":[{"type":"graph","seriesOverrides":[{"alias":"/(/"}],"thresholds":[{}],"yaxes":[null]}]}"#,
            #"{"panels":[{"type":"stat","fieldConfig":{"overrides":[{"matcher":{"id":"byRegexp","options":"("}}]}}]}"#,
        ])
    func survivesHostileDocuments(text: String) {
        guard let dashboard = try? GrafanaDashboard(json: text.utf8) else { return }
        var board = dashboard.board()
        for panel in board.panels { board = board.togglingRow(panel.id) }
        #expect(!BoardCheck(dashboard).json.isEmpty)
        #expect(board.repeated(choices: [:], values: ["x": ["a", "b"]]).panels.count <= 10)
    }

    @Test(
        arguments: [
            ("utc", "UTC", nil), ("UTC", "UTC", nil), ("browser", nil, nil), ("", nil, nil),
            ("Mars/Olympus", nil, "Mars/Olympus"), ("../../etc/passwd", nil, "../../etc/passwd"),
        ] as [(String, String?, String?)])
    func readsTheZone(timezone: String, zone: String?, unknown: String?) throws {
        let classic = try GrafanaDashboard(json: #"{"panels":[],"timezone":"\#(timezone)"}"#.utf8)
        let elements = try GrafanaDashboard(
            json: #"{"elements":{},"layout":{"kind":"GridLayout"},"timeSettings":{"timezone":"\#(timezone)"}}"#.utf8)
        for dashboard in [classic, elements] {
            #expect(dashboard.board().zone?.name == zone)
            #expect(BoardCheck(dashboard).unknownZone == unknown)
        }
    }
}
