import MetricModel
import PromQL
import Testing

@testable import Dashboards

struct LiveBoardTests {
    private func isNear(_ value: Double?, _ expected: Double) -> Bool {
        guard let value else { return false }
        return (value - expected).magnitude <= expected.magnitude * 1e-6
    }

    private func newGateway() -> Fleet {
        var fleet = Fleet()
        fleet.addNewGateway()
        return fleet
    }

    @Test(arguments: Measure.allCases)
    func failsNowhere(measure: Measure) throws {
        for fleet in [Fleet(), newGateway()] {
            for (panel, data) in try fleet.evaluate(measure) {
                for (refID, answer) in data.answers {
                    #expect(answer.failure == nil, "\(panel) \(refID): \(answer.expression)")
                    #expect(answer.warnings.isEmpty, "\(panel) \(refID): \(answer.warnings)")
                    #expect(answer.series.allSatisfy { $0.samples.values.allSatisfy { !$0.isNaN } })
                }
            }
        }
    }

    @Test func showsRates() throws {
        let data = try newGateway().evaluate()
        #expect(isNear(data.value(1, "now"), 9))
        #expect(isNear(data.value(1, "before"), 9))
        #expect(isNear(data.value(1, "other"), 9 * 900))
        #expect(isNear(data.value(2, "now"), 72))
        #expect(isNear(data.value(2, "delta"), 18))
        #expect(isNear(data.value(2, "day"), 72 * 24))
        #expect(isNear(data.value(3, "now"), 190))
        #expect(isNear(data.value(3, "input"), 100))
        #expect(isNear(data.value(3, "output"), 50))
        #expect(isNear(data.value(4, "now"), 0.6))
        // Three hits a second that would have cost a cent each.
        #expect(isNear(data.value(4, "saved"), 3 * 0.01 * 3600))
        #expect(isNear(data.value(5, "now"), 1900))
        #expect(data.value(5, "first") == nil)
        #expect(data[1]?.state == .ready)
    }

    @Test func showsGraphs() throws {
        let data = try newGateway().evaluate()
        #expect(isNear(data.values(6, "A")["openai"] ?? nil, 5))
        #expect(isNear(data.values(6, "A")["anthropic"] ?? nil, 4))
        #expect(isNear(data.values(7, "A")["openai"] ?? nil, 72))
        // Not priced: listed, without a value.
        #expect(data.values(7, "A").keys.sorted() == ["anthropic", "openai"])
        #expect(data.values(7, "A")["anthropic"] == .some(nil))
        #expect(isNear(data.value(8, "A"), 100))
        #expect(isNear(data.value(8, "B"), 50))
        #expect(isNear(data.value(8, "C"), 40))
        #expect(isNear(data.values(9, "A")["openai"] ?? nil, 0.6))
        #expect(data.values(9, "A")["anthropic"] == .some(nil))
        #expect(data[6]?.answers["A"]?.series.first?.samples.count == 91)
    }

    @Test func showsTheTable() throws {
        let fleet = newGateway()
        let board = LiveBoard.board()
        let panel = try #require(board.panels.last)
        let data = try #require(try fleet.evaluate()[panel.id])
        let table = PanelTable(panel, data)
        #expect(table.rows.count == 2)
        #expect(table.rows.first?.prefix(3) == [.text("openai"), .text("gpt-4o"), .text("search")])
        let numbers = (table.rows.first ?? []).map { value -> Double? in
            if case .number(let number) = value { number } else { nil }
        }
        let expected: [Double?] = [nil, nil, nil, 5, 4500, 72, 4, 100, 50, 0.6, 1900, 5]
        #expect(numbers.count == expected.count)
        #expect(zip(numbers, expected).allSatisfy { $1 == nil ? $0 == nil : isNear($0, $1 ?? 0) }, "\(numbers)")
        #expect(table.rows.last?[5] == .empty)
    }

    @Test func showsGrowthOverTheRange() throws {
        let data = try newGateway().evaluate(.delta)
        #expect(isNear(data.value(1, "now"), 9 * 900))
        #expect(isNear(data.value(2, "now"), 18))
        #expect(isNear(data.value(3, "now"), 190 * 900))
        #expect(isNear(data.values(6, "A")["openai"] ?? nil, 50))
        // The bars add up to the range's growth.
        let bars = data[6]?.answers["A"]?.series.first { $0.name == "openai" }?.samples ?? SampleBuffer()
        #expect(isNear(Reducer.sum.reduce(bars), 50 * 91))
    }

    @Test func showsTotals() throws {
        let data = try newGateway().evaluate(.total)
        #expect(isNear(data.value(1, "now"), 300 + 9 * 2400))
        #expect(isNear(data.value(1, "before"), 300 + 9 * 1500))
        #expect(isNear(data.value(2, "now"), 100 + 0.02 * 2400))
        #expect(isNear(data.value(4, "now"), (100 + 3 * 2400) / (200 + 5 * 2400.0)))
    }

    @Test func addsUpGatewaysOfAllAges() throws {
        var fleet = newGateway()
        fleet.addOldGateway()
        let data = try fleet.evaluate()
        #expect(isNear(data.value(1, "now"), 10))
        #expect(isNear(data.value(2, "now"), 108))
        #expect(isNear(data.value(3, "now"), 205))
        #expect(isNear(data.value(3, "input"), 110))
        #expect(isNear(data.value(3, "output"), 55))
        #expect(isNear(data.value(4, "now"), 4.0 / 6))
    }

