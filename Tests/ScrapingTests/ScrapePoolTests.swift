import MetricModel
import Synchronization
import Testing

@testable import Scraping

/// Keeps reports and lets a test wait for some.
final class ReportLog: Sendable {
    private let reports = Mutex<[ScrapeReport]>([])

    @Sendable func note(_ report: ScrapeReport) {
        reports.withLock { $0.append(report) }
    }

    var all: [ScrapeReport] { reports.withLock { $0 } }
    var targets: Set<Target> { Set(all.map(\.target)) }

    func of(_ target: Target) -> [ScrapeReport] {
        reports.withLock { $0.filter { $0.target == target } }
    }

    /// Waits, in real time, until the log fulfils the condition; a test that hangs says so by its time limit.
    func wait(until condition: (ReportLog) -> Bool) async throws {
        while !condition(self) { try await Task.sleep(for: .milliseconds(10)) }
    }
}

@Suite(.serialized, .timeLimit(.minutes(10))) struct ScrapePoolTests {
    private let sink = RecordingSink()
    private let log = ReportLog()

    private func target(
        _ url: String, job: String = "j", interval: TimeSpan = .milliseconds(100)
    ) throws -> Target {
        Target(try TargetAddress(url), job: job, interval: interval)
    }

    @Test func hangingTargetsDelayNobody() async throws {
        let good = MisbehavingServer { _, _ in MisbehavingServer.answer("x 1\n") }
        let hanging = MisbehavingServer { _, _ in [.hang] }
        defer {
            good.stop()
            hanging.stop()
        }
        let pool = ScrapePool(sink: sink, onReport: log.note)
        // Far more than an answer takes, be the machine as busy as it may.
        let goodTarget = try target(good.url, interval: .seconds(1))
        let silent = try (0..<40).map { try target(hanging.url, job: "silent-\($0)") }
        await pool.setTargets(silent + [goodTarget])
        try await log.wait { $0.of(goodTarget).count >= 3 && !$0.of(silent[39]).isEmpty }
        await pool.stop()
        #expect(log.of(goodTarget).allSatisfy { $0.failure == nil })
        #expect(log.of(silent[0]).allSatisfy { $0.failure?.reason == .timedOut(.milliseconds(100)) })
    }

    @Test func recoversAtTheFirstGoodAnswer() async throws {
        let server = MisbehavingServer { _, number in
            switch number {
            case 0: MisbehavingServer.answer("x 1\n")
            case 1: [.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nx 1"), .reset]
            case 2: MisbehavingServer.answer("", status: "500 Internal Server Error")
            default: MisbehavingServer.answer("x 2\n")
            }
        }
        defer { server.stop() }
        let pool = ScrapePool(sink: sink, onReport: log.note)
        let target = try target(server.url)
        await pool.setTargets([target])
        try await log.wait { $0.of(target).count >= 4 }
        let health = await pool.health()
        await pool.stop()
        #expect(log.of(target).prefix(4).map { $0.failure == nil } == [true, false, false, true])
        #expect(health.map(\.state) == [.up])
        let series = "x{instance=\"127.0.0.1:\(server.port)\", job=\"j\"}"
        #expect(Array(sink.values(series).prefix(3)) == ["1.0", "stale", "2.0"])
    }

    @Test func targetsComeAndGo() async throws {
        let server = MisbehavingServer { _, _ in MisbehavingServer.answer("x 1\n") }
        defer { server.stop() }
        let pool = ScrapePool(sink: sink, onReport: log.note)
        let first = try target(server.url, job: "first")
        let second = try target(server.url, job: "second")
        await pool.setTargets([first, first])
        try await log.wait { !$0.of(first).isEmpty }
        await pool.setTargets([second])
        let series = "x{instance=\"127.0.0.1:\(server.port)\", job=\"first\"}"
        try await log.wait { _ in sink.values(series).last == "stale" }
        #expect(await pool.health().map(\.target) == [second])
        await pool.stop()
        await pool.stop()
        await pool.setTargets([first])
        #expect(await pool.health().isEmpty)
    }

    @Test func stoppingClosesConnections() async throws {
        let server = MisbehavingServer { _, _ in MisbehavingServer.answer("x 1\n") }
        defer { server.stop() }
        for _ in 0..<5 {
            let log = ReportLog()
            let pool = ScrapePool(sink: sink, onReport: log.note)
            let targets = try (0..<10).map { try target(server.url, job: "j\($0)") }
            await pool.setTargets(targets)
            try await log.wait { log in targets.allSatisfy { !log.of($0).isEmpty } }
            await pool.stop()
        }
        while server.openConnectionCount > 0 { try await Task.sleep(for: .milliseconds(5)) }
        while OpenSockets.count(to: [server.port]) > 0 { try await Task.sleep(for: .milliseconds(5)) }
    }
}
