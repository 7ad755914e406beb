import Foundation
import Testing

@testable import kongtop

/// `kongtop serve` behind a client that expects a Prometheus.
@Suite("promtool as a client", .enabled(if: Promtool.isInstalled), .timeLimit(.minutes(10)))
struct PromtoolTests {
    private static let samples = """
        # TYPE http_requests counter
        # HELP http_requests Requests.
        http_requests_total{code="200",route="chat"} 0 1700000000
        http_requests_total{code="200",route="chat"} 60 1700000060
        http_requests_total{code="200",route="chat"} 120 1700000120
        http_requests_total{code="500",route="chat"} 0 1700000000
        http_requests_total{code="500",route="chat"} 6 1700000060
        http_requests_total{code="500",route="chat"} 12 1700000120
        # EOF

        """

    private static func serve() async throws -> (server: RunningProgram, file: TemporaryFile) {
        let file = try TemporaryFile(samples, name: "requests.om")
        return (try await RunningProgram.start("serve", "--from", file.path, "--listen", "127.0.0.1:0"), file)
    }

    @Test("instant queries")
    func instant() async throws {
        let (server, _) = try await Self.serve()
        let run = try await Promtool.run(
            "query", "instant", "--time", "1700000120", server.address, "sum by (code) (rate(http_requests_total[2m]))")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "{code=\"200\"} => 1 @[1700000120]\n{code=\"500\"} => 0.1 @[1700000120]\n")
    }

    @Test("range queries")
    func range() async throws {
        let (server, _) = try await Self.serve()
        let run = try await Promtool.run(
            "query", "range", "--start", "1700000000", "--end", "1700000120", "--step", "60s", server.address,
            "http_requests_total{code=\"500\"}")
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output == """
                http_requests_total{code="500", route="chat"} =>
                0 @[1700000000]
                6 @[1700000060]
                12 @[1700000120]

                """)
    }

    @Test("labels and series")
    func labels() async throws {
        let (server, _) = try await Self.serve()
        let labels = try await Promtool.run(
            "query", "labels", "--start", "1700000000", "--end", "1700000120", server.address, "code")
        #expect(labels.output == "200\n500\n", "\(labels.errors)")
        let series = try await Promtool.run(
            "query", "series", "--start", "1700000000", "--end", "1700000120", "--match",
            "http_requests_total{code!='200'}", server.address)
        #expect(series.output.contains("code=\"500\""), "\(series.errors)")
        #expect(!series.output.contains("code=\"200\""))
    }

    @Test("errors come through in Prometheus' words")
    func errors() async throws {
        let (server, _) = try await Self.serve()
        let run = try await Promtool.run("query", "instant", server.address, "sum(")
        #expect(run.status != 0)
        #expect(run.errors.contains("parse error: unclosed left parenthesis"), "\(run.errors)")
    }

    @Test("what the simulated gateways serve is clean, and scraping it can be asked for")
    func scraping() async throws {
        let gateway = try await RunningProgram.start("simulate", "--listen", "127.0.0.1:0", "--seed", "7")
        let address = gateway.address.replacing("/metrics", with: "")
        let page = try await HTTPClient.get("/metrics", port: gateway.port)
        let check = try await Promtool.run("check", "metrics", input: page.body)
        #expect(!check.errors.contains("error while"), "\(check.errors)")

        let server = try await RunningProgram.start("serve", address, "--interval", "200ms", "--listen", "127.0.0.1:0")
        var answer = ""
        for _ in 0..<100 where !answer.contains("=> 1 ") {
            answer = try await Promtool.run("query", "instant", server.address, "up").output
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(answer.contains("up{instance=\"127.0.0.1:\(gateway.port)\", job=\"kong\"} => 1 "), "\(answer)")
        let metadata = try await HTTPClient.get("/api/v1/metadata?metric=kong_node_info", port: server.port)
        #expect(metadata.body.contains("\"type\":\"gauge\""), "\(metadata.body)")
        let targets = try await HTTPClient.get("/api/v1/targets?state=active", port: server.port)
        #expect(targets.body.contains("\"health\":\"up\""), "\(targets.body)")
    }
}
