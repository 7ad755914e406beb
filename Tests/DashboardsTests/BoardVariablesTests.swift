import MetricModel
import Patterns
import PromQL
import Testing

@testable import Dashboards

struct BoardVariablesTests {
    private func board(_ variables: String) throws -> Board {
        let json = "{\"panels\":[],\"templating\":{\"list\":[\(variables)]}}"
        return try GrafanaDashboard(json: json.utf8).board()
    }

    private func variables(_ json: String, choices: [String: VariableChoice] = [:]) throws -> BoardVariables {
        var fleet = Fleet(history: .minutes(2))
        fleet.addNewGateway()
        fleet.addNewGateway(instance: "node10")
        fleet.addNewGateway(instance: "node2")
        let evaluator = BoardEvaluator(engine: Engine(source: fleet.source))
        return evaluator.variables(of: try board(json), choices: choices, at: fleet.moment)
    }

    @Test(
        arguments: [
            (
                #"{"name":"v","type":"query","query":"label_values(kong_ai_llm_requests_total, ai_provider)","sort":1}"#,
                ["anthropic", "openai"]
            ),
            (
                #"{"name":"v","type":"query","query":{"query":"label_values(ai_model)"},"sort":2}"#,
                ["gpt-4o", "claude"]
            ),
            (#"{"name":"v","type":"query","query":"label_values(instance)","sort":7}"#, ["new", "node2", "node10"]),
            (
                #"{"name":"v","type":"query","query":"label_values(instance)","sort":3,"regex":"/node(.*)/"}"#,
                ["2", "10"]
            ),
            (#"{"name":"v","type":"query","query":"metrics(cost)"}"#, ["kong_ai_llm_cost_total"]),
            (
                #"{"name":"v","type":"query","query":"label_names()","regex":"/^ai_.*/","sort":1}"#,
                ["ai_model", "ai_provider"]
            ),
            (
                #"{"name":"v","type":"query","query":"query_result(count by (ai_provider) (kong_ai_llm_requests_total))","regex":"/ai_provider=\"(?P<text>[^\"]+)\".* (?P<value>[0-9]+) [0-9]+$/","sort":1}"#,
                ["3", "6"]
            ),
            (#"{"name":"v","type":"custom","query":"a, b : 2, c\\,d"}"#, ["a", "2", "c,d"]),
            (#"{"name":"v","type":"constant","query":"x"}"#, ["x"]),
            (#"{"name":"v","type":"interval","query":"1m,5m","auto":true}"#, ["auto", "1m", "5m"]),
            (#"{"name":"v","type":"datasource","query":"prometheus"}"#, ["kongtop"]),
        ])
    func findsValues(json: String, expected: [String]) throws {
        let result = try variables(json)
        #expect(result.failures.isEmpty)
        #expect(result.options["v"]?.map(\.value) == expected)
        #expect(result.choices["v"] == .values([expected[0]]))
    }

    @Test func chainsVariables() throws {
        let json = """
            {"name":"p","type":"query","query":"label_values(ai_provider)","sort":2},
            {"name":"m","type":"query","query":"label_values(kong_ai_llm_requests_total{ai_provider=\\"$p\\"}, ai_model)"}
            """
        #expect(try variables(json).options["m"]?.map(\.value) == ["gpt-4o"])
        let other = try variables(json, choices: ["p": .values(["anthropic"])])
        #expect(other.options["m"]?.map(\.value) == ["claude"])
        // What is no longer there is not chosen.
        #expect(try variables(json, choices: ["p": .values(["gone"])]).choices["p"] == .values(["openai"]))
    }

    /// As Grafana opens a dashboard: with what was chosen when it was saved, as far as there is such a value.
    @Test(arguments: [
        (#"["openai"]"#, VariableChoice.values(["openai"])), (#"["openai","gone"]"#, .values(["openai"])),
        (#"["gone"]"#, .all), (#""$__all""#, .all), (#"["$__all"]"#, .all), ("{}", .all),
    ])
    func opensWithWhatWasSaved(current: String, expected: VariableChoice) throws {
        let json = """
            {"name":"p","type":"query","query":"label_values(ai_provider)","multi":true,"includeAll":true,
            "current":{"value":\(current)}}
            """
        #expect(try variables(json).choices["p"] == expected)
        #expect(try variables(json, choices: ["p": .all]).choices["p"] == .all)
    }

    @Test func repeatsPanels() throws {
        let json = """
            {"panels":[{"id":1,"type":"row","title":"$n","repeat":"n","gridPos":{"x":0,"y":0,"w":24,"h":1}},
            {"id":2,"type":"stat","repeat":"p","maxPerRow":2,"gridPos":{"x":0,"y":1,"w":24,"h":4}},
            {"id":3,"type":"row","title":"end","gridPos":{"x":0,"y":5,"w":24,"h":1}}],"templating":{"list":[]}}
            """
        let board = try GrafanaDashboard(json: json.utf8).board()
        let twice = board.repeated(choices: [:], values: ["n": ["a", "b"], "p": ["x", "y", "z"]])
        #expect(
            twice.panels.map { "\($0.position.x),\($0.position.y)" } == [
                "0,0", "0,1", "12,1", "0,5", "0,9", "0,10", "12,10", "0,14", "0,18",
            ])
        #expect(Set(twice.panels.map(\.id)).count == twice.panels.count)
        #expect(twice.panels[5].choices == ["n": .values(["b"]), "p": .values(["x"])])
    }

    /// A row repeated 100 times with 30 panels that are repeated 100 times each would be 300,000.
    @Test(arguments: [false, true])
    func hasNoMorePanelsThanOneCanLookAt(isCollapsed: Bool) throws {
        let panels = (1...30).map {
            "{\"id\":\($0),\"type\":\"text\",\"repeat\":\"b\",\"gridPos\":{\"x\":0,\"y\":\($0),\"w\":24,\"h\":1}}"
        }.joined(separator: ",")
        let row = "{\"id\":99,\"type\":\"row\",\"repeat\":\"a\",\"collapsed\":\(isCollapsed),\"panels\":"
        let json = "{\"panels\":[" + row + (isCollapsed ? "[\(panels)]}" : "[]},\(panels)") + "]}"
        let board = try GrafanaDashboard(json: json.utf8).board()
        let values = (1...100).map(String.init)
        let shown = board.repeated(choices: [:], values: ["a": values, "b": values])
        let count = shown.panels.reduce(0) { count, panel in
            if case .row(let row) = panel.kind { count + 1 + row.hidden.count } else { count + 1 }
        }
        #expect(count > 1900 && count <= Board.mostPanels + 1)
        let last = try #require(shown.panels.last)
        #expect(last.title == "Not all is shown" && last.position.x == 0)
        #expect(shown.panels.dropLast().allSatisfy { $0.position.y < last.position.y })
        #expect(Set(shown.panels.map(\.id)).count == shown.panels.count)
        let few = board.repeated(choices: ["a": .values(["1"])], values: ["b": ["1", "2"]])
        #expect(few.panels.allSatisfy { $0.title != "Not all is shown" })
    }

    @Test func opensAndClosesRows() throws {
        let json = """
            {"panels":[{"id":1,"type":"row","collapsed":true,"gridPos":{"x":0,"y":0,"w":24,"h":1},"panels":[
            {"id":2,"type":"stat","gridPos":{"x":0,"y":1,"w":24,"h":4}}]},
            {"id":3,"type":"stat","gridPos":{"x":0,"y":1,"w":24,"h":4}}]}
            """
        let board = try GrafanaDashboard(json: json.utf8).board()
        #expect(board.panels.map(\.id) == [1, 3])
        let open = board.togglingRow(1)
        #expect(open.panels.map(\.id) == [1, 2, 3])
        #expect(open.panels.map(\.position.y) == [0, 1, 5])
        // Closing takes what stands under the row up to the next one.
        #expect(open.togglingRow(1).panels.map(\.id) == [1])
        #expect(board.togglingRow(3).panels.map(\.id) == [1, 3])
    }
}
