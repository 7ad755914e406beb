import MetricModel
import Testing

@testable import Simulation

struct TrafficPlanTests {
    @Test(arguments: KongFlavour.allCases, [400, 4000])
    func aNodePrintsAboutAsManySeriesAsWanted(_ flavour: KongFlavour, _ target: Int) throws {
        var node = SimulatedNode(FleetConfiguration(flavour: flavour, seriesTarget: target), index: 0)
        let page = try node.answer(at: node.moment(300))
        let lines = page.split(separator: UInt8(ascii: "\n")).count { $0.first != UInt8(ascii: "#") }
        #expect(abs(Double(lines) / Double(target) - 1) < 0.3, "\(lines)")
    }

    @Test func bigFleetsAddUpToo() throws {
        var node = SimulatedNode(FleetConfiguration(seriesTarget: 2000), index: 0)
        let moment = node.moment(600)
        let page = try node.parsedPage(at: moment)
        #expect(page.badLines.isEmpty)
        let requests = node.totals(at: moment).sum.requests
        #expect(page.sum("kong_ai_llm_requests_total") == Double(requests))
    }

    @Test func thereIsAlwaysSomeTraffic() {
        let plan = TrafficPlan(FleetConfiguration(seriesTarget: 1))
        #expect(plan.streams.count == 1)
        #expect(plan.cells.count == 1)
    }
}
