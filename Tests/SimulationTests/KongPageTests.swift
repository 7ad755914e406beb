import MetricModel
import Testing

@testable import Simulation

struct KongPageTests {
    private func page(_ flavour: KongFlavour, target: Int? = nil) throws -> ParsedPage {
        var node = SimulatedNode(FleetConfiguration(flavour: flavour, seriesTarget: target), index: 0)
        return try node.parsedPage(at: node.moment(1500))
    }

    @Test func openSourcePagesHaveExactlyKongsFamilies() throws {
        guard let busy = KongFixture.busy else { return }
        let kong = ParsedPage(busy)
        let ours = try page(.oss38)
        #expect(ours.headers == kong.headers)
        #expect(ours.names == kong.names)
        expectSameLabels(ours, kong)
    }

    @Test func aFreshNodePrintsWhatAFreshKongPrints() throws {
        guard let fresh = KongFixture.fresh else { return }
        let kong = ParsedPage(fresh)
        var node = SimulatedNode(FleetConfiguration(flavour: .oss38), index: 0)
        let ours = try node.parsedPage(at: node.moment(0))
        #expect(ours.headers == kong.headers)
        #expect(ours.samples.map(\.name) == kong.samples.map(\.name))
        expectSameLabels(ours, kong)
        // Labels but for the identity of the node and its processes, and values that are the same for every Kong.
        let constant = ["kong_datastore_reachable", "kong_memory_lua_shared_dict_total_bytes", "kong_node_info"]
        for (left, right) in zip(ours.samples, kong.samples) {
            for (one, other) in zip(left.labels, right.labels) where !["node_id", "pid"].contains(one.name) {
                #expect(one.value == other.value)
            }
            if constant.contains(left.name) { #expect(left.number == right.number) }
        }
    }

    @Test func theNewestFlavourHasTheFamiliesOfAPublishedScrape() throws {
        guard let scrape = KongFixture.aiGateway else { return }
        let kong = ParsedPage(scrape)
        let ours = try page(.aiGateway21)
        #expect(kong.headers.allSatisfy(ours.headers.contains))
        #expect(ours.headers.filter(kong.headers.contains) == kong.headers)
        #expect(kong.names.allSatisfy(ours.names.contains))
        expectSameLabels(ours, kong)
        let bounds = Set(ours.samples.map { $0.name + $0.label("le") })
        #expect(kong.samples.allSatisfy { bounds.contains($0.name + $0.label("le")) })
    }

    private func expectSameLabels(_ ours: ParsedPage, _ kong: ParsedPage) {
        for name in kong.names {
            let theirs = Set(kong.samples(named: name).map { $0.labels.map(\.name) })
            #expect(Set(ours.samples(named: name).map { $0.labels.map(\.name) }) == theirs, "\(name)")
        }
    }

    @Test(arguments: KongFlavour.allCases)
    func pagesAreSortedAndWellFormed(_ flavour: KongFlavour) throws {
        let page = try page(flavour)
        #expect(page.badLines.isEmpty)
        let families = page.headers.filter { $0.hasPrefix("# HELP") }.map { $0.split(separator: " ")[2] }
        #expect(families == families.sorted())
        #expect(Set(page.samples.map { $0.seriesKey + $0.label("le") }).count == page.samples.count)
    }

    @Test(arguments: KongFlavour.allCases)
    func bucketsAreSparseGrowAndEndInTheCount(_ flavour: KongFlavour) throws {
        let page = try page(flavour)
        var buckets: [String: [ParsedPage.Sample]] = [:]
        var counts: [String: Double] = [:]
        for sample in page.samples where sample.name.hasSuffix("_count") { counts[sample.seriesKey] = sample.value }
        for sample in page.samples where sample.name.hasSuffix("_bucket") {
            #expect(sample.labels.last?.name == "le")
            #expect(sample.value > 0)
            buckets[sample.seriesKey, default: []].append(sample)
        }
        #expect(buckets.count > 20)
        for (key, series) in buckets {
            let bounds = series.map { Double($0.label("le")) ?? .nan }
            #expect(bounds == bounds.sorted())
            #expect(bounds.last == .infinity)
            #expect(series.map(\.value) == series.map(\.value).sorted())
            let countKey = key.replacing("_bucket|", with: "_count|", maxReplacements: 1)
            #expect(counts[countKey] == series.last?.value)
        }
    }

    @Test func flavoursDifferInTheirLabels() throws {
        let labels = try KongFlavour.allCases.map { flavour in
            try page(flavour).samples(named: "kong_ai_llm_requests_total")[0].labels.map(\.name)
        }
        #expect(labels[0].last == "workspace")
        #expect(labels[1] == labels[0] + ["consumer", "request_mode"])
        #expect(labels[2] == labels[1])
    }

    @Test func costIsAbsentUntilSomethingIsPriced() throws {
        var node = SimulatedNode(FleetConfiguration(seed: 2), index: 0)
        var second: Int64 = 0
        var totals = node.totals(at: node.moment(second))
        while totals.sum.costNanodollars == 0 {
            let page = try node.parsedPage(at: node.moment(second))
            #expect(!page.headers.contains { $0.contains("kong_ai_llm_cost_total") })
            second += 1
            totals = node.totals(at: node.moment(second))
        }
        #expect(second > 0)
        let page = try node.parsedPage(at: node.moment(second))
        #expect(page.headers.contains { $0.contains("kong_ai_llm_cost_total") })
    }
}
