import Foundation
import MetricModel
import Synchronization
import Testing

@testable import Scraping

@Suite(.timeLimit(.minutes(10))) struct TargetManagerTests {
    private final class Log: Sendable {
        private let states = Mutex<[DiscoveredTargets]>([])

        func note(_ state: DiscoveredTargets) { states.withLock { $0.append(state) } }
        var last: DiscoveredTargets? { states.withLock { $0.last } }
    }

    @Test func targetsOfAllDiscoveriesTogether() async throws {
        let server = MisbehavingServer { _, _ in
            MisbehavingServer.answer(#"[{"targets": ["a:1", "d:4"]}]"#, contentType: "application/json")
        }
        defer { server.stop() }
        var job = ScrapeJob(name: "kong")
        job.discoveries = [
            .listed([TargetGroup(source: "0", targets: [["__address__": "a:1"], ["__address__": "drop:2"]])]),
            .files(FileDiscovery(patterns: ["/nowhere/at/all.yml"])),
            .http(HTTPDiscovery(url: try TargetAddress("\(server.url)/x"))),
        ]
        job.relabeling = [
            try RelabelRule(.drop, sourceLabels: ["__address__"], regex: "drop:.*")
        ]
        var second = ScrapeJob(name: "second")
        second.discoveries = [
            .listed([TargetGroup(source: "0", targets: [["__address__": "a:1"], ["__address__": "a/b"]])])
        ]
        let log = Log()
        let manager = TargetManager(jobs: [job, second]) { log.note($0) }
        await manager.start()
        while log.last?.isComplete != true { try await Task.sleep(for: .milliseconds(2)) }
        await manager.stop()
        let state = try #require(log.last)
        #expect(
            state.targets.map { "\($0.labels["job"]) \($0.address.endpoint)" } == [
                "kong a:1", "kong d:4", "second a:1",
            ])
        #expect(state.dropped.map { $0.labels["__address__"] } == ["drop:2"])
        #expect(
            state.problems.map(\.description) == [
                "kong: file_sd: /nowhere/at/all.yml: there is no such file",
                "second: target \"a/b\": \"a/b\" is not a valid hostname",
            ])
    }

    @Test func jobsWithTooManyTargetsAskNone() async throws {
        let server = MisbehavingServer { _, _ in MisbehavingServer.answer("x 1\n") }
        defer { server.stop() }
        let targets = (0..<3).map { Labels([Label("__address__", "127.0.0.1:\(server.port)"), Label("n", "\($0)")]) }
        var job = ScrapeJob(name: "kong", discoveries: [.listed([TargetGroup(source: "0", targets: targets)])])
        job.targetLimit = 2
        let log = Log()
        let manager = TargetManager(jobs: [job]) { log.note($0) }
        await manager.start()
        while log.last?.isComplete != true { try await Task.sleep(for: .milliseconds(2)) }
        await manager.stop()
        let found = try #require(log.last).targets
        #expect(found.map(\.refusal) == Array(repeating: .targetLimit(count: 3, limit: 2), count: 3))
        let sink = RecordingSink()
        let pool = ScrapePool(sink: sink) { _ in }
        await pool.setTargets(found)
        var health = await pool.health()
        while health.contains(where: { $0.state == .unknown }) {
            try await Task.sleep(for: .milliseconds(2))
            health = await pool.health()
        }
        await pool.stop()
        #expect(
            health.compactMap(\.lastFailure).map(\.message)
                == Array(repeating: "target_limit exceeded (number of targets: 3, limit: 2)", count: 3))
        #expect(server.requests.isEmpty)
    }

    /// From a changed file to the markers in the store.
    @Test func targetsThatGoEndTheirSeries() async throws {
        let server = MisbehavingServer { _, _ in MisbehavingServer.answer("x 1\n") }
        defer { server.stop() }
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".yml")
        defer { try? FileManager.default.removeItem(at: file) }
        let address = "127.0.0.1:\(server.port)"
        try Data("- targets: ['\(address)']".utf8).write(to: file)
        let job = ScrapeJob(
            name: "j", discoveries: [.files(FileDiscovery(patterns: [file.path]))], interval: .milliseconds(100),
            timeout: .milliseconds(100))
        let sink = RecordingSink()
        let pool = ScrapePool(sink: sink) { _ in }
        let manager = TargetManager(jobs: [job]) { await pool.setTargets($0.targets) }
        await manager.start()
        let series = "x{instance=\"\(address)\", job=\"j\"}"
        while sink.values(series).isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        #expect(await pool.health().first?.target.labelsBeforeRelabeling["__meta_filepath"] == file.path)
        try Data("[]".utf8).write(to: file, options: .atomic)
        while sink.values(series).last != "stale" { try await Task.sleep(for: .milliseconds(5)) }
        await manager.stop()
        await pool.stop()
    }
}
