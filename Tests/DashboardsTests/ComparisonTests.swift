import MetricModel
import PromQL
import Testing

@testable import Dashboards

struct ComparisonTests {
    private func fleet(history: TimeSpan) -> Fleet {
        var fleet = Fleet(history: history)
        fleet.addNewGateway()
        return fleet
    }

    private func panels(
        _ fleet: Fleet, _ comparison: Comparison, choices: [String: VariableChoice] = [:]
    ) throws -> [Panel.ID: PanelData] {
        let board = LiveBoard.board().compared(with: comparison)
        return try BoardEvaluator(engine: Engine(source: fleet.source))
            .evaluate(board, choices: choices, at: fleet.moment, isCancelled: { false })
    }

    @Test func graphsHaveTheSpanBeforeBesideThem() throws {
        let answers = try #require(try panels(fleet(history: .minutes(90)), .before(.hours(1)))[6]?.answers)
        let now = try #require(answers["A"]?.series)
        let before = try #require(answers["A′"]?.series)
        #expect(now.map(\.name) == ["anthropic", "openai"])
        #expect(before.map(\.name) == ["anthropic · 1h before", "openai · 1h before"])
        #expect(before.map(\.labels) == now.map(\.labels))
        // The times are those of the window, so that the curves lie over each other.
        #expect(before[0].samples.timestamps == now[0].samples.timestamps)
        #expect(answers["A′"]?.expression.contains("offset 1h") == true)
    }

    @Test(arguments: [("1h", "offset 1h"), ("__previousPeriod", "offset 5m")])
    func graphsOfDocumentsAskForTheirOwnComparison(text: String, offset: String) throws {
        let json = """
            {"panels":[{"id":6,"type":"timeseries","timeCompare":"\(text)","timeFrom":"5m","targets":[
             {"refId":"A","expr":"kong_ai_llm_requests_total","legendFormat":"{{ai_provider}}"},
             {"refId":"B","expr":"up","timeRangeCompare":false}]}]}
            """
        let dashboard = try GrafanaDashboard(json: json.utf8)
        #expect(BoardCheck(dashboard).isFull)
        let board = dashboard.board()
        let panel = try #require(board.panels.first)
        #expect(panel.queries.map(\.refID) == ["A", "B", "A′"])
        let fleet = fleet(history: .minutes(90))
        let data = try BoardEvaluator(engine: Engine(source: fleet.source)).evaluate(
            board, at: fleet.moment, isCancelled: { false })
        let answers = try #require(data[6])
        #expect(answers.answers["A′"]?.expression.contains(offset) == true)
        guard case .graph(let graph) = PanelContent(panel, answers) else { return }
        let twins = graph.series.filter { $0.refID == "A′" }
        #expect(!twins.isEmpty && twins.allSatisfy { $0.isDashed && $0.name.hasSuffix("before") })
        #expect(twins.map(\.color) == graph.series.filter { $0.refID == "A" }.map(\.color))
    }

    @Test func whatIsNotKeptIsNotCompared() throws {
        let short = try #require(try panels(fleet(history: .minutes(40)), .before(.hours(1)))[6]?.answers)
        #expect(short["A′"]?.series.isEmpty == true)
        #expect(short["A"]?.series.isEmpty == false)
        // The part of the window that lies before the history is left out; the rest is there.
        let partly = try #require(try panels(fleet(history: .minutes(66)), .before(.hours(1)))[6]?.answers)
        let lengths = [partly["A"], partly["A′"]].map { $0?.series.first?.samples.count ?? 0 }
        #expect(lengths[1] > 0 && lengths[1] < lengths[0])
    }

    @Test func oneWorkspaceIsHeldAgainstAnother() throws {
        let data = try panels(
            fleet(history: .minutes(40)), .value(of: "workspace", "support"),
            choices: ["workspace": .values(["search"])])
        #expect(data[6]?.answers["A"]?.series.map(\.name) == ["openai"])
        #expect(data[6]?.answers["A′"]?.series.map(\.name) == ["anthropic · support"])
        let tile = try #require(data[1]?.answers)
        let last = { (name: String) in tile[name]?.series.first?.samples.values.last }
        #expect(try ((#require(last("now")) - 5).magnitude) < 1e-6)
        #expect(try ((#require(last("before")) - 4).magnitude) < 1e-6)
    }

    @Test func theTableHasTheOtherWorkspaceBesideTheSameModel() throws {
        let table = try table(comparedWith: "support", fleet: fleet(history: .minutes(40)))
        // Anthropic is in the other workspace alone: a row with nothing of its own.
        #expect(table.map(\.provider) == ["anthropic", "openai"])
        #expect(table[0].own == nil && table[1].own != nil)
        #expect(table[1].other == nil)
    }

    private func table(
        comparedWith workspace: String, fleet: Fleet
    ) throws -> [(provider: String, own: Double?, other: Double?)] {
        var board = LiveBoard.board()
        let place = try #require(board.panels.firstIndex { $0.id == 10 })
        guard case .table(var options) = board.panels[place].kind else { return [] }
        options.sortColumn = try #require(options.columns.firstIndex { $0.title == "req/s" })
        board.panels[place].kind = .table(options)
        board = board.compared(with: .value(of: "workspace", workspace))
        guard case .table(let compared) = board.panels[place].kind else { return [] }
        #expect(compared.columns[options.sortColumn + 1].title == workspace)
        let data = try BoardEvaluator(engine: Engine(source: fleet.source)).evaluate(
            board, choices: ["workspace": .values(["search"])], at: fleet.moment, isCancelled: { false })
        let table = JoinedTable(try #require(data[10]), options: compared)
        return table.rows.map { row in
            func number(_ column: Int) -> Double? {
                if case .number(let value) = row.cells[column] { value } else { nil }
            }
            let sorted = options.sortColumn
            return (row.labels["ai_provider"], number(sorted), number(sorted + 1))
        }
    }

    @Test func twoMarksTellWhatHappenedBetween() throws {
        let fleet = fleet(history: .minutes(40))
        let span = TimeSpan.minutes(10)
        let board = MarkedSpan.board(span: span, variables: [])
        let window = TimeWindow(ending: fleet.now - .minutes(5), span: span, points: 100, scrapeInterval: .seconds(2))
        let moment = BoardMoment(
            now: fleet.now - .minutes(5), window: window, collectingSince: fleet.since)
        let panels = try BoardEvaluator(engine: Engine(source: fleet.source))
            .evaluate(board, at: moment, isCancelled: { false })
        let between = MarkedSpan(panels)
        #expect(try (#require(between.requests) - 9 * 600).magnitude < 1)
        #expect(try (#require(between.cost) - 0.02 * 600).magnitude < 0.01)
        #expect(try (#require(between.tokens) - 190 * 600).magnitude < 1)
        #expect(try (#require(between.inputTokens) - 100 * 600).magnitude < 1)
        #expect(try (#require(between.hitRatio) - 0.6).magnitude < 1e-6)
    }
}
