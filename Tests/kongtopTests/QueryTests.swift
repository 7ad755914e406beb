import Foundation
import Testing

@testable import kongtop

@Suite("kongtop query over files", .timeLimit(.minutes(2)))
struct QueryTests {
    private static let samples = """
        # TYPE requests counter
        requests_total{code="200"} 0 1700000000
        requests_total{code="200"} 60 1700000060
        requests_total{code="500"} 6 1700000060
        # EOF

        """

    private static func query(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProgramRun {
        let file = try TemporaryFile(samples, name: "requests.om")
        return try await ProgramRun.run(
            TmuxSession.program, ["query", "--from", file.path] + arguments, environment: environment)
    }

    @Test("at the last sample's time, unless told otherwise")
    func instant() async throws {
        let last = try await Self.query("requests_total")
        #expect(
            last.output
                == "requests_total{code=\"200\"} => 60 @[1700000060]\nrequests_total{code=\"500\"} => 6 @[1700000060]\n"
        )
        let early = try await Self.query("requests_total", "--time", "2023-11-14T22:13:20Z")
        #expect(early.output == "requests_total{code=\"200\"} => 0 @[1700000000]\n")
    }

    @Test("over a range, in every format")
    func range() async throws {
        let range = ["--start", "1700000000", "--end", "1700000060", "--step", "60"]
        let csv = try await Self.query(
            "requests_total", range[0], range[1], range[2], range[3], range[4], range[5], "--format", "csv")
        #expect(csv.output.contains("200"))
        let json = try await Self.query(
            "sum(requests_total)", range[0], range[1], range[2], range[3], range[4], range[5], "--format", "json")
        #expect(
            json.output == #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":"#
                + #"[[1700000000,"0"],[1700000060,"66"]]}]}}"# + "\n")
    }

    @Test("a chart as wide as the terminal")
    func chart() async throws {
        let run = try await Self.query("requests_total", "--format", "chart", environment: ["COLUMNS": "72"])
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("╭ requests_total") == true, "\(run.output)")
        #expect(lines.allSatisfy { $0.count <= 72 })
        #expect(run.output.contains("500"))
        #expect(run.output.unicodeScalars.contains { (0x2801...0x28ff).contains($0.value) })
    }

    @Test("standard input, and files behind the expression")
    func input() async throws {
        let file = try TemporaryFile("down 2\n")
        let run = try await ProgramRun.kongtop("query", "{__name__=~'.+'}", "--from", "-", file.path, input: "up 1\n")
        #expect(run.output.contains("up => 1 "), "\(run.errors)")
        #expect(run.output.contains("down => 2 "))
    }

    @Test("mistakes are one line, a status of 1, and the place")
    func mistakes() async throws {
        let query = try await Self.query("sum(requests_total")
        #expect(query.status == 1)
        #expect(query.output.isEmpty)
        #expect(query.errors.hasPrefix("kongtop: 1:19: parse error: unclosed left parenthesis\n  sum(requests_total\n"))
        let broken = try TemporaryFile("up 1\nup{\n", name: "broken.prom")
        let file = try await ProgramRun.kongtop("query", "up", "--from", broken.path)
        #expect(file.status == 1)
        #expect(file.errors.hasPrefix("kongtop: \(broken.path):2:"))
        let execution = try await Self.query("requests_total * on() requests_total")
        #expect(execution.status == 1)
        #expect(execution.errors.split(separator: "\n").count == 1)
    }

    @Test(
        "times that do not go together",
        arguments: [
            ["--time", "1", "--start", "0"], ["--end", "1"], ["--start", "2", "--end", "1"], ["--time", "yesterday"],
            ["--start", "0", "--end", "1", "--step", "0"], ["--format", "chart", "--time", "1"],
        ])
    func times(_ arguments: [String]) async throws {
        let file = try TemporaryFile(Self.samples)
        let run = try await ProgramRun.run(TmuxSession.program, ["query", "up", "--from", file.path] + arguments)
        #expect(run.status == 64)
    }
}
