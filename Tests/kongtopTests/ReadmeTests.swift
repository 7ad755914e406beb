import Configuring
import Foundation
import Interface
import Testing

/// What the README says of keys and themes is what the program has; KONGTOP_RECORD_README=1 writes it anew.
@Suite("The README is true", .serialized)
struct ReadmeTests {
    private let readme: String
    private let file: URL

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        file = root.appending(path: "README.md")
        readme = try String(contentsOf: file, encoding: .utf8)
    }

    private func expect(_ name: String, toBe text: String) throws {
        let current = try section(name)
        if ProcessInfo.processInfo.environment["KONGTOP_RECORD_README"] == "1" {
            let mark = "<!-- \(name):begin -->\n"
            try readme.replacingOccurrences(of: mark + current, with: mark + text)
                .write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(current == text)
        }
    }

    private func section(_ name: String) throws -> String {
        let parts = readme.components(separatedBy: "<!-- \(name):begin -->\n")
        try #require(parts.count == 2, "the README has no section \(name)")
        return parts[1].components(separatedBy: "<!-- \(name):end -->")[0]
    }

    @Test("it lists the keys of the key table")
    func keys() throws {
        try expect("keys", toBe: KeyTable.markdown)
    }

    @Test("it lists the themes there are")
    func themes() throws {
        let listed = ThemeLibrary.names.map { "`\($0)`" }.joined(separator: ", ")
        try expect("themes", toBe: "There are \(listed).\n")
    }

    @Test("it lists the settings there are")
    func settings() throws {
        try expect("settings", toBe: SettingName.markdown)
    }

    @Test("its configuration is one")
    func configuration() throws {
        let lines = try section("example").split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.filter { !$0.hasPrefix("```") }.joined(separator: "\n")
        let file = ConfigurationFile(text, path: "README.md")
        #expect(file.complaints.map(\.description) == [])
        #expect(file.jobs.count == 2)
    }

    @Test("it names every command of the program")
    func commands() throws {
        let help = try Program.run(["--help"]).output
        let names =
            help.components(separatedBy: "SUBCOMMANDS:\n").last?.split(separator: "\n")
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) } ?? []
        for name in names where !["live", "See"].contains(name) {
            #expect(readme.contains("`kongtop \(name)"), "the README says nothing of kongtop \(name)")
        }
    }
}
