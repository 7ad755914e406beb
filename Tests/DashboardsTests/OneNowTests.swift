import MetricModel
import PromQL
import TestSupport
import Testing

@testable import Dashboards

/// All that a board calls now is of one instant, also while gateways are lost one after the other.
struct OneNowTests {
    /// Three gateways of nine requests a second each, looked at seven seconds after a step.
    private func fleet(history: TimeSpan = .seconds(2407)) -> Fleet {
        var fleet = Fleet(history: history)
        for node in ["a", "b", "c"] {
            fleet.addNewGateway(instance: node)
            fleet.noteUp(node)
        }
        return fleet
    }

    private func sum(_ values: [String: Double?]) -> Double { values.values.reduce(0) { $0 + ($1 ?? 0) } }

    /// What tile, sparkline, graph, table and trend say of requests per second now.
    private func nows(_ data: [Panel.ID: PanelData]) -> [Double] {
        func table(_ refID: String) -> Double {
            (data[10]?.answers[refID]?.series ?? []).reduce(0) { $0 + (data[10]?.newestValue(of: $1) ?? 0) }
        }
        func graph(_ panel: Panel.ID, _ refID: String) -> Double {
            (data[panel]?.answers[refID]?.series ?? []).reduce(0) { $0 + (data[panel]?.newestValue(of: $1) ?? 0) }
        }
        return [data.value(1, "now") ?? -1, graph(1, "course"), graph(6, "A"), table("requests"), table("trend")]
    }

    private func isNear(_ value: Double, _ expected: Double) -> Bool { (value - expected).magnitude < 0.01 }

    /// Growth by steps is known of whole ones alone, so that the last of them is now.
    @Test func growthNowIsThatOfTheLastWholeStep() throws {
        let fleet = fleet()
        let data = try #require(try fleet.evaluate(.delta)[6])
        let series = try #require(data.answers["A"]?.series)
        let last = StepRule.align(fleet.now, to: data.step)
        #expect(!series.isEmpty && last < fleet.now)
        for one in series {
            #expect(one.samples.timestamps.last == last.milliseconds)
            #expect(data.newestValue(of: one) == one.samples.values.last)
        }
        #expect(data.through == last)
    }

    @Test func theGraphsLastPointIsTheTilesMoment() throws {
        var fleet = fleet()
        // Openai's traffic begins to grow where the last step was: only the moment itself sees it.
        fleet.count(
            "kong_ai_llm_requests_total",
            ["ai_provider": "openai", "ai_model": "o3", "workspace": "new", "instance": "a"], perSecond: 0)
        let last = fleet.source.series.count - 1
        let step = fleet.now - .seconds(7)
        var samples = SampleBuffer()
        let old = fleet.source.series[last].samples
        for (time, value) in zip(old.timestamps, old.values) {
            samples.append(time, time > step.milliseconds ? value + 600 : value)
        }
        fleet.source.series[last].samples = samples
        let data = try fleet.evaluate()
        let nows = nows(data)
        #expect(nows[0] > 36, "\(nows)")
        #expect(nows.allSatisfy { isNear($0, nows[0]) }, "\(nows)")
        #expect(data.values.allSatisfy { $0.newest == fleet.now })
        #expect(data[6]?.answers["A"]?.series.first?.samples.timestamps.last == fleet.now.milliseconds)
        // The axis goes on by whole steps, and covers the moment.
        #expect(data[6]?.through == step + .seconds(10))
        #expect(isNear(sum(data.values(8, "A")), data.value(3, "input") ?? -1))
        #expect(isNear(sum(data.values(7, "A")), data.value(2, "now") ?? -1))
    }

