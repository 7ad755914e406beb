import Foundation
import Testing

/// `kongtop boards` as people and scripts see it.
struct BoardsTests {
    private static let full = #"{"title":"Good","panels":[{"type":"stat","title":"Up","targets":[{"expr":"up"}]}]}"#
    private static let partial = #"""
        {"dashboard":{"title":"Half","panels":[{"type":"timeseries","title":"A","targets":[{"expr":"up"}],
        "fieldConfig":{"defaults":{"custom":{"cellOptions":{"type":"image"}}}}},{"type":"news","title":"B"}]}}
        """#

    private static func run(_ arguments: [String], input: String = "") async throws -> ProgramRun {
        try await ProgramRun.run(TmuxSession.program, arguments, input: input)
    }

    @Test func listsAndShows() async throws {
        let list = try await Self.run(["boards", "list"])
        #expect(list.status == 0)
        for name in ["live", "kong-ai", "kong", "Last 5 minutes"] { #expect(list.output.contains(name)) }
        let shown = try await Self.run(["boards", "show", "Kong AI"])
        #expect(shown.status == 0 && shown.output.contains("Tokens consumption: stat, 8×8 at 8,1"))
        #expect(try await Self.run(["boards", "show", "nothing"]).status == 64)
    }

    @Test func exportsWhatItReads() async throws {
        let export = try await Self.run(["boards", "export", "kong"])
        #expect(export.status == 0)
        let check = try await Self.run(["boards", "check", "-"], input: export.output)
        #expect(check.status == 0)
        #expect(try await Self.run(["boards", "export", "live"]).status == 1)
    }

    @Test func checksOneFileAsOneObject() async throws {
        let run = try await Self.run(["boards", "check", "-", "--format", "json"], input: Self.partial)
        #expect(run.status == 1)
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let panels = try #require(json?["panels"] as? [[String: Any]])
        #expect(json?["title"] as? String == "Half")
        #expect(panels.compactMap { $0["status"] as? String } == ["partial", "none"])
        #expect(panels[0]["ignored"] as? [String] == ["cell type image"])
        #expect((panels[1]["errors"] as? [String])?.isEmpty == false)
        #expect(try await Self.run(["boards", "check", "-"], input: Self.full).status == 0)
    }

    @Test func checksFoldersAndTellsWhatCannotBeRead() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("boards-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Self.full.write(to: folder.appendingPathComponent("a.json"), atomically: true, encoding: .utf8)
        #expect(try await Self.run(["boards", "check", folder.path]).status == 0)
        try "rubbish".write(to: folder.appendingPathComponent("b.json"), atomically: true, encoding: .utf8)
        let run = try await Self.run(["boards", "check", folder.path, "--format", "json"])
        #expect(run.status == 2)
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        #expect(json?.count == 2 && json?[0]["title"] as? String == "Good" && json?[1]["error"] is String)
        #expect(try await Self.run(["boards", "check", "/nowhere.json"]).status == 2)
    }

    @Test func refusesWhatIsNotThere() async throws {
        for arguments in [["--board", "nothing"], ["--var", "nothing=1"], ["--var", "x"], ["--from", "rubbish"]] {
            let run = try await Self.run(["snapshot", "127.0.0.1:9", "--after", "0s"] + arguments)
            #expect(run.status == 64)
        }
        #expect(try await Self.run(["snapshot", "127.0.0.1:9", "--dashboard", "/nowhere.json"]).status == 1)
    }

    /// What can't be read says where, and what to do.
    @Test(
        arguments: [
            ("{\"panels\": [\n  {\"type\": \"stat\"\n]}", "line 3, column 1: expected a comma or }"),
            ("{\"panels\"", "line 1, column 10: the text ends here, but expected a colon"),
            ("", "line 1, column 1: the text ends here, but expected a value"), ("[1]", "neither panels nor rows"),
            (
                "{\"panels\": " + String(repeating: "[", count: 600) + String(repeating: "]", count: 600) + "}",
                "line 1, column 524: nested deeper than 512 levels"
            ),
        ])
    func saysWhereItIsNoJSON(text: String, message: String) async throws {
        let run = try await Self.run(["boards", "check", "-"], input: text)
        #expect(run.status == 2 && run.output.contains(message), "\(run.output)")
    }

    @Test func saysThatAFolderIsEmpty() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kongtop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await Self.run(["boards", "check", folder.path()])
        #expect(run.status == 2 && run.output.contains("no .json files in this folder"))
    }
}
