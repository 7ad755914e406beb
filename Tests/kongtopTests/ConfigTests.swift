import Foundation
import Testing

/// `kongtop config`, and configurations in use.
struct ConfigTests {
    private static let text = """
        scrape_configs:
        - job_name: kong
          static_configs: [{targets: ['127.0.0.1:1'], labels: {zone: eu}}]
          http_headers: {Kong-Admin-Token: {secrets: [hunter2]}}
        - job_name: other
          consul_sd_configs: [{server: 'c:1'}]
        kongtop: {theme: nord, interval: 4s}
        """

    /// Nothing of the machine's own settings.
    private static let bare = ["XDG_CONFIG_HOME": "/nonexistent", "HOME": "/nonexistent", "KONGTOP_URL": ""]

    @Test func showTellsWhoSaidWhat() async throws {
        let file = try TemporaryFile(ConfigTests.text, name: "kongtop.yaml")
        let environment = ConfigTests.bare.merging(
            ["KONGTOP_RANGE": "5m", "KONGTOP_ADMIN_TOKEN": "hunter2", "KONGTOP_CONFIG": file.path]) { $1 }
        let run = try await ProgramRun.kongtop("config", "show", "--theme", "dracula", environment: environment)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(!run.output.contains("hunter2"))
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.contains("theme: dracula # --theme"))
        #expect(lines.contains("range: 5m # KONGTOP_RANGE"))
        #expect(lines.contains("interval: 4s # \(file.path):7:34"))
        #expect(lines.contains("scrape_interval: 4s # \(file.path):7:34"))
        #expect(lines.contains("# Kong-Admin-Token: <secret> # KONGTOP_ADMIN_TOKEN"))
    }

    @Test func showTellsWhatTheCommandLineSaysOfTargets() async throws {
        let run = try await ProgramRun.kongtop(
            "config", "show", "http://me:hunter2@a:8100", "b:1", "--interval", "3s", "--timeout", "2s", "--header",
            "X-Key: hunter2", environment: ConfigTests.bare)
        #expect(run.status == 0)
        #expect(!run.output.contains("hunter2"))
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.contains { $0.hasPrefix("# addresses: http://") && $0.hasSuffix("# the command line") })
        #expect(lines.contains("# timeout: 2s # --timeout"))
        #expect(lines.contains("# X-Key: <secret> # --header"))
        #expect(lines.contains("interval: 3s # --interval"))
    }

    @Test func checkEndsWithWhatItFound() async throws {
        let good = try TemporaryFile(ConfigTests.text, name: "good.yaml")
        let run = try await ProgramRun.kongtop("config", "check", good.path, environment: ConfigTests.bare)
        #expect(run.status == 0)
        #expect(run.output.hasSuffix("good.yaml: good: 2 jobs, 1 listed target\n"))
        #expect(run.output.contains("note: kongtop does not follow consul_sd_configs"))
        let bad = try TemporaryFile("scrape_configs: [{job_name: a, scrape_interval: 5}]\nglobl:\n", name: "bad.yaml")
        let faults = try await ProgramRun.kongtop("config", "check", bad.path, environment: ConfigTests.bare)
        #expect(faults.status == 1)
        #expect(faults.output.contains("bad.yaml:1:49: error: scrape_interval is a duration, not \"5\""))
        #expect(faults.output.contains("bad.yaml:2:1: warning: nobody knows the key \"globl\""))
        #expect(faults.output.hasSuffix("bad.yaml: 2 faults\n"))
        let none = try await ProgramRun.kongtop("config", "check", environment: ConfigTests.bare)
        #expect(none.status == 2)
        #expect(none.errors == "kongtop: there is no /nonexistent/kongtop/kongtop.yaml; name a file\n")
    }

    @Test func checkLooksForWhatIsNamed() async throws {
        let token = try TemporaryFile("x", name: "token")
        let file = try TemporaryFile(
            """
            scrape_configs:
            - job_name: kong
              authorization: {credentials_file: \(token.path)}
              tls_config: {ca_file: /nowhere/ca.pem}
              file_sd_configs: [{files: [/nowhere/a.yml, "/nowhere/*.yml"]}]
            kongtop:
              theme: nosuch
              boards: [/nowhere/b.json]
              keys: {pause: q}
            """, name: "kongtop.yaml")
        let run = try await ProgramRun.kongtop("config", "check", file.path, environment: ConfigTests.bare)
        #expect(run.status == 1)
        let lines = run.output.split(separator: "\n").map { $0.replacing(file.path + ":", with: "") }
        let expected = [
            "4:15: error: tls_config: can't read /nowhere/ca.pem: No such file or directory",
            "5:20: error: file_sd_configs: can't read /nowhere/a.yml: No such file or directory",
            "7:10: error: theme: ", "8:11: error: boards: can't read /nowhere/b.json: No such file or directory",
            "9:17: error: keys: pause: q is quit already", " 5 faults",
        ]
        #expect(lines.count == expected.count)
        for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start), "\(line)") }
        let board = try TemporaryFile("kongtop: {board: nosuch}", name: "kongtop.yaml")
        let other = try await ProgramRun.kongtop("config", "check", board.path, environment: ConfigTests.bare)
        #expect(other.output.contains(":1:18: error: there is no board \"nosuch\"; there are: live, "))
    }

    @Test func aBadConfigurationStopsEverything() async throws {
        let file = try TemporaryFile("global: {scrape_interval: x}", name: "kongtop.yaml")
        let run = try await ProgramRun.kongtop("query", "up", "--config", file.path, environment: ConfigTests.bare)
        #expect(run.status == 1)
        #expect(run.errors.contains("kongtop.yaml:1:27: error: scrape_interval is a duration"))
        let missing = try await ProgramRun.kongtop("query", "up", "--config", "/nope", environment: ConfigTests.bare)
        #expect(missing.status == 1)
        #expect(missing.errors == "kongtop: can't read /nope: No such file or directory\n")
    }

    @Test func jobsArePickedByName() async throws {
        let file = try TemporaryFile(ConfigTests.text, name: "kongtop.yaml")
        let run = try await ProgramRun.kongtop(
            "query", "up", "--config", file.path, "--job", "kongg", environment: ConfigTests.bare)
        #expect(run.status == 1)
        #expect(run.errors.contains("there is no job \"kongg\"") && run.errors.contains("there are kong, other"))
    }

    @Test func aJobsTargetsAreScrapedAndRelabeled() async throws {
        let simulator = try Simulator()
        let address = simulator.url.dropFirst("http://".count).prefix { $0 != "/" }
        let file = try TemporaryFile(
            """
            scrape_configs:
            - job_name: kong
              static_configs: [{targets: ['\(address)'], labels: {zone: eu}}]
              relabel_configs: [{target_label: instance, replacement: one}]
              metric_relabel_configs:
              - {source_labels: [__name__], regex: 'kong_node_info|up', action: keep}
            """, name: "kongtop.yaml")
        let run = try await ProgramRun.kongtop(
            "query", "count by (__name__, instance, job, zone) ({__name__=~\"kong_.*\"})", "--config", file.path,
            "--interval", "10s", "--after", "100ms", environment: ConfigTests.bare)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output.hasPrefix("kong_node_info{instance=\"one\", job=\"kong\", zone=\"eu\"} => 1 @["), "\(run.output)"
        )
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test func headerFilesAreReadLineByLine() async throws {
        let good = try TemporaryFile("# a comment\n\nKong-Admin-Token: hunter2\r\nX: y\n", name: "headers")
        let run = try await ProgramRun.kongtop(
            "check", "http://127.0.0.1:1", "--header-file", good.path, environment: ConfigTests.bare)
        #expect(run.status == 2)
        #expect(run.errors.contains("connection refused") && !run.errors.contains("hunter2"))
        let bad = try TemporaryFile("Kong-Admin-Token: a\nhunter2\n", name: "headers")
        let complaint = try await ProgramRun.kongtop(
            "check", "http://127.0.0.1:1", "--header-file", bad.path, environment: ConfigTests.bare)
        #expect(complaint.status == 64)
        #expect(complaint.errors.contains("line 2") && !complaint.errors.contains("hunter2"))
    }
}
