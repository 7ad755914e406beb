import MetricModel
import Testing

@testable import Simulation

struct HistoryRecorderTests {
    private let configuration = FleetConfiguration(nodes: 1, flavour: .oss38, seriesTarget: 300, seed: 5)

    @Test func historyIsWhatTheScrapesWouldHaveSeen() throws {
        var fleet = SimulatedFleet(configuration)
        var node = fleet.nodes[0]
        let start = node.moment(600)
        let histories = fleet.history(from: start, through: start + .seconds(60), step: .seconds(15))
        let history = try #require(histories.first)
        #expect(history.scrapes.map(\.time) == (0...4).map { start + .seconds(15 * $0) })
        for (index, scrape) in history.scrapes.enumerated() {
            let expected = try node.samples(at: scrape.time)
            var seen: [Labels: Double] = [:]
            for series in history.series {
                let position = series.samples.timestamps.firstIndex(of: scrape.time.milliseconds)
                if let position { seen[series.labels] = series.samples.values[position] }
            }
            #expect(seen.count == expected.count, "scrape \(index)")
            for (labels, value) in expected { #expect(seen[labels] == value) }
        }
    }

    @Test func aRestartEndsEverySeriesAndGoesOnWithTheSameLabels() throws {
        var fleet = SimulatedFleet(configuration)
        let life = fleet.nodes[0].life(at: .afternoon)
        let histories = fleet.history(
            from: life.stopped - .seconds(60), through: life.stopped + .seconds(240), step: .seconds(5))
        let history = try #require(histories.first)
        #expect(history.scrapes.contains { !$0.isUp })
        #expect(history.scrapes.last?.isUp == true)
        #expect(Set(history.series.map(\.labels)).count == history.series.count)
        let requests = history.series.filter { $0.labels.metricName == "kong_ai_llm_requests_total" }
        #expect(requests.contains { $0.samples.values.contains { $0.isStaleMarker } })
        for series in history.series {
            #expect(zip(series.samples.timestamps, series.samples.timestamps.dropFirst()).allSatisfy { $0 < $1 })
        }
        let identities = Set(history.series.map { $0.labels["node_id"] }.filter { !$0.isEmpty })
        #expect(identities.count == 2)
    }

    @Test func nonsenseRangesAreEmptyOrEnd() {
        var fleet = SimulatedFleet(configuration)
        let empty = fleet.history(from: .afternoon, through: .afternoon - .seconds(1), step: .seconds(1))
        #expect(empty.allSatisfy { $0.series.isEmpty && $0.scrapes.isEmpty })
        let end = Timestamp(milliseconds: .max)
        let last = fleet.history(from: end - .milliseconds(2), through: end, step: .milliseconds(-5))
        #expect(last.first?.scrapes.count == 3)
        let nobody = fleet.page(ofNode: 1, at: .afternoon)
        #expect(nobody == nil)
    }
}
