import Foundation
import MetricModel
import Testing

@testable import Scraping

@Suite(.timeLimit(.minutes(10))) struct FileDiscovererTests {
    @Test func filesComeChangeBreakAndGo() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: folder.appending(path: name), options: .atomic)
        }
        let clock = ManualClock()
        let log = UpdateLog()
        let discovery = FileDiscovery(patterns: [folder.path + "/nodes-*.yml", folder.path + "/more.json"])
        try write("- targets: [a:1]", "nodes-1.yml")
        let task = Task { await FileDiscoverer(discovery, clock: clock).run(log.note) }
        await log.wait(for: 1)
        #expect(log.addresses == ["a:1"])
        #expect(log.all[0].problems == ["file_sd: \(folder.path)/more.json: there is no such file"])

        try write("- targets: [a:1, b:2]", "nodes-1.yml")
        try write(#"[{"targets": ["c:3"]}]"#, "more.json")
        await clock.advanceToNextSleeper()
        await log.wait(for: 2)
        #expect(Set(log.addresses) == ["a:1", "b:2", "c:3"])
        #expect(log.all[1].problems.isEmpty)

        try write("- targets: [a:1, b:2\n- x", "nodes-1.yml")
        await clock.advanceToNextSleeper()
        await log.wait(for: 3)
        #expect(Set(log.addresses) == ["a:1", "b:2", "c:3"])
        #expect(log.all[2].problems.first?.hasPrefix("file_sd: \(folder.path)/nodes-1.yml: line 3, column") == true)
        #expect(log.all[2].problems.first?.hasSuffix("; its last targets stay") == true)

        try FileManager.default.removeItem(at: folder.appending(path: "nodes-1.yml"))
        await clock.advanceToNextSleeper()
        await log.wait(for: 4)
        #expect(log.addresses == ["c:3"])
        task.cancel()
        await task.value
    }
}
