import Foundation
import Testing

/// `kongtop snapshot` as scripts use it.
@Suite("Snapshots without a terminal", .serialized)
struct SnapshotTests {
    private let simulator: Simulator

    init() throws {
        simulator = try Simulator()
    }

    private func snapshot(_ arguments: String...) throws -> Program {
        try Program.run(["snapshot", simulator.url, "--interval", "1s", "--after", "4s"] + arguments)
    }

    @Test("a young history fills its graphs")
    func young() throws {
        let run = try Program.run([
            "snapshot", simulator.url, "--interval", "1s", "--after", "10s", "--format", "csv", "--panel",
            "Requests per second by provider",
        ])
        #expect(run.status == 0)
        let rows = run.output.split(separator: "\r\n").dropFirst()
        let numbers = rows.filter { $0.split(separator: ",").dropFirst(2).contains { !$0.isEmpty } }
        #expect(numbers.count >= 2, "\(run.output)")
        let text = try snapshot()
        #expect(text.output.contains("last 15s"))
        #expect(try snapshot("--range", "5m").output.contains("last 5m"))
    }

    @Test("every form is written", arguments: ["text", "ansi", "svg", "html", "csv", "json", "kongtop"])
    func forms(format: String) throws {
        let run = try Program.run(["snapshot", simulator.url, "--after", "1s", "--interval", "1s", "--format", format])
        #expect(run.status == 0 && !run.output.isEmpty)
    }

    @Test("labels that nobody has are told")
    func redaction() throws {
        let run = try snapshot("--redact", "workspace,consmer")
        #expect(run.status == 0)
        #expect(run.complaint.contains("no series has the label \"consmer\""))
        #expect(!run.complaint.contains("\"workspace\""))
    }

    @Test("a full disk leaves no half file")
    func fullDisk() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kongtop-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        // A limit on files stands in for the disk: writing fails as well, in the middle of the page.
        let command = """
            trap '' XFSZ; ulimit -f 16
            exec "$0" snapshot "$1" --interval 1s --after 1s --format html --snapshot-dir "$2"
            """
        let run = try await ProgramRun.run(
            "/bin/sh", ["-c", command, TmuxSession.program, simulator.url, folder.path()])
        #expect(run.status == 1)
        #expect(run.errors.contains("can't write"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).isEmpty)
    }
}
