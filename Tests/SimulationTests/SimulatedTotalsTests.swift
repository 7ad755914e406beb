import MetricModel
import Testing

@testable import Simulation

struct SimulatedTotalsTests {
    private func pageAndTotals(_ flavour: KongFlavour) throws -> (ParsedPage, SimulatedTotals) {
        var node = SimulatedNode(FleetConfiguration(flavour: flavour, seed: 7), index: 1)
        let moment = node.moment(1000)
        return try (node.parsedPage(at: moment), node.totals(at: moment))
    }

    @Test(arguments: KongFlavour.allCases)
    func pagesAddUpToTheTotals(_ flavour: KongFlavour) throws {
        let (page, totals) = try pageAndTotals(flavour)
        #expect(totals.sum.requests > 1000)
        #expect(page.sum("kong_ai_llm_requests_total") == Double(totals.sum.requests))
        func tokens(_ type: String) -> Double {
            page.sum("kong_ai_llm_tokens_total") { $0.label("token_type") == type }
        }
        #expect(tokens("prompt_tokens") == Double(totals.sum.promptTokens))
        #expect(tokens("completion_tokens") == Double(totals.sum.completionTokens))
        #expect(tokens("total_tokens") == Double(totals.sum.totalTokens))
        #expect(abs(page.sum("kong_ai_llm_cost_total") - totals.sum.cost) < 1e-9)
        let answered = page.sum("kong_http_requests_total") { $0.label("code") == "200" }
        #expect(answered == Double(totals.httpRequests[200] ?? 0))
        #expect(page.sum("kong_http_requests_total") == Double(totals.httpRequests.values.reduce(0, +)))
    }

    @Test(arguments: KongFlavour.allCases)
    func theLedgerAgreesWithThePageEntryByEntry(_ flavour: KongFlavour) throws {
        let (page, totals) = try pageAndTotals(flavour)
        var printed: [LedgerKey: Double] = [:]
        for sample in page.samples(named: "kong_ai_llm_requests_total") {
            let key = LedgerKey(
                provider: sample.label("ai_provider"), model: sample.label("ai_model"),
                workspace: sample.label("workspace"), cacheStatus: sample.label("cache_status"))
            printed[key, default: 0] += sample.value
        }
        #expect(printed == totals.ledger.mapValues { Double($0.requests) })
    }

    @Test func cachesHitMissAndAreBypassed() throws {
        let (_, totals) = try pageAndTotals(.ee312)
        #expect(Set(totals.ledger.keys.map(\.cacheStatus)) == ["", "hit", "miss", "Bypass"])
        #expect(totals.cacheHits > 50)
        #expect(totals.cacheMisses > totals.cacheHits)
        let hits = totals.sum { $0.cacheStatus == "hit" }
        #expect(hits.totalTokens == 0 && hits.costNanodollars == 0)
    }

    @Test func cachesWarmUpAfterAStart() {
        var node = SimulatedNode(FleetConfiguration(nodes: 1, seed: 3), index: 0)
        func hitRatio(_ from: Int64, _ to: Int64) -> Double {
            let start = node.totals(at: node.moment(from))
            let end = node.totals(at: node.moment(to))
            let hits = Double(end.cacheHits - start.cacheHits)
            return hits / (hits + Double(end.cacheMisses - start.cacheMisses))
        }
        #expect(hitRatio(0, 200) < 0.2)
        #expect(hitRatio(1200, 1600) > 0.22)
    }

    @Test func failuresHappenAndAreRare() throws {
        let (_, totals) = try pageAndTotals(.oss38)
        let failures = totals.httpRequests.filter { $0.key != 200 }.values.reduce(0, +)
        #expect(failures > 0)
        #expect(failures * 5 < totals.httpRequests[200] ?? 0)
    }

    @Test func modelsWithoutAPriceCostNothing() throws {
        let (page, totals) = try pageAndTotals(.aiGateway21)
        let unpriced: Set = ["azure", "llama2"]
        #expect(totals.sum { unpriced.contains($0.provider) }.totalTokens > 0)
        #expect(totals.sum { unpriced.contains($0.provider) }.costNanodollars == 0)
        #expect(!page.samples(named: "kong_ai_llm_cost_total").contains { unpriced.contains($0.label("ai_provider")) })
    }
}
