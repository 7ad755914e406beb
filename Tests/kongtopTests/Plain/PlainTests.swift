import Foundation
import Testing

/// The real program without a screen.
@Suite("Plain reports", .serialized)
struct PlainTests {
    private let simulator: Simulator

    init() throws {
        simulator = try Simulator()
    }

    @Test("a report at each interval, as many as asked for")
    func lines() throws {
        let run = try Program.run([simulator.url, "--plain", "--interval", "1s", "--count", "2"])
        let lines = run.output.split(separator: "\n").filter { $0.contains("nodes ") }
        #expect(run.status == 0 && lines.count == 2)
        #expect(run.output.contains("Requests per second by provider: "))
        #expect(run.output.contains("Providers and models: "))
        #expect(lines.allSatisfy { $0.contains("nodes ") && $0.contains("Requests ") && $0.contains("Latency p95 ") })
        #expect(!run.output.contains("\u{1b}"))
    }

    @Test("NDJSON is an object a line")
    func json() throws {
        let run = try Program.run([
            simulator.url, "--plain", "--format", "ndjson", "--interval", "1s", "--count", "2",
        ])
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect((object?["values"] as? [Any])?.count == 5)
            let panels = try #require(object?["panels"] as? [[String: Any]])
            #expect(panels.compactMap { $0["title"] as? String }.contains("Providers and models"))
        }
    }

    @Test("every board is reported")
    func boards() throws {
        let run = try Program.run([
            simulator.url, "--plain", "--interval", "1s", "--count", "1", "--board", "kong-ai",
        ])
        #expect(run.status == 0 && run.output.contains("AI Requests Details: "))
    }

    @Test("a condition that holds ends it with status 3")
    func conditions() throws {
        let run = try Program.run([
            simulator.url, "--plain", "--interval", "1s", "--count", "50", "--fail-if", "up > 1", "--fail-if",
            "count(up) > 0",
        ])
        #expect(run.status == 3)
        #expect(run.complaint.contains("--fail-if 'count(up) > 0' holds"))
        #expect(run.output.contains("FAILED: count(up) > 0"))
        #expect(
            try Program.run([simulator.url, "--plain", "--interval", "1s", "--count", "1", "--fail-if", "up > 1"])
                .status
                == 0)
    }

    @Test("wrong options are refused")
    func options() throws {
        #expect(try Program.run(["127.0.0.1:1", "--count", "3"]).status == 64)
        #expect(try Program.run(["127.0.0.1:1", "--plain", "--count", "0"]).status == 64)
        #expect(try Program.run(["127.0.0.1:1", "--plain", "--fail-if", "sum("]).status == 64)
    }

    @Test("where nobody answers it ends with status 1")
    func nobody() throws {
        let run = try Program.run(["127.0.0.1:1", "--plain", "--interval", "1s", "--count", "2"])
        #expect(run.status == 1 && run.output.contains("nodes 0 of 1"))
        #expect(run.complaint.contains("refused"))
    }
}
