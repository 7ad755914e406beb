import Canvas
import Foundation
import Interface
import Testing

@testable import kongtop

@Suite("Themes of one's own")
struct ThemeShelfTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "kongtop-themes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private static func theme(_ name: String, text: String = "#ffffff") -> String {
        let roles = Theme.Role.allCases.map { "  \($0.rawValue): \"\($0 == .selection ? "#303030" : text)\"\n" }
        return "name: \(name)\nkind: dark\ncolors:\n  background: \"#000000\"\n\(roles.joined())series: [\"#ff0000\"]\n"
    }

    private func write(_ file: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: file))
    }

    private func shelf(_ wanted: String?) -> ThemeShelf {
        ThemeShelf(wanted: wanted, depth: .full, glyphs: .blocks, user: UserThemes(folder: folder.path()))
    }

    @Test("they stand behind the program's, or in their place")
    func ownThemes() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("mine.yaml", Self.theme("mine"))
        try write("nord.yaml", Self.theme("nord", text: "#fefefe"))
        try write(".hidden.yaml", "{")
        try write("notes.txt", "{")
        let content = shelf("mine").content(on: nil)
        #expect(content.complaints == [])
        #expect(content.chosen.name == "mine" && content.chosen.glyphs == .blocks)
        #expect(content.themes.map(\.name) == ThemeLibrary.names + ["mine"])
        #expect(content.themes.first { $0.name == "nord" }?.text.foreground == .rgb(red: 254, green: 254, blue: 254))
    }

    @Test("a shell completes their names too")
    func completion() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("mine.yaml", Self.theme("mine"))
        try write("broken.yaml", "{")
        #expect(UserThemes(folder: folder.path()).names == ThemeLibrary.names + ["mine"])
    }

    @Test("a broken one is told of and the default used")
    func broken() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("mine.yaml", "name: mine\ncolors: {background: blu}\n")
        let content = shelf("\(folder.path())/mine.yaml").content(on: nil)
        #expect(content.chosen.name == "grafana-dark")
        #expect(content.complaints.count == 1 && content.complaints[0].contains("line 2"))
        #expect(shelf("nope").content(on: nil).complaints.first?.contains("no such theme") == true)
        #expect(shelf(nil).content(on: .light).chosen.name == "grafana-light")
        #expect(shelf("nord").content(on: .light).chosen.name == "nord")
    }

    @Test("a file that is saved is another one")
    func stamps() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("mine.yaml", Self.theme("mine"))
        let user = UserThemes(folder: folder.path())
        let before = UserThemes.stamps(of: user.paths)
        #expect(before.count == 1 && UserThemes.stamps(of: user.paths) == before)
        try write("mine.yaml", Self.theme("mine2"))
        #expect(UserThemes.stamps(of: user.paths) != before)
        #expect(UserThemes(folder: folder.appending(path: "none").path()).paths == [])
    }

    @Test("kongtop themes lists, checks and shows them")
    func commands() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let themes = folder.appending(path: "kongtop/themes")
        try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
        try Data(Self.theme("mine").utf8).write(to: themes.appending(path: "mine.yaml"))
        try Data("name: [".utf8).write(to: themes.appending(path: "bad.yaml"))
        let environment = ["XDG_CONFIG_HOME": folder.path()]
        let list = try Program.run(["themes", "list"], environment: environment)
        #expect(list.output == (ThemeLibrary.names + ["mine"]).map { "\($0)\n" }.joined())
        #expect(list.status == 0 && list.complaint.contains("bad.yaml"))
        let check = try Program.run(["themes", "check", themes.appending(path: "bad.yaml").path()])
        #expect(check.status == 1 && check.output.contains("not YAML"))
        #expect(try Program.run(["themes", "check", "/none"]).status == 2)
        let preview = try Program.run(["themes", "preview", "mine", "--colors", "none"], environment: environment)
        #expect(preview.status == 0 && preview.output.contains("selected line") && !preview.output.contains(";38"))
        #expect(try Program.run(["themes", "preview", "none"]).status == 1)
    }
}
