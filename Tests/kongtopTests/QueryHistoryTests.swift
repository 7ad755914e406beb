import Foundation
import Testing

@testable import kongtop

struct QueryHistoryTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "kongtop-\(UUID().uuidString)")
    private var state: StateFolder { StateFolder(path: folder.path() + "/deep/kongtop") }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    @Test func queriesComeBackInOrderForTheUserAlone() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let history = QueryHistory(folder: state)
        #expect(history.read().isEmpty)
        history.append("up")
        history.append("sum(\nrate(x[5m]))")
        #expect(history.read() == ["up", "sum(rate(x[5m]))"])
        #expect(try mode(state.path + "/history") == 0o600)
        #expect(try mode(state.path) == 0o700)
    }

    @Test func anOldFileIsCutAndClosedToOthers() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(atPath: state.path, withIntermediateDirectories: true)
        let lines = (0..<1500).map { "query_\($0)" }.joined(separator: "\n") + "\n"
        let file = state.path + "/history"
        try lines.write(toFile: file, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        let read = QueryHistory(folder: state).read()
        #expect(read.count == QueryHistory.longest && read.last == "query_1499")
        #expect(QueryHistory(folder: state).read() == read)
        #expect(try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").count == QueryHistory.longest)
        #expect(try mode(file) == 0o600)
    }

    @Test func aFolderThatCannotBeMadeIsNoError() {
        let history = QueryHistory(folder: StateFolder(path: "/proc/kongtop"))
        history.append("up")
        #expect(history.read().isEmpty)
        #expect(!FirstStart(folder: history.folder).take())
    }

    @Test func theFirstStartIsOnce() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(FirstStart(folder: state).take())
        #expect(!FirstStart(folder: state).take())
    }
}
