import Foundation
import Testing

@testable import kongtop

@Suite("kongtop query over files", .timeLimit(.minutes(10)))
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

    @Test("as a page that reads back as it was, types and help included")
    func page() async throws {
        let page = try await Self.query("{__name__=~'.+'}[1h]", "--format", "openmetrics")
        #expect(
            page.output == """
                # TYPE requests counter
                requests_total{code="200"} 0.0 1.7e+09
                requests_total{code="200"} 60.0 1.70000006e+09
                requests_total{code="500"} 6.0 1.70000006e+09
                # EOF

                """, "\(page.errors)")
        let again = try await ProgramRun.kongtop(
            "query", "{__name__=~'.+'}[1h]", "--format", "openmetrics", "--from", "-", input: page.output)
        #expect(again.output == page.output)
        let old = try await ProgramRun.kongtop(
            "query", "{__name__=~'.+'}", "--format", "openmetrics", "--time", "2", "--from", "-",
            input: "# HELP a_total b\\nc\n# TYPE a_total counter\na_total{x=\"\\n\"} 1 2000\n")
        #expect(
            old.output == "# HELP a b\\nc\n# TYPE a counter\na_total{x=\"\\n\"} 1.0 2.0\n# EOF\n", "\(old.errors)")
    }

    @Test("series without a name are no part of a page, which is said")
    func nameless() async throws {
        let sum = try await Self.query("sum(requests_total)", "--format", "openmetrics")
        #expect(sum.output == "# EOF\n")
        #expect(sum.errors.hasPrefix("kongtop: 1 series left out"))
        let named = try await Self.query(
            #"label_replace(sum(requests_total), "__name__", "a_name", "", "")"#, "--format", "openmetrics")
        #expect(named.output == "a_name 66.0 1.70000006e+09\n# EOF\n")
        #expect(named.errors.isEmpty)
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