    /// From the moment a gateway is lost, the sum is of those that answer: no rate runs out of samples for a minute.
    @Test(arguments: [1, 5, 30, 90] as [Int64])
    func aLostGatewayLeavesAtOnce(seconds: Int64) throws {
        var fleet = fleet()
        let loss = fleet.now - .seconds(seconds)
        fleet.lose("b", at: loss)
        let data = try fleet.evaluate()
        let nows = nows(data)
        #expect(nows.allSatisfy { isNear($0, 18) }, "\(seconds) s: \(nows)")
        for series in data[1]?.answers["course"]?.series ?? [] {
            for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                // Up to its next turn nobody knows that it is lost.
                let expected = time < loss.milliseconds + 2000 ? [27.0, 18] : [18]
                #expect(expected.contains { isNear(value, $0) }, "\(time - loss.milliseconds) ms: \(value)")
            }
        }
    }

    @Test func whenAllAreDownAllIsOfTheLastAnswer() throws {
        var fleet = fleet()
        fleet.lose("a", at: fleet.now - .seconds(100))
        fleet.lose("b", at: fleet.now - .seconds(64))
        fleet.lose("c", at: fleet.now - .seconds(31))
        // The last scrape of `c` that was answered.
        var stale = fleet.since
        while stale + .seconds(2) < fleet.now - .seconds(31) { stale = stale + .seconds(2) }
        var moment = fleet.moment
        moment.staleSince = stale
        let data = try fleet.evaluate(at: moment)
        let nows = nows(data)
        #expect(nows.allSatisfy { isNear($0, 9) }, "\(nows)")
        for id in [1, 6, 8, 10] {
            #expect(data[id]?.state == .stale(since: stale))
            #expect(data[id]?.newest == stale)
            let last = data[id]?.answers.values.flatMap(\.series).compactMap(\.samples.timestamps.last).max()
            #expect(last == stale.milliseconds, "panel \(id)")
        }
    }

    /// A gateway that is back counts again; one that missed a single turn is missing for that turn only.
    @Test func aGatewayThatIsBackCountsAgain() throws {
        var fleet = fleet()
        fleet.lose("b", at: fleet.now - .seconds(200), until: fleet.now - .seconds(197))
        #expect(nows(try fleet.evaluate()).allSatisfy { isNear($0, 27) })
    }

    /// Also where it was away for longer than a rate's window, which holds few of its samples then.
    @Test(arguments: [11, 31, 57, 58, 59, 60, 61, 62, 63, 91] as [Int64])
    func noRateRisesForAsLongAsItsWindow(seconds: Int64) throws {
        var fleet = fleet()
        fleet.lose("b", at: fleet.now - .seconds(300), until: fleet.now - .seconds(seconds))
        let nows = nows(try fleet.evaluate())
        #expect(nows.allSatisfy { $0 > 26 && $0 < 27.5 }, "\(seconds) s: \(nows)")
        #expect(nows.allSatisfy { isNear($0, nows[0]) }, "\(seconds) s: \(nows)")
    }

    /// Between two answers of the same minute a rate bridges a failure by itself: then it is left as it is, which is too
    /// small for a while where the minute began without the gateway, but never too large.
    @Test(arguments: [2, 6, 20, 40] as [Int64])
    func aSecondFailureIsNotMadeUpForTwice(seconds: Int64) throws {
        var fleet = fleet()
        let back = fleet.now - .seconds(seconds)
        fleet.lose("b", at: back - .seconds(120), until: back - .seconds(30))
        fleet.lose("b", at: back - .seconds(6), until: back)
        let nows = nows(try fleet.evaluate())
        #expect(nows.allSatisfy { $0 > 21 && $0 < 27.5 }, "\(seconds) s: \(nows)")
    }

    /// Targets may have the same instance and differ in another label only.
    @Test func targetsOfTheSameInstanceAreNoError() throws {
        var fleet = fleet()
        for zone in ["east", "west"] {
            fleet.noteUp("b")
            let last = fleet.source.series.count - 1
            let labels = fleet.source.series[last].labels
            fleet.source.series[last].labels = Labels(labels.map { $0 } + [Label("zone", zone)])
        }
        fleet.lose("b", at: fleet.now - .seconds(300), until: fleet.now - .seconds(31))
        let data = try fleet.evaluate()
        #expect(data.values.allSatisfy { $0.answers.values.allSatisfy { $0.failure == nil } })
        #expect(nows(data).allSatisfy { $0 > 26 && $0 < 27.5 }, "\(nows(data))")
    }

    /// Pages that came without `up`, and series that name another node than it, count as they are.
    @Test func seriesOfNoKnownNodeCount() throws {
        var fleet = Fleet(history: .seconds(2407))
        fleet.addNewGateway(instance: "elsewhere")
        fleet.noteUp("federation")
        #expect(nows(try fleet.evaluate()).allSatisfy { isNear($0, 9) })
    }

    /// Before the first step there may be a moment that is known.
    @Test func theMomentAloneIsDrawnBeforeTheFirstStep() throws {
        let data = try fleet(history: .seconds(8)).evaluate()
        #expect(nows(data).allSatisfy { isNear($0, 27) }, "\(nows(data))")
    }

    /// A mean over an imported graph is that of Grafana's whole steps; what the program makes itself ends now.
    @Test(arguments: [Board.Layout.folding, .grid])
    func importedGraphsKeepToWholeSteps(layout: Board.Layout) throws {
        let fleet = fleet()
        let expression = "sum(kong_ai_llm_requests_total)"
        let panel = Panel(
            id: 1, title: "", kind: .timeSeries(TimeSeriesOptions()),
            position: GridPosition(x: 0, y: 0, width: 24, height: 8),
            queries: [PanelQuery("A", expression, mode: .range), PanelQuery("B", expression)])
        let board = Board(
            name: "b", title: "", panels: [panel], timeRange: TimeRange(span: .minutes(15)), layout: layout)
        let data = try BoardEvaluator(engine: Engine(source: fleet.source)).evaluate(
            board, at: fleet.moment, isCancelled: { false })
        let times = try #require(data[1]?.answers["A"]?.series.first?.samples.timestamps)
        let step = fleet.moment.window.step.milliseconds
        #expect(times.dropLast().allSatisfy { $0 % step == 0 })
        #expect((times.last.map { $0 % step } == 0) == (layout == .grid))
        #expect((data.value(1, "A") == data.value(1, "B")) == (layout == .folding))
    }
}
