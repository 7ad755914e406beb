import Foundation
import MetricModel
import Simulation
import Testing

/// `kongtop query` over a simulator whose true totals are known agrees exactly.
@Suite("Queries over a live gateway", .serialized)
struct QueryEndToEndTests {
    @Test("totals are the simulator's, to the last digit")
    func exactTotals() throws {
        let simulator = try Simulator()
        let requests = try answer("sum(kong_ai_llm_requests_total)", simulator)
        let moment = try answer("min(timestamp(kong_ai_llm_requests_total))", simulator)
        #expect(
            simulator.totals(around: requests.time).map { Double($0.sum.requests) }.contains(requests.value),
            "\(requests) at \(moment)")
        let tokens = try answer(#"sum(kong_ai_llm_tokens_total{token_type="total_tokens"})"#, simulator)
        #expect(simulator.totals(around: tokens.time).map { Double($0.sum.totalTokens) }.contains(tokens.value))
        let parts = try answer(#"sum(kong_ai_llm_tokens_total{token_type=~"prompt_tokens|completion_tokens"})"#, simulator)
        #expect(simulator.totals(around: parts.time).map { Double($0.sum.totalTokens) }.contains(parts.value))
        let hits = try answer(#"sum(kong_ai_llm_requests_total{cache_status=~"(?i)hit"})"#, simulator)
        #expect(simulator.totals(around: hits.time).map { Double($0.cacheHits) }.contains(hits.value))
    }

    private func answer(_ expression: String, _ simulator: Simulator) throws -> (time: Timestamp, value: Double) {
        let run = try Program.run(["query", expression, simulator.url, "--after", "0s", "--format", "json"])
        #expect(run.status == 0, "\(run.complaint)")
        let envelope = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.output)")
        #expect(envelope["status"] as? String == "success")
        let data = try #require(envelope["data"] as? [String: Any])
        let results = try #require(data["result"] as? [[String: Any]])
        let sample = try #require(results.first?["value"] as? [Any])
        let time = try #require(sample.first as? Double)
        let value = try #require((sample.last as? String).flatMap(Double.init))
        return (Timestamp(seconds: time), value)
    }

    @Test("a wrong expression and a dead gateway are told in one line", arguments: ["sum(", "x"])
    func failures(_ expression: String) throws {
        let run = try Program.run(["query", expression, "127.0.0.1:1", "--after", "0s"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.complaint.split(separator: "\n").count == 1, "\(run.complaint)")
    }

    @Test("a wrong command line ends with 64")
    func usage() throws {
        #expect(try Program.run(["query"]).status == 64)
        #expect(try Program.run(["127.0.0.1:99999"]).status == 64)
        #expect(try Program.run(["--interval", "soon"]).status == 64)
    }

    @Test("without a terminal there is one clear line")
    func noTerminal() throws {
        let run = try Program.run(["demo"])
        #expect(run.status == 2)
        #expect(run.complaint.split(separator: "\n").count == 1, "\(run.complaint)")
    }
}
