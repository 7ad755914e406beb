import Foundation
import Testing

/// The prompt, pause and marks of the real program in a real terminal, driven by keys.
@Suite(
    "Keys that ask, stop and measure, end to end", .serialized,
    .enabled(if: TmuxSession.tmux != nil, "tmux is not installed"))
struct PromptEndToEndTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "kongtop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func session(_ simulator: Simulator, columns: Int = 140) throws -> TmuxSession {
        let session = try TmuxSession(
            columns: columns, rows: 40, directory: folder, environment: ["XDG_STATE_HOME": folder.path()])
        try session.run("\(TmuxSession.program) \(simulator.url) --interval 1s")
        try session.waitUntil("the board with one node up") { $0.contains("nodes 1/1") && $0.contains("Requests") }
        return session
    }

    private func mode(of name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(
            atPath: folder.appending(path: "kongtop/\(name)").path())
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    @Test("a query is completed, asked, shown, remembered")
    func prompt() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let simulator = try Simulator()
        let session = try session(simulator)

        // The hints of the first start, once.
        try session.waitUntil("the hints") { $0.contains("To begin with") }
        try session.press(":")
        try session.waitUntil("the prompt") { $0.contains("Query ─") && !$0.contains("To begin with") }
        try session.waitUntil("how to ask") { $0.contains("Ask in PromQL") }

        try session.type("sum by (work")
        try session.waitUntil("the label in a list") { $0.contains("workspace  label") }
        try session.press("Tab")
        try session.type(") (kong_ai_llm_requ")
        try session.waitUntil("the metric's name in a list") { $0.contains("kong_ai_llm_requests_total  metric") }
        try session.press("Tab")
        try session.type("{workspace=")
        try session.waitUntil("the values") { $0.contains("default   value") || $0.contains("default  value") }
        try session.press("Down", "Enter")
        try session.type(" x})")
        try session.press("Enter")
        try session.waitUntil("what is wrong, in Prometheus' words") {
            $0.contains("parse error: unexpected identifier \"x\" in label matching, expected \",\" or \"}\"")
        }
        try session.press("BSpace", "BSpace", "BSpace", "BSpace")
        try session.type("})")
        try session.press("Enter")
        try session.waitUntil("the graph") { $0.contains("graph ─ 1 series") && $0.contains("┤") }
        try session.press("C-t")
        try session.waitUntil("the table") { $0.contains("table ─ 1 series") && $0.contains("sort: value") }
        try session.press("Escape")
        try session.waitUntil("the keys of the board") { $0.contains("q quit") }
        try session.press("q")
        try session.waitUntil("the shell's prompt") { !$0.contains("Query ─") && $0.contains("$ ") }

        let query = "sum by (workspace) (kong_ai_llm_requests_total{workspace=\"default\"})"
        let history = try String(contentsOf: folder.appending(path: "kongtop/history"), encoding: .utf8)
        #expect(history == query + "\n")
        #expect(try mode(of: "history") == 0o600)

        // The next start knows the query and shows no hints.
        let next = try self.session(simulator)
        try next.press(":")
        try next.waitUntil("the prompt") { $0.contains("Query ─") }
        #expect(try !next.screen().contains("To begin with"))
        try next.press("Up")
        try next.waitUntil("the query of before") { $0.contains(query) }
    }

    @Test("the view stops, walks back as far as samples are kept, and measures between marks")
    func pauseWalkMark() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let simulator = try Simulator()
        let session = try session(simulator)
        try session.waitUntil("some requests", seconds: 30) { $0.contains("req/s") && !$0.contains("collecting…") }
        try session.press("x")
        try session.waitUntil("the first mark") { $0.contains("press x again") }
        Thread.sleep(forTimeInterval: 4)
        try session.press("x")
        try session.waitUntil("the measurement") {
            $0.contains(" – B ") && $0.contains("requests ") && $0.contains("cache hits ") && $0.contains("$")
                && !$0.contains("measuring…")
        }
        try session.press("Space")
        try session.waitUntil("the pause with its line of time") { $0.contains("paused") && $0.contains("┤now") }
        try session.press("H")
        try session.waitUntil("the end of what is kept") { $0.contains("nothing older is kept than") }
        // Esc and a key right behind it would be Alt and the key.
        try session.press("Escape")
        try session.waitUntil("no marks") { !$0.contains(" – B ") }
        try session.press("Space")
        try session.waitUntil("live again") { $0.contains("● live") }
        try session.press("q")
    }

    @Test("pasted text runs no commands")
    func paste() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let simulator = try Simulator()
        let session = try session(simulator)
        try session.paste("q\nq\nS\n")
        Thread.sleep(forTimeInterval: 1)
        #expect(try session.screen().contains("nodes 1/1"))
        try session.press(":")
        try session.waitUntil("the prompt") { $0.contains("Query ─") }
        try session.paste("vector(\n42)\n")
        try session.waitUntil("the pasted query on one line") { $0.contains("vector( 42)") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).allSatisfy { !$0.hasSuffix(".txt") })
    }
}
