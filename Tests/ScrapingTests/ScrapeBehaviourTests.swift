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

@Suite(.serialized, .timeLimit(.minutes(1))) struct ScrapeBehaviourTests {
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
        ("missing", ScrapeLimits(), MisbehavingServer.answer("no", status: "404 Not Found")),
        ("noct", ScrapeLimits(), MisbehavingServer.answer("a 1\n", contentType: nil)),
        ("parseerr", ScrapeLimits(), MisbehavingServer.answer("good 1\nbad{ 2\n")),
        ("slow", ScrapeLimits(), [.hang]),
        ("ts", ScrapeLimits(), MisbehavingServer.answer("withts 1 1795282166359\nnots 1\n")),
        ("vanish", ScrapeLimits(), MisbehavingServer.answer("keep 1\n")),
    ]

    private static let scraped: [String: Double] = [
        "large": 0, "many": 20, "parseerr": 1, "html": 0, "missing": 0, "empty": 0, "noct": 0, "labels": 1, "dup": 3,
        "slow": 0, "vanish": 1,
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
                try TargetAddress("\(server.url)/\(situation.name)"), job: situation.name, interval: .seconds(1),
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
