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
        try expect("kong_ai_llm_requests_total", simulator) { $0.sum.requests }
        try expect(#"kong_ai_llm_requests_total{cache_status=~"(?i)hit"}"#, simulator) { $0.cacheHits }
        try expect(#"kong_ai_llm_tokens_total{token_type="total_tokens"}"#, simulator) { $0.sum.totalTokens }
        try expect(#"kong_ai_llm_tokens_total{token_type=~"(prompt|completion)_tokens"}"#, simulator) {
            $0.sum.totalTokens
        }
    }

    /// The sum over a selector's series is what the simulator had counted when it was scraped.
    private func expect(
        _ selector: String, _ simulator: Simulator, counted: (SimulatedTotals) -> Int,
        location: SourceLocation = #_sourceLocation
    ) throws {
        // A range shows the samples at the times of their scrape.
        let run = try Program.run(["query", "\(selector)[1m]", simulator.url, "--after", "0s", "--format", "json"])
        #expect(run.status == 0, "\(run.complaint)", sourceLocation: location)
        let envelope = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.output)")
        let data = try #require(envelope["data"] as? [String: Any])
        let series = try #require(data["result"] as? [[String: Any]])
        let samples = series.compactMap { ($0["values"] as? [[Any]])?.first }
        let time = try #require(samples.first?.first as? Double)
        let values = samples.compactMap { ($0.last as? String).flatMap(Double.init) }
        #expect(values.count == series.count && !values.isEmpty)
        let possible = simulator.totals(after: Timestamp(seconds: time)).map { Double(counted($0)) }
        #expect(possible.contains(values.reduce(0, +)), sourceLocation: location)
    }

    @Test(
        "a wrong expression and a dead gateway are told, and nothing is printed",
        arguments: [("sum(", "parse error"), ("x", "refused")])
    func failures(_ expression: String, _ reason: String) throws {
        let run = try Program.run(["query", expression, "127.0.0.1:1", "--after", "0s"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.complaint.hasPrefix("kongtop: ") && run.complaint.contains(reason), "\(run.complaint)")
    }

    @Test("a job whose discoveries find nothing is told at once")
    func noTargets() throws {
        let file = try TemporaryFile("scrape_configs: [{job_name: kong, file_sd_configs: [{files: [none-*.yml]}]}]\n")
        let start = ContinuousClock.now
        let run = try Program.run(["query", "up", "--config", file.path, "--job", "kong", "--after", "10m"])
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.complaint.contains("there is no target to ask"), "\(run.complaint)")
        #expect(ContinuousClock.now - start < .seconds(60))
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
