import Foundation
import MetricModel
import Testing

@testable import Scraping

/// What Prometheus 3.5.3 made of eighteen situations, as it was recorded.
private struct RecordedBehaviour: Decodable {
    struct Verdict: Decodable {
        let health: String
        let lastError: String
    }

    let targets: [String: Verdict]

    /// - Returns: nil where the suites are not there.
    static func load() throws -> RecordedBehaviour? {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.deletingLastPathComponent()
            .appending(path: "shared/suites/prometheus-api/scrape-behaviour-3.5.3.json")
        guard let data = try? Data(contentsOf: file) else { return nil }
        return try JSONDecoder().decode(RecordedBehaviour.self, from: data)
    }
}

@Suite(.serialized, .timeLimit(.minutes(10))) struct ScrapeBehaviourTests {
    /// The situations, told from the messages and samples that were recorded.
    private static let situations: [(name: String, limits: ScrapeLimits, steps: [MisbehavingServer.Step])] = [
        ("auth", ScrapeLimits(), MisbehavingServer.answer("a 1\n")),
        ("dup", ScrapeLimits(), MisbehavingServer.answer("d 1\nd 2\nd{instance=\"i2\",job=\"mine\"} 3\n")),
        ("empty", ScrapeLimits(), MisbehavingServer.answer("", contentType: nil)),
        ("flap", ScrapeLimits(), MisbehavingServer.answer("x 1\n")),
        ("honor", ScrapeLimits(), MisbehavingServer.answer("d 1\nd 2\nd{instance=\"i2\",job=\"mine\"} 3\n")),
        ("html", ScrapeLimits(), MisbehavingServer.answer("<html></html>", contentType: "text/html")),
        ("labels", ScrapeLimits(labelCount: 4), MisbehavingServer.answer("l{a=\"1\",b=\"1\",c=\"1\",d=\"1\"} 1\n")),
        (
            "large", ScrapeLimits(bodyByteCount: 1000),
            MisbehavingServer.answer(String(repeating: "a 1\n", count: 1000))
        ),
        (
            "many", ScrapeLimits(sampleCount: 10),
            MisbehavingServer.answer((0..<20).map { "m{n=\"\($0)\"} 1\n" }.joined())
        ),
        (
            "gz", ScrapeLimits(),
            {
                let packed = Gzip.packed(Array("g 1\n".utf8))
                return [
                    .send(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n"
                            + "Content-Length: \(packed.count)\r\n\r\n"),
                    .sendBytes(packed),
                ]
            }()
        ),
        ("missing", ScrapeLimits(), MisbehavingServer.answer("no", status: "404 Not Found")),
        ("noct", ScrapeLimits(), MisbehavingServer.answer("a 1\n", contentType: nil)),
        ("parseerr", ScrapeLimits(), MisbehavingServer.answer("good 1\nbad{ 2\n")),
        ("slow", ScrapeLimits(), [.hang]),
        ("ts", ScrapeLimits(), MisbehavingServer.answer("withts 1 1795282166359\nnots 1\n")),
        ("vanish", ScrapeLimits(), MisbehavingServer.answer("keep 1\n")),
    ]

    private static let scraped: [String: Double] = [
        "large": 0, "many": 20, "parseerr": 1, "html": 0, "missing": 0, "empty": 0, "noct": 0, "labels": 1, "dup": 3,
        "slow": 0, "vanish": 1, "gz": 1,
    ]
    private static let kept: [String: Double] = ["many": 20, "parseerr": 1, "labels": 0, "dup": 3]

    @Test func comesOutAsRecorded() async throws {
        guard let recorded = try RecordedBehaviour.load() else {
            print("skipped: no shared suites beside the project")
            return
        }
        for situation in ScrapeBehaviourTests.situations {
            let server = MisbehavingServer { _, _ in situation.steps }
            defer { server.stop() }
            let target = Target(
                try TargetAddress("\(server.url)/\(situation.name)"), job: situation.name, interval: .seconds(20),
                timeout: situation.name == "slow" ? .milliseconds(100) : nil, limits: situation.limits,
                honorsLabels: situation.name == "honor")
            let report = try await scrapeOnce(target)
            let verdict = try #require(recorded.targets[situation.name])
            let message = verdict.lastError.replacing("127.0.0.1:18083", with: "127.0.0.1:\(server.port)")
            #expect((report.failure == nil ? "up" : "down") == verdict.health, "\(situation.name)")
            #expect(report.failure?.message ?? "" == message, "\(situation.name)")
            if let count = ScrapeBehaviourTests.scraped[situation.name] {
                #expect(Double(report.counts.samples) == count, "\(situation.name)")
            }
            if let count = ScrapeBehaviourTests.kept[situation.name] {
                #expect(Double(report.counts.keptSamples) == count, "\(situation.name)")
            }
        }
    }

    @Test func redirectedAsRecorded() async throws {
        guard let recorded = try RecordedBehaviour.load() else { return }
        let server = MisbehavingServer { request, _ in
            request.hasPrefix("GET /redir ")
                ? MisbehavingServer.answer("", status: "302 Found", headers: "Location: /there\r\n")
                : MisbehavingServer.answer("r 1\n")
        }
        defer { server.stop() }
        let report = try await scrapeOnce(Target(try TargetAddress("\(server.url)/redir")))
        #expect(recorded.targets["redir"]?.health == "up")
        #expect(report.failure == nil)
        #expect(report.counts.samples == 1)
    }

    /// The series of the situations that change while they are watched: `gone[30s]`, `keep[30s]`, `good[30s]`,
    /// `x[30s]`, `withts[30s]` and `nots[30s]`.
    @Test func historiesAsRecorded() async throws {
        let stale = "stale"
        func history(_ series: String, pages: [[MisbehavingServer.Step]]) async throws -> [String] {
            let server = MisbehavingServer { _, number in pages[min(number, pages.count - 1)] }
            defer { server.stop() }
            let log = ReportLog()
            let sink = RecordingSink()
            let clock = ManualClock()
            let pool = ScrapePool(sink: sink, clock: clock, onReport: log.note)
            let target = Target(try TargetAddress(server.url), job: "j", interval: .seconds(20))
            await pool.setTargets([target])
            for round in pages.indices {
                if round > 0 { await clock.advanceToNextSleeper() }
                try await log.wait { $0.of(target).count > round }
            }
            await pool.stop()
            return Array(sink.values("\(series){instance=\"127.0.0.1:\(server.port)\", job=\"j\"}").prefix(pages.count))
        }
        let both = MisbehavingServer.answer("gone 2\nkeep 1\n")
        let one = MisbehavingServer.answer("keep 1\n")
        #expect(try await history("gone", pages: [both, both, one, one]) == ["2.0", "2.0", stale])
        #expect(try await history("keep", pages: [both, both, one, one]) == ["1.0", "1.0", "1.0", "1.0"])
        let good = MisbehavingServer.answer("good 1\n")
        let bad = MisbehavingServer.answer("good 1\nbad{ 2\n")
        #expect(try await history("good", pages: [good, good, bad, bad]) == ["1.0", "1.0", stale])
        let page = MisbehavingServer.answer("x 1\n")
        let failure = MisbehavingServer.answer("", status: "500 Internal Server Error")
        #expect(try await history("x", pages: [page, failure, failure, page]) == ["1.0", stale, "1.0"])
        let timed = MisbehavingServer.answer("withts 1 1795282166359\nnots 1\n")
        let rest = MisbehavingServer.answer("")
        #expect(try await history("withts", pages: [timed, rest, rest]) == ["1.0"])
        #expect(try await history("nots", pages: [timed, rest, rest]) == ["1.0", stale])
    }

    @Test func refusedAsRecorded() async throws {
        guard let recorded = try RecordedBehaviour.load() else { return }
        let report = try await scrapeOnce(Target(try TargetAddress("127.0.0.1:1")))
        #expect(report.failure?.message == recorded.targets["refused"]?.lastError)
    }

    private func scrapeOnce(_ target: Target) async throws -> ScrapeReport {
        let log = ReportLog()
        let pool = ScrapePool(sink: RecordingSink(), onReport: log.note)
        await pool.setTargets([target])
        try await log.wait { !$0.of(target).isEmpty }
        await pool.stop()
        return log.of(target)[0]
    }
}
