import MetricModel
import Testing

@testable import Simulation

struct SimulatedNodeTests {
    private func node(_ flavour: KongFlavour = .aiGateway21, seed: UInt64 = 1, index: Int = 0) -> SimulatedNode {
        SimulatedNode(FleetConfiguration(flavour: flavour, seed: seed), index: index)
    }

    @Test(arguments: KongFlavour.allCases)
    func sameSeedAndClockGiveTheSameBytes(_ flavour: KongFlavour) throws {
        var direct = node(flavour)
        var wandering = node(flavour)
        let moment = direct.moment(600)
        let expected = try direct.answer(at: moment)
        for seconds: Int64 in [5, 400, 400, 61, 900] { _ = wandering.page(at: wandering.moment(seconds)) }
        for _ in 0..<2 {
            let again = wandering.page(at: moment)
            #expect(again == expected)
        }
    }

    @Test func seedsAndNodesDiffer() throws {
        var one = node()
        var other = node(seed: 2)
        var neighbour = node(index: 1)
        let pages = [
            one.page(at: one.moment(60)), other.page(at: other.moment(60)), neighbour.page(at: neighbour.moment(60)),
        ]
        #expect(Set(pages).count == 3)
    }

    @Test(arguments: KongFlavour.allCases)
    func countersOnlyGrowWhileTheNodeRuns(_ flavour: KongFlavour) throws {
        var node = node(flavour)
        var last: [String: Double] = [:]
        for seconds: Int64 in [0, 1, 2, 10, 11, 60, 300, 800] {
            let page = try node.parsedPage(at: node.moment(seconds))
            var now: [String: Double] = [:]
            for sample in page.samples where sample.isCumulative {
                now[sample.seriesKey + sample.label("le")] = sample.value
            }
            for (key, value) in last { #expect((now[key] ?? -1) >= value, "\(key)") }
            last = now
        }
        #expect(last.count > 300)
    }

    @Test func aRestartBeginsAgainWithANewIdentity() throws {
        var node = node()
        let before = node.life(at: .afternoon)
        var next = before.started
        while node.life(at: next) == before { next = next + .minutes(5) }
        let after = node.life(at: next)
        #expect(after.number == before.number + 1)
        #expect(after.nodeID != before.nodeID)
        #expect(node.state(at: after.stopped - .milliseconds(1)) == .up)
        #expect(node.state(at: after.stopped) == .restarting)
        let refused = node.page(at: after.stopped)
        let missing = node.series(at: after.stopped)?.count
        let nothing = node.totals(at: after.stopped).sum
        #expect(refused == nil && missing == nil && nothing == LedgerEntry())
        #expect(node.state(at: after.started) == .up)
        let full = try node.parsedPage(at: after.stopped - .milliseconds(1))
        let empty = try node.parsedPage(at: after.started)
        #expect(full.samples.count > 500)
        #expect(!empty.names.contains { $0.hasPrefix("kong_ai_") })
        #expect(empty.samples.allSatisfy { ["", after.nodeID].contains($0.label("node_id")) })
    }

    @Test(arguments: KongFlavour.allCases)
    func seriesAreThePageWithoutItsText(_ flavour: KongFlavour) throws {
        var node = node(flavour)
        let moment = node.moment(400)
        let page = try node.parsedPage(at: moment)
        let series = try node.samples(at: moment)
        #expect(series.count == page.samples.count)
        var printed: [Labels: Double] = [:]
        for sample in page.samples {
            let pairs = sample.labels.map { Label($0.name, $0.value) } + [Label(Label.metricName, sample.name)]
            printed[Labels(pairs)] = sample.value
        }
        #expect(printed.count == series.count)
        for (labels, value) in series {
            let number = try #require(printed[labels], "\(labels)")
            #expect(abs(number - value) <= abs(value) * 1e-13)
        }
    }

    @Test func anyMomentIsAnswered() {
        var node = node(.oss38)
        for milliseconds: Int64 in [.min, -1, 0, 1, .max] {
            _ = node.page(at: Timestamp(milliseconds: milliseconds))
            _ = node.state(at: Timestamp(milliseconds: milliseconds))
        }
        var misplaced = SimulatedNode(FleetConfiguration(nodes: -3), index: -1)
        #expect(misplaced.configuration.nodes == 1)
        let requests = misplaced.totals(at: .afternoon).sum.requests
        #expect(requests > 0)
    }
}

extension ParsedPage.Sample {
    /// Whether the sample only grows, by its name; Kong calls some of its gauges totals.
    var isCumulative: Bool {
        !name.hasPrefix("kong_nginx") && !name.hasPrefix("kong_memory")
            && ["_total", "_bucket", "_count", "_sum", "bandwidth_bytes"].contains { name.hasSuffix($0) }
    }
}
