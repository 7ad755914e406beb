import Dashboards
import Foundation
import Interface
import MetricModel
import Simulation
import Testing

/// The real program in a real terminal against the simulator, driven by keys.
@Suite("The live screen, end to end", .serialized, .enabled(if: TmuxSession.tmux != nil, "tmux is not installed"))
struct LiveEndToEndTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kongtop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test("starts, shows true numbers, obeys keys, gives the terminal back")
    func wholeStory() throws {
        let simulator = try Simulator()
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try TmuxSession(columns: 120, rows: 36, directory: folder)
        try session.run("stty -g > before; \(TmuxSession.program) \(simulator.url) --interval 1s")
        try session.waitUntil("the board with one node up") { $0.contains("nodes 1/1") && $0.contains("Requests") }

        // Running totals are what the simulator counted.
        try session.press("m", "m")
        try session.waitUntil("the total of requests") { screen in
            guard screen.contains(" total ") else { return false }
            let possible = simulator.totals(after: Timestamp(seconds: Date.now.timeIntervalSince1970 - 4)).map {
                Unit.short.format(Double($0.sum.requests)).text
            }
            return possible.contains { screen.contains(" \($0) ") }
        }
        try session.press("m")
        try session.waitUntil("rates again") { $0.contains(" rate ") }

        // Workspaces.
        try session.waitUntil("the workspaces' names") { $0.contains("‹All›  default") }
        try session.press("]")
        try session.waitUntil("another workspace") { !$0.contains("‹All›") && $0.contains("‹") }
        try session.press("[")
        try session.waitUntil("all workspaces") { $0.contains("‹All›") }

        // Pause: the picture stands still while the clock goes on.
        try session.press("Space")
        let paused = try session.waitUntil("the pause") { $0.contains("paused") }
        Thread.sleep(forTimeInterval: 2.5)
        let later = try session.screen()
        #expect(body(of: later) == body(of: paused), "the view moved while paused")
        #expect(later.split(separator: "\n").first != paused.split(separator: "\n").first, "the clock stood still")
        try session.press("Space")
        try session.waitUntil("live again") { $0.contains("● live") }

        // Snapshots.
        try session.press("S")
        try session.waitUntil("the path of the snapshot") { $0.contains("wrote kongtop-") }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        let snapshot = try #require(files.first { $0.hasSuffix(".txt") })
        let text = try String(contentsOf: folder.appending(path: snapshot), encoding: .utf8)
        #expect(text.contains("Requests") && text.contains("Providers and models"))

        // Sizes.
        try session.resize(columns: 80, rows: 24)
        try session.waitUntil("the small board") { $0.contains("Requests") && $0.contains("nodes 1/1") }
        try session.resize(columns: 20, rows: 4)
        try session.waitUntil("what is needed") { $0.contains("needs") }
        try session.resize(columns: 1, rows: 1)
        try session.resize(columns: 200, rows: 60)
        try session.waitUntil("the large board") { $0.contains("Providers and models") }

        // The end.
        try session.press("q")
        try session.waitUntil("the shell's prompt") { !$0.contains("Providers and models") && $0.contains("$ ") }
        try session.run("stty -g > after; cmp before after && echo terminal-$((40 + 2))-sane")
        let end = try session.waitUntil("the shell") { $0.contains("terminal-42-sane") }
        #expect(!end.contains("Providers and models"), "the alternate screen was not left")
    }

    /// All but the header, whose clock moves, and the footer.
    private func body(of screen: String) -> [Substring] {
        Array(screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix(34))
    }

    @Test("a signal gives the terminal back", arguments: [("TERM", 143), ("HUP", 129), ("SEGV", 139)])
    func signals(_ name: String, _ status: Int) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try TmuxSession(
            columns: 100, rows: 30, directory: folder, environment: ["SWIFT_BACKTRACE": "enable=no"])
        try session.run("stty -g > before; \(TmuxSession.program) 127.0.0.1:1; echo status-$?")
        try session.waitUntil("the notice") { $0.contains("No gateway found") }
        try session.run(" ")
        let killer = try ChildProcess("/usr/bin/pkill", ["-\(name)", "-P", try session.shellProcess(), "kongtop"])
        #expect(killer.wait() == 0)
        try session.waitUntil("the status") { $0.contains("status-\(status)") }
        try session.run("stty -g > after; cmp before after && echo terminal-$((40 + 2))-sane")
        try session.waitUntil("a sane terminal") { $0.contains("terminal-42-sane") }
    }

    @Test("Ctrl-Z gives the terminal to the shell, and fg brings the screen back, again and again")
    func suspending() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try TmuxSession(columns: 100, rows: 30, directory: folder)
        try session.run("stty -g > before; \(TmuxSession.program) 127.0.0.1:1")
        try session.waitUntil("the notice") { $0.contains("No gateway found") }
        for turn in 1...2 {
            try session.press("C-z")
            let shell = try session.waitUntil("the shell's word") { $0.contains("Stopped") }
            #expect(!shell.contains("No gateway found"), "the alternate screen was not left")
            try session.run("stty -g > after; cmp before after && echo sane-$((40 + \(turn)))")
            try session.waitUntil("a sane terminal") { $0.contains("sane-\(40 + turn)") }
            try session.run("fg")
            try session.waitUntil("the notice again") { $0.contains("No gateway found") }
        }
        // In the background the terminal is the shell's: there is nothing to do but to stop again.
        try session.press("C-z")
        try session.waitUntil("the shell's word") { $0.contains("Stopped") }
        try session.run("bg; sleep 0.3; echo back-$((40 + 3))")
        try session.waitUntil("the shell") { $0.contains("back-43") }
        try session.run("kill -CONT %1; sleep 0.3; fg")
        try session.waitUntil("the notice again") { $0.contains("No gateway found") }
        try session.press("?")
        try session.waitUntil("keys that work") { $0.contains("type to find") }
        try session.press("Escape", "q")
        try session.waitUntil("the shell") { $0.contains("sane-42") }
    }

    @Test("without a gateway the screen says what was tried and what to do")
    func nothingThere() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = try TmuxSession(columns: 120, rows: 36, directory: folder)
        try session.run("\(TmuxSession.program) 127.0.0.1:1 --interval 1s")
        try session.waitUntil("the notice") {
            $0.contains("No gateway found") && $0.contains("127.0.0.1:1") && $0.contains("refused")
        }
        try session.press("q")
    }
}
