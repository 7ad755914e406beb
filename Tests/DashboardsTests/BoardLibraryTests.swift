import MetricModel
import PromQL
import Simulation
import Testing

@testable import Dashboards

struct BoardLibraryTests {
    @Test(arguments: BoardLibrary.names)
    func isDrawnFully(name: String) throws {
        let check = BoardCheck(try #require(BoardLibrary.dashboard(named: name)))
        #expect(check.panels.filter { $0.status != .full } == [])
        #expect(try #require(BoardLibrary.dashboard(named: name)).schemaVersion >= 39)
        #expect(BoardLibrary.json(named: name)?.hasPrefix("{") == true)
    }

    /// Where the ground below a rate is filled, a third less must not look like nothing.
    @Test func filledRatesBeginAtZero() throws {
        let filled = try #require(BoardLibrary.board(named: "kong")).panels.filter { panel in
            panel.queries.contains { $0.expression.contains("rate(") } && panel.fields.defaults.graph.fillOpacity == 10
        }
        #expect(filled.map(\.title) == ["Total requests per second", "Total bandwidth"])
        #expect(filled.allSatisfy { $0.fields.defaults.graph.softMinimum == 0 })
    }

    /// Every panel of every board has something to show over a fleet of each kind.
    @Test(arguments: KongFlavour.allCases)
    func hasDataEverywhere(flavour: KongFlavour) throws {
        let fleet = SimulatedBoard(flavour: flavour)
        for name in BoardLibrary.names {
            let board = try #require(BoardLibrary.board(named: name))
            let (open, variables, data) = try fleet.evaluate(board)
            #expect(variables.failures.isEmpty)
            // The pretend open source gateway has no upstreams with targets.
            let lacks = flavour == .oss38 ? "kong_upstream_target_health" : "nothing"
            for panel in open.panels where !panel.isRow {
                if panel.queries.contains(where: { $0.expression.contains(lacks) }) { continue }
                let data = try #require(data[panel.id])
                #expect(data.state == .ready, "\(name) \(flavour): \(panel.title)")
                let table = PanelTable(PanelContent(panel, data))
                #expect(!table.rows.isEmpty, "\(name) \(flavour): \(panel.title)")
            }
            for (variable, options) in variables.options where flavour != .oss38 || variable != "upstream" {
                #expect(!options.isEmpty, "\(name) \(flavour): \(variable)")
            }
        }
    }

    /// The rows, panels, places and kinds of the pictures in Kong's documentation.
    @Test func mirrorsKongsOwnView() throws {
        let board = try #require(BoardLibrary.board(named: "kong-ai"))
        let places = board.panels.map { "\($0.title) x\($0.position.x) w\($0.position.width)" }
        #expect(
            places == [
                "AI x0 w24", "AI Total Request x0 w8", "Tokens consumption x8 w8", "Cost AI Request x16 w8",
                "DB Vector x0 w8", "AI Requests Details x8 w16", "Caching x0 w24", "Nginx x0 w24",
                "Request Rate x0 w24", "Total requests x0 w24",
            ])
        #expect(
            board.variables.filter { !$0.isHidden }.map(\.name) == [
                "service", "instance", "route", "upstream", "ai_provider", "cache", "ai_model", "db_name",
            ])
        #expect(board.timeRange.span == .minutes(5))
        let hidden = board.panels.compactMap { panel in
            if case .row(let row) = panel.kind, row.isCollapsed { row.hidden.count } else { nil }
        }
        #expect(hidden == [2, 4])
    }

    /// Old names and labels, two spellings of a family on one page, and new ones are each counted once.
    @Test func countsEverySpellingOnce() throws {
        var fleet = Fleet(history: .minutes(6))
        fleet.addOldGateway()
        fleet.addTwiceSpelledGateway()
        let evaluator = BoardEvaluator(engine: Engine(source: fleet.source))
        let board = try #require(BoardLibrary.board(named: "kong-ai"))
        let data = try evaluator.evaluate(board, at: fleet.moment, isCancelled: { false })
        func values(_ title: String) throws -> [String: Double] {
            let panel = try #require(board.panels.first { $0.title == title })
            guard case .values(let values) = PanelContent(panel, try #require(data[panel.id])) else { return [:] }
            return Dictionary(values.map { ($0.name, ($0.value ?? .nan).rounded()) }) { first, _ in first }
        }
        #expect(try values("AI Total Request") == ["Total": 3080, "mistral": 2620, "openai": 460])
        #expect(try values("Tokens consumption") == ["prompt_tokens": 3700, "completion_tokens": 1900])
        #expect(try values("DB Vector") == ["redis": 460])
        #expect(try values("Cost AI Request") == ["miss": 104])
    }
}
