import Configuring
import Foundation
import MetricModel
import SeriesStore
import Testing

@testable import kongtop

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

    @Test func samplesAreKeptAsLongAsWasAskedFor() throws {
        let shown = try Program.run(["config", "show", "--retention", "8d"], environment: ["KONGTOP_CONFIG": ""])
        let lines = shown.output.split(whereSeparator: \.isNewline)
        #expect(lines.contains { $0.contains("retention:") && $0.contains("8d") }, "\(shown.output)\(shown.complaint)")
        let short = try Program.run(["demo", "--retention", "10s"], environment: ["XDG_STATE_HOME": "/nonexistent"])
        #expect(short.status == 64 && short.complaint.contains("--retention must be at least 1m"))
    }

    @Test func theStoreHoldsTheRangeAndTheSpanBefore() {
        func span(_ flags: [SettingName: String]) -> TimeSpan {
            Settings.resolve(flags: flags, environment: [:], file: Settings()).settings.retention.span
        }
        #expect(span([:]) == .minutes(130))
        #expect(span([.range: "1h"]) == .minutes(130))
        #expect(span([.range: "6h"]) == .minutes(730))
        #expect(span([.range: "6h", .retention: "1d"]) == .hours(24))
        #expect(span([.range: "290y"]) <= .hours(24 * 366 * 2 + 1))
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
