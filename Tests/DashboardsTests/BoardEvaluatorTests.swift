import MetricModel
import PromQL
import Testing

@testable import Dashboards

struct BoardEvaluatorTests {
    @Test(arguments: [
        ("vllm_up + vllm_up + other{x=\"1\"}", "no series vllm_up, other"),
        ("a / b / c / d", "no series a, b and 2 more"),
        (
            "rate(kong_ai_llm_requests_total{ai_provider=\"acme\"}[5m] offset 1m)",
            "no series kong_ai_llm_requests_total{ai_provider=\"acme\"}"
        ),
        ("kong_ai_llm_requests_total > 1e12", "no data in this time range"),
        ("kong_ai_llm_requests_total / nothing", "no data in this time range"),
        ("vector(1) > 2", "no data in this time range"),
    ])
    func saysWhatThereIsNoSeriesOf(expression: String, reason: String) throws {
        var fleet = Fleet(history: .minutes(40))
        fleet.addNewGateway()
        let panel = Panel(
            id: 1, title: "", kind: .timeSeries(TimeSeriesOptions()),
            position: GridPosition(x: 0, y: 0, width: 24, height: 8),
            queries: [PanelQuery("A", expression, mode: .range)])
        let board = Board(
            name: "b", title: "", panels: [panel], timeRange: TimeRange(span: .minutes(15)))
        let data = try BoardEvaluator(engine: Engine(source: fleet.source)).evaluate(
            board, at: fleet.moment, isCancelled: { false })
        #expect(data[1]?.state == .noData(reason: reason))
    }

    private func fleet(history: TimeSpan) -> Fleet {
        var fleet = Fleet(history: history)
        fleet.addNewGateway()
        return fleet
    }

    @Test func collectsUntilARateIsKnown() throws {
        for seconds: Int64 in [0, 2, 4] {
            let young = fleet(history: .seconds(seconds))
            #expect(try young.evaluate(only: 1)[1]?.state == .collecting(since: young.since), "\(seconds) s")
        }
    }

    /// The first page alone says what was counted so far, and by whom.
    @Test func standsInForRatesWithTotals() throws {
        let young = try fleet(history: .zero).evaluate()
        #expect(young.value(1, "total") == 300)
        #expect(young[1]?.state == .collecting(since: fleet(history: .zero).since))
        let old = try fleet(history: .minutes(5)).evaluate()
        #expect(old[1]?.answers["total"] == nil)
        guard case .table(let options) = LiveBoard.board().panels.last?.kind, let data = young[10] else {
            Issue.record("no table")
            return
        }
        #expect(JoinedTable(data, options: options).rows.map { $0.labels["ai_model"] } == ["claude", "gpt-4o"])
    }

    /// Rates are right from the first one on, and graphs begin with the first that is.
    @Test(arguments: [6, 8, 10, 20, 30, 60, 100, 130] as [Int64])
    func showsNoRateThatIsTooSmall(seconds: Int64) throws {
        let data = try fleet(history: .seconds(seconds)).evaluate(only: 1)
        let now = try #require(data.value(1, "now"))
        #expect((now - 9).magnitude < 1e-6)
        let course = data[1]?.answers["course"]?.series.first?.samples.values ?? []
        #expect(course.allSatisfy { ($0 - 9).magnitude < 1e-6 }, "\(course)")
        #expect(data[1]?.state == .ready)
    }

    /// What is no rate needs two scrapes as well.
    @Test func callsNothingMissingBeforeTheSecondScrape() throws {
        let young = fleet(history: .zero)
        #expect(try young.evaluate(only: 9)[9]?.state == .collecting(since: young.since))
    }

    @Test func givesAdvice() throws {
        let fleet = fleet(history: .minutes(1))
        let evaluator = BoardEvaluator(engine: Engine(source: fleet.source))
        #expect(try evaluator.advice(on: .cost, at: fleet.moment) == nil)
        #expect(try evaluator.advice(on: .firstToken, at: fleet.moment)?.finding == .missing(.firstToken))
    }

    @Test func comparesOnlyWithAWholeSpan() throws {
        #expect(try fleet(history: .minutes(15)).evaluate(only: 1).value(1, "before") == nil)
        #expect(try fleet(history: .minutes(17)).evaluate(only: 1).value(1, "before") != nil)
        #expect(try fleet(history: .minutes(29)).evaluate(.delta, only: 1).value(1, "before") == nil)
        #expect(try fleet(history: .minutes(31)).evaluate(.delta, only: 1).value(1, "before") != nil)
    }

