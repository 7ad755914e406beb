import MetricModel
import PromQL
import Testing

@testable import Dashboards

struct AdHocFilterTests {
    @Test(arguments: [
        ("a=b", "a", "=", "b"), ("a!=b=c", "a", "!=", "b=c"), ("a=~b.*", "a", "=~", "b.*"),
        ("a!~5..", "a", "!~", "5.."),
        ("a=", "a", "=", ""),
    ])
    func readsConditions(text: String, label: String, operation: String, value: String) throws {
        let filter = try #require(AdHocFilter(text))
        #expect(filter.label == label && filter.operation.rawValue == operation && filter.value == value)
        #expect(filter.text == text)
    }

    @Test(arguments: ["", "a", "=b", "a!b", "a=~(", "!~x"])
    func refusesWhatIsNone(text: String) {
        #expect(AdHocFilter(text) == nil)
    }

    private func board(_ variable: String) throws -> Board {
        let json = """
            {"templating":{"list":[{"name":"f","type":"adhoc",\(variable)}]},"panels":[{"id":1,"type":"timeseries",
            "targets":[{"refId":"A","instant":true,"expr":"sum by (ai_provider) (kong_ai_llm_requests_total)"}]}]}
            """
        return try GrafanaDashboard(json: json.utf8).board()
    }

    private func providers(_ variable: String, _ choice: VariableChoice? = nil) throws -> [String] {
        var fleet = Fleet(history: .minutes(5))
        fleet.addNewGateway()
        let evaluator = BoardEvaluator(engine: Engine(source: fleet.source))
        let board = try board(variable)
        let variables = evaluator.variables(of: board, choices: choice.map { ["f": $0] } ?? [:], at: fleet.moment)
        let data = try evaluator.evaluate(board, choices: variables.choices, at: fleet.moment)
        return data[1]?.answers["A"]?.series.map { $0.labels["ai_provider"] } ?? []
    }

    @Test(arguments: [
        (#""filters":[]"#, ["anthropic", "openai"]),
        (#""filters":[{"key":"ai_provider","operator":"=","value":"openai"}]"#, ["openai"]),
        (#""filters":[{"key":"ai_provider","operator":"!=","value":"openai"}]"#, ["anthropic"]),
        (#""filters":[{"key":"ai_provider","operator":"=~","value":"an.*"}]"#, ["anthropic"]),
        (#""filters":[{"key":"ai_provider","operator":"!~","value":"an.*"}]"#, ["openai"]),
        (#""filters":[{"key":"ai_provider","operator":"=|","value":"x","values":["x","openai"]}]"#, ["openai"]),
        (#""baseFilters":[{"key":"ai_model","operator":"=","value":"claude"}]"#, ["anthropic"]),
    ])
    func savedFiltersNarrowEveryQuery(variable: String, expected: [String]) throws {
        #expect(try providers(variable) == expected)
    }

    @Test func choicesTakeThePlaceOfSavedFilters() throws {
        let saved = #""filters":[{"key":"ai_provider","operator":"=","value":"openai"}]"#
        #expect(try providers(saved, .values(["ai_provider=anthropic"])) == ["anthropic"])
        #expect(try providers(saved, .all) == ["anthropic", "openai"])
        let base = #""baseFilters":[{"key":"ai_provider","operator":"=","value":"openai"}]"#
        #expect(try providers(base, .all) == ["openai"])
    }

    @Test func namesFiltersThatAreNone() throws {
        let json = """
            {"templating":{"list":[{"name":"f","type":"adhoc","filters":[{"key":"a","operator":"<","value":"1"}]}]},
            "panels":[{"id":1,"type":"timeseries","targets":[{"refId":"A","expr":"up"}]}]}
            """
        let check = BoardCheck(try GrafanaDashboard(json: json.utf8))
        #expect(check.panels.map(\.ignored) == [["ad hoc filters with operators that Prometheus has none like"]])
    }
}
