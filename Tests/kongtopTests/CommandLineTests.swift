import Foundation
import Testing

@testable import kongtop

/// What the program says of command lines that make no sense, and of answers that are empty.
struct CommandLineTests {
    @Test(arguments: [
        (["help", "nosuch"], "no command \"nosuch\""), (["help", "themes", "chek"], "there are list, preview, check"),
        (["snapshot", "--after", "-5s"], "write"), (["query", "x", "--step", "-1"], "a value can't begin with -"),
    ])
    func complaints(arguments: [String], message: String) throws {
        let complaint = try #require(CommandLineComplaint(arguments))
        #expect(message == "write" ? complaint.description.contains("--after=-5s") : "\(complaint)".contains(message))
    }

    @Test(arguments: [
        [], ["help"], ["help", "themes", "check"], ["help", "snapshot"], ["demo", "--plain"], ["query", "-1"],
        ["query", "--", "--x", "-1"], ["help", "help"], ["query", "x", "--from", "-"],
    ])
    func commandLinesWithoutFault(arguments: [String]) {
        #expect(CommandLineComplaint(arguments) == nil)
    }

    @Test func unknownCommandsEndWithTheStatusOfWrongCommandLines() async throws {
        let run = try await ProgramRun.kongtop("help", "nosuch")
        #expect(run.status == 64 && run.errors.contains("nosuch") && run.output.isEmpty)
    }

    @Test(arguments: ["boards list", "check -", "config show"])
    func closedStreamsAreNeverMistakenForFiles(command: String) async throws {
        let run = try await ProgramRun.run(
            "/bin/sh", ["-c", "exec \"$0\" \(command) <&- >&-", TmuxSession.program])
        #expect(run.status == (command == "check -" ? 2 : 1))
        #expect(run.errors.contains("Bad file descriptor"), "\(run.errors)")
    }

    @Test(arguments: ["0x0", "1001x10", "12", "x", "120x"])
    func sizesNameTheirLimits(size: String) async throws {
        let run = try await ProgramRun.kongtop("snapshot", "--size", size)
        #expect(run.status == 64 && run.errors.contains("from 1x1 to 1000x1000"))
    }

    @Test func emptyAnswersAreToldBesideTheOutput() async throws {
        let file = try TemporaryFile("a 1\n", name: "page.prom")
        let table = try await ProgramRun.kongtop("query", "nothing_there", "--from", file.path)
        #expect(table.status == 0 && table.output.isEmpty && table.errors.contains("nothing found at "))
        let csv = try await ProgramRun.kongtop("query", "nothing_there", "--from", file.path, "--format", "csv")
        #expect(csv.output == "timestamp,value\r\n" && csv.errors.contains("nothing found"))
        let found = try await ProgramRun.kongtop("query", "a", "--from", file.path)
        #expect(found.errors.isEmpty)
    }

    @Test func everyThemeFileIsLookedAt() async throws {
        let file = try TemporaryFile("name: x\n", name: "broken.yaml")
        let run = try await ProgramRun.kongtop("themes", "check", "/nowhere.yaml", file.path)
        #expect(run.status == 2 && run.errors.contains("/nowhere.yaml") && run.output.contains("broken.yaml"))
    }

    @Test func checkReadsPackedPagesAndKnowsWhatAnEmptyOneLacks() async throws {
        // `a 1` packed with gzip.
        let packed: [UInt8] = [
            0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0x4b, 0x54, 0x30, 0xe4, 0x02, 0, 0x36, 0xe7, 0x1b, 0xbc, 4, 0, 0,
            0,
        ]
        let file = try TemporaryFile(packed, name: "page.prom.gz")
        let run = try await ProgramRun.kongtop("check", file.path)
        #expect(run.status == 0 && run.output.contains("1 sample"))
        let empty = try await ProgramRun.kongtop("check", "-")
        #expect(empty.output.contains("ai_metrics: true") && empty.output.contains("enable it"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsKnowFilesAndBoards(shell: String) async throws {
        let run = try await ProgramRun.kongtop("--generate-completion-script", shell)
        #expect(run.status == 0)
        for word in ["kongtop", "json", "kong-ai", "explore"] {
            #expect(run.output.contains(word), "\(word)")
        }
    }
}