    @Test func waitsForTheFirstScrape() throws {
        var moment = Fleet().moment
        moment.collectingSince = nil
        #expect(try Fleet().evaluate(only: 1, at: moment)[1]?.state == .noData(reason: "waiting for the first scrape"))
    }

    @Test func looksAtTheLastGoodMomentWhenStale() throws {
        let fleet = fleet(history: .minutes(40))
        let later = fleet.now + .minutes(10)
        let window = TimeWindow(ending: later, span: .minutes(15), points: 90, scrapeInterval: .seconds(2))
        let moment = BoardMoment(
            now: later, window: window, collectingSince: fleet.since, staleSince: fleet.now)
        let data = try fleet.evaluate(only: 1, at: moment)
        #expect(data[1]?.state == .stale(since: fleet.now))
        #expect(data.value(1, "now").map { ($0 - 9).magnitude < 1e-6 } == true)
    }

    @Test func saysWhatToCheckWithoutAIMetrics() throws {
        var fleet = Fleet()
        fleet.count("kong_http_requests_total", ["service": "s"], perSecond: 1)
        guard case .noData(let reason)? = try fleet.evaluate(only: 1)[1]?.state else {
            Issue.record("expected no data")
            return
        }
        #expect(reason.contains("ai_metrics: true"))
    }

    @Test func saysWhatToCheckWithoutPrices() throws {
        var fleet = Fleet()
        fleet.count("kong_ai_llm_requests_total", ["ai_provider": "p"], perSecond: 1)
        guard case .noData(let reason)? = try fleet.evaluate(only: 7)[7]?.state else {
            Issue.record("expected no data")
            return
        }
        #expect(reason.contains("input_cost"))
    }

    @Test func tellsWhatFailed() throws {
        let panel = Panel(
            id: 1, title: "", kind: .barGauge(BarGaugeOptions()),
            position: GridPosition(x: 0, y: 0, width: 1, height: 1),
            queries: [PanelQuery("A", "sum(")])
        let board = Board(name: "b", title: "B", panels: [panel], timeRange: TimeRange(span: .minutes(15)))
        let fleet = Fleet()
        let data = try BoardEvaluator(engine: Engine(source: fleet.source)).evaluate(board, at: fleet.moment)
        guard case .failed(let message)? = data[1]?.state else {
            Issue.record("expected a failure")
            return
        }
        #expect(message == data[1]?.answers["A"]?.failure)
        #expect(!message.isEmpty)
    }

    /// What is drawn goes by the step that was asked with.
    @Test func tellsTheStepsOfQueries() throws {
        func steps(_ factors: [Int]) throws -> (panel: TimeSpan?, queries: [TimeSpan?]) {
            let queries = factors.enumerated().map { index, factor in
                PanelQuery("Q\(index)", "up", mode: .range, intervalFactor: factor)
            }
            let panel = Panel(
                id: 1, title: "", kind: .timeSeries(TimeSeriesOptions()),
                position: GridPosition(x: 0, y: 0, width: 1, height: 1), queries: queries)
            let board = Board(name: "b", title: "B", panels: [panel], timeRange: TimeRange(span: .minutes(15)))
            let fleet = Fleet()
            let data = try BoardEvaluator(engine: Engine(source: fleet.source)).evaluate(board, at: fleet.moment)[1]
            return (data?.step, queries.map { data?.step(of: $0.refID) })
        }
        let usual = try #require(try steps([1]).panel)
        let twice = try #require(try steps([2]).panel)
        #expect(twice > usual)
        #expect(try steps([2, 2]).queries == [twice, twice])
        let mixed = try steps([1, 2])
        #expect(mixed.panel == usual && mixed.queries == [usual, twice])
    }

    @Test func stopsWhenCancelled() {
        let fleet = fleet(history: .minutes(1))
        let evaluator = BoardEvaluator(engine: Engine(source: fleet.source))
        #expect(throws: CancellationError.self) {
            try evaluator.evaluate(LiveBoard.board(), at: fleet.moment, isCancelled: { true })
        }
    }

    @Test func listsAVariablesValues() throws {
        var fleet = fleet(history: .minutes(5))
        fleet.addOldGateway()
        fleet.count("kong_ai_llm_requests_total", ["cache_status": "hit", "consumer": "anna"], perSecond: 1)
        fleet.count("kong_http_requests_total", ["workspace": "elsewhere"], perSecond: 1)
        let evaluator = BoardEvaluator(engine: Engine(source: fleet.source))
        let values = try LiveBoard.board().variables.map { try evaluator.values(of: $0, at: fleet.moment) }
        #expect(
            values == [
                ["search", "support"], ["anthropic", "openai"], ["claude", "gpt-4o"], ["hit", "miss"], ["anna"],
            ])
    }
}
