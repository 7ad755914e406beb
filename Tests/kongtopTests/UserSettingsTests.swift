import Foundation
import Testing

/// The user's own configuration holds whatever is looked at.
@Suite(.serialized)
struct UserSettingsTests {
    private static let text = """
        scrape_configs: [{job_name: kong, static_configs: [{targets: ['127.0.0.1:1']}]}]
        kongtop: {range: 7m, currency: "€", keys: {quit: Q}}
        """

    private static func environment(_ file: TemporaryFile) -> [String: String] {
        ["KONGTOP_CONFIG": file.path, "XDG_STATE_HOME": "/nonexistent"]
    }

    @Test func theDemoTakesSettingsButNoJobs() throws {
        let file = try TemporaryFile(Self.text, name: "kongtop.yaml")
        let run = try Program.run(
            ["demo", "--plain", "--count", "1", "--interval", "1s"], environment: Self.environment(file))
        #expect(run.status == 0, "\(run.complaint)")
        #expect(run.output.contains(" of 3, "), "\(run.output)")
        #expect(run.output.contains("€") && !run.output.contains("$"), "\(run.output)")
    }

    @Test func aFlagWinsOverTheFile() throws {
        let file = try TemporaryFile(Self.text, name: "kongtop.yaml")
        let run = try Program.run(["demo", "--range", "soon"], environment: Self.environment(file))
        #expect(run.status == 64)
        let bad = try TemporaryFile("kongtop: {range: soon}", name: "kongtop.yaml")
        let demo = try Program.run(["demo", "--plain", "--count", "1"], environment: Self.environment(bad))
        #expect(demo.status == 1 && demo.complaint.contains("range"), "\(demo.complaint)")
    }

    @Test(.enabled(if: TmuxSession.tmux != nil, "tmux is not installed"))
    func recordingsObeyTheUsersKeys() throws {
        let simulator = try Simulator()
        let recording = try TemporaryFile("", name: "board.kongtop")
        let made = try Program.run([
            "snapshot", simulator.url, "--after", "1s", "--interval", "10s", "--format", "kongtop", "-o",
            recording.path,
        ])
        #expect(made.status == 0, "\(made.complaint)")
        let file = try TemporaryFile(Self.text, name: "kongtop.yaml")
        let session = try TmuxSession(
            columns: 120, rows: 30, directory: FileManager.default.temporaryDirectory,
            environment: Self.environment(file))
        try session.run("\(TmuxSession.program) open \(recording.path)")
        try session.waitUntil("the user's key") { $0.contains("recorded") && $0.contains("Q quit") }
        try session.press("Q")
        try session.waitUntil("the shell") { $0.contains("$ ") && !$0.contains("recorded") }
    }
}