    @Test(arguments: Measure.allCases)
    func countsAPageWithTwoSpellingsOnce(measure: Measure) throws {
        var fleet = Fleet()
        fleet.addTwiceSpelledGateway()
        let data = try fleet.evaluate(measure)
        let expected: [Measure: Double] = [.rate: 7, .delta: 6300, .total: 100 + 7 * 2400]
        #expect(isNear(data.value(1, "now"), expected[measure] ?? 0))
        #expect(data.values(9, "A") == ["mistral": nil])
    }

    @Test func filters() throws {
        var fleet = newGateway()
        fleet.addOldGateway()
        func requests(_ name: String, _ values: String...) throws -> Double? {
            try fleet.evaluate(only: 1, choices: [name: .values(values)]).value(1, "now")
        }
        #expect(isNear(try requests("workspace", "search"), 6))
        #expect(isNear(try requests("workspace", "search", "support"), 10))
        #expect(isNear(try requests("provider", "anthropic"), 4))
        #expect(isNear(try requests("model", "gpt-4o"), 6))
        // `Hit` of today and the `cache="hit"` of early days.
        #expect(isNear(try requests("cache", "hit"), 4))
        #expect(isNear(try requests("cache", "hit", "miss"), 6))
        #expect(try requests("consumer", "anna") == nil)
        #expect(try requests("workspace", #"x"} or up{x=~".*"#) == nil)
    }

    @Test func saysWhenNothingMatches() throws {
        let data = try newGateway().evaluate(only: 1, choices: ["workspace": .values(["nobody"])])
        #expect(data[1]?.state == .noData(reason: "nothing matches the filters"))
    }

    /// Idle gateways divide 0 by 0 in many places.
    @Test func hasNoValueForTheRatiosOfIdleGateways() throws {
        var fleet = Fleet()
        let labels = ["ai_provider": "p", "ai_model": "m", "workspace": "w", "cache_status": "miss"]
        fleet.count("kong_ai_llm_requests_total", labels, perSecond: 0)
        fleet.count("kong_ai_llm_cost_total", labels, perSecond: 0)
        fleet.count("kong_ai_llm_provider_latency_ms_bucket", labels.merging(["le": "+Inf"]) { $1 }, perSecond: 0)
        fleet.count("kong_ai_llm_provider_latency_ms_bucket", labels.merging(["le": "250.0"]) { $1 }, perSecond: 0)
        let data = try fleet.evaluate()
        #expect(data.value(1, "now") == 0)
        #expect(data.value(2, "now") == 0)
        #expect(data.value(4, "now") == nil)
        #expect(data.value(5, "now") == nil)
        #expect(data.value(10, "price") == nil)
        #expect(data[4]?.state == .noData(reason: "no requests through a cache in this time range"))
        #expect(data.values(9, "A") == ["p": nil])
        #expect(data[9]?.answers["A"]?.idle == [["ai_provider": "p"]])
    }

    @Test func knowsNoCacheFromAnIdleOne() throws {
        var fleet = Fleet()
        fleet.count("kong_ai_llm_requests_total", ["ai_provider": "p", "cache_status": ""], perSecond: 0)
        let data = try fleet.evaluate()
        #expect(data[4]?.state == .noData(reason: "no cache in use: add ai-semantic-cache"))
        #expect(data.values(9, "A") == ["p": nil])
        #expect(data[9]?.answers["A"]?.idle == [])
    }

    /// Misses and never a hit: no series of hits exists.
    @Test func hasARatioOfZeroWithoutAnyHit() throws {
        var fleet = Fleet()
        fleet.count("kong_ai_llm_requests_total", ["ai_provider": "p", "cache_status": "Miss"], perSecond: 1)
        let data = try fleet.evaluate()
        #expect(data.value(4, "now") == 0)
        #expect(data.values(9, "A") == ["p": 0])
    }

    @Test func wordsTheMeasureAndTheRange() {
        let board = LiveBoard.board(measure: .delta, timeRange: TimeRange(span: .hours(1)), currency: "€")
        #expect(board.panels.map(\.title).contains("Requests per step by provider"))
        guard case .table(let options)? = board.panels.last?.kind else { return }
        #expect(options.columns.map(\.title).contains("€/1k req"))
        #expect(!options.columns.map(\.title).contains("Δ 1h"))
        #expect(options.columns[options.sortColumn].title == "cost")
    }

    @Test func refersOnlyToWhatItHas() {
        for measure in Measure.allCases {
            for panel in LiveBoard.board(measure: measure).panels {
                let refIDs = Set(panel.queries.map(\.refID))
                #expect(refIDs.count == panel.queries.count)
                #expect(panel.referenced.isSubset(of: refIDs), "\(panel.title)")
            }
        }
    }
}

extension Panel {
    fileprivate var referenced: Set<String> {
        switch kind {
        case .headline(let options):
            Set([options.value, options.before, options.sparkline].compactMap { $0 } + options.notes.map(\.query))
        case .table(let options):
            Set(
                options.columns.compactMap { column in
                    switch column.content {
                    case .label: nil
                    case .value(let refID), .sparkline(let refID): refID
                    }
                })
        default: []
        }
    }
}
