import Exposition
import MetricModel
import Synchronization
import Testing

@testable import Scraping

/// Gives the answers of a list, one for each scrape, the last one again and again.
private final class ScriptedFetcher: PageFetching {
    private let answers: [Result<String, ScrapeFailureReason>]
    private let count = Mutex(0)

    init(_ answers: [Result<String, ScrapeFailureReason>]) {
        self.answers = answers
    }

    var fetchCount: Int { count.withLock { $0 } }

    func fetch(_ target: Target) async throws -> FetchedPage {
        let number = count.withLock { count in
            count += 1
            return count - 1
        }
        switch answers[min(number, answers.count - 1)] {
        case .success(let text): return FetchedPage(contentType: "text/plain", bytes: Array(text.utf8))
        case .failure(let reason): throw ScrapeFailure(reason, target: target, address: target.address)
        }
    }

    func recycle(_ page: consuming FetchedPage) {}
    func shutDown() async {}
}

@Suite struct ScrapeLoopTests {
    private let clock = ManualClock()
    private let sink = RecordingSink()

    private func target(
        limits: ScrapeLimits = ScrapeLimits(), honorsTimestamps: Bool = true
    ) throws -> Target {
        Target(
            try TargetAddress("k:1"), job: "j", interval: .seconds(1), limits: limits,
            honorsTimestamps: honorsTimestamps)
    }

    /// Scrapes as often as there are answers.
    @discardableResult
    private func run(
        _ answers: [Result<String, ScrapeFailureReason>], target: Target
    ) async throws -> [ScrapeReport] {
        let reports = Mutex<[ScrapeReport]>([])
        let loop = ScrapeLoop(
            target: target, sink: sink, fetcher: ScriptedFetcher(answers), clock: clock,
            onReport: { report in reports.withLock { $0.append(report) } })
        let task = Task { await loop.run(isEager: true) }
        for _ in 1..<answers.count { await clock.advanceToNextSleeper() }
        await clock.waitForSleepers(1)
        task.cancel()
        await task.value
        return reports.withLock { $0 }
    }

    private func series(_ name: String) -> String { name + "{instance=\"k:1\", job=\"j\"}" }

    @Test func vanishedSeriesEnd() async throws {
        try await run([.success("gone 2\nkeep 1\n"), .success("keep 1\n"), .success("keep 3\n")], target: target())
        #expect(sink.values(series("gone")) == ["2.0", "stale"])
        #expect(sink.values(series("keep")) == ["1.0", "1.0", "3.0"])
        #expect(sink.values(series("up")) == ["1.0", "1.0", "1.0"])
        #expect(sink.values(series("scrape_samples_scraped")) == ["2.0", "1.0", "1.0"])
        #expect(sink.values(series("scrape_series_added")) == ["2.0", "0.0", "0.0"])
    }

    @Test func failuresEndAllSeriesOnce() async throws {
        let down = Result<String, ScrapeFailureReason>.failure(.status(503, phrase: "Service Unavailable"))
        try await run([.success("x 1\n"), down, down, .success("x 1\n")], target: target())
        #expect(sink.values(series("x")) == ["1.0", "stale", "1.0"])
        #expect(sink.values(series("up")) == ["1.0", "0.0", "0.0", "1.0"])
        #expect(sink.values(series("scrape_series_added")) == ["1.0", "0.0", "0.0", "0.0"])
        #expect(sink.values(series("scrape_duration_seconds")).count == 4)
    }

    @Test func brokenPagesAreRolledBack() async throws {
        let reports = try await run(
            [.success("good 1\n"), .success("good 2\nnew 1\nbad{ 2\n"), .success("good 3\n")], target: target())
        #expect(sink.values(series("good")) == ["1.0", "stale", "3.0"])
        #expect(sink.pageSeries == [series("good")])
        #expect(sink.values(series("scrape_samples_scraped")) == ["1.0", "2.0", "1.0"])
        guard case .unparsable(line: 3, column: _, message: _, detail: _) = reports[1].failure?.reason else {
            Issue.record("\(reports[1])")
            return
        }
    }

    @Test func seriesThatTheStoreForgotAreBoundAgain() async throws {
        sink.forgetOnce()
        try await run([.success("x 1\n")], target: target())
        #expect(sink.values(series("x")) == ["1.0"])
        #expect(sink.values(series("up")) == ["1.0"])
    }

    @Test func badLinesMayBeLeftOut() async throws {
        var tolerant = try target()
        tolerant.readingMode = .tolerant
        let reports = try await run([.success("a 1\nbad{ 2\nb 1\n")], target: tolerant)
        #expect(sink.values(series("b")) == ["1.0"])
        guard case .succeeded(let problems) = reports[0].outcome else {
            Issue.record("\(reports[0])")
            return
        }
        #expect(problems.count == 1)
    }

    @Test func emptyPagesAreFine() async throws {
        let reports = try await run([.success("x 1\n"), .success("")], target: target())
        #expect(sink.values(series("x")) == ["1.0", "stale"])
        #expect(sink.values(series("up")) == ["1.0", "1.0"])
        #expect(reports[1].failure == nil)
    }

    @Test func repeatedSeriesAreDropped() async throws {
        let reports = try await run([.success("d 1\nd 2\nd{job=\"mine\"} 3\n")], target: target())
        #expect(sink.values(series("d")) == ["1.0"])
        #expect(sink.values("d{exported_job=\"mine\", instance=\"k:1\", job=\"j\"}") == ["3.0"])
        #expect(sink.values(series("scrape_samples_scraped")) == ["3.0"])
        #expect(sink.values(series("scrape_samples_post_metric_relabeling")) == ["3.0"])
        guard case .succeeded(let problems) = reports[0].outcome else {
            Issue.record("\(reports[0])")
            return
        }
        #expect(problems.count == 1)
    }

    @Test func timedSamplesGetNoStaleMarkers() async throws {
        try await run([.success("withts 1 5000\nnots 1\n"), .success("")], target: target())
        #expect(sink.values(series("withts")) == ["1.0"])
        #expect(sink.timestamps(series("withts")) == [5000])
        #expect(sink.values(series("nots")) == ["1.0", "stale"])
    }

    @Test func timestampsMayBeIgnored() async throws {
        try await run([.success("withts 1 5000\n"), .success("")], target: target(honorsTimestamps: false))
        #expect(sink.values(series("withts")) == ["1.0", "stale"])
    }

    @Test func sampleLimit() async throws {
        let page = (0..<20).map { "m\($0) 1\n" }.joined()
        let reports = try await run([.success(page)], target: target(limits: ScrapeLimits(sampleCount: 10)))
        #expect(reports[0].failure?.message == "sample limit exceeded")
        #expect(sink.pageSeries == [])
        #expect(sink.values(series("scrape_samples_scraped")) == ["20.0"])
        #expect(sink.values(series("scrape_samples_post_metric_relabeling")) == ["20.0"])
    }

    @Test func labelLimitHoldsOnEveryPage() async throws {
        let page = "l{a=\"1\",b=\"2\",c=\"3\",d=\"4\"} 1\nm 1\n"
        let reports = try await run(
            [.success(page), .success(page), .success("m 1\n")], target: target(limits: ScrapeLimits(labelCount: 4)))
        let message = "label_limit exceeded (metric: l, number of labels: 7, limit: 4)"
        #expect(reports.map { $0.failure?.message } == [message, message, nil])
        #expect(sink.values(series("scrape_samples_scraped")) == ["1.0", "1.0", "1.0"])
        #expect(sink.values(series("scrape_samples_post_metric_relabeling")) == ["0.0", "0.0", "1.0"])
    }

    @Test func turnsAreSteady() async throws {
        try await run(Array(repeating: .success("x 1\n"), count: 5), target: target())
        let times = sink.timestamps(series("x"))
        let steps = zip(times.dropFirst(), times).map { $0 - $1 }
        #expect(steps[0] > 500 && steps[0] <= 1500)
        #expect(steps.dropFirst().allSatisfy { $0 == 1000 })
    }

    @Test func missedTurnsAreSkipped() async throws {
        let fetcher = ScriptedFetcher([.success("x 1\n")])
        let loop = ScrapeLoop(target: try target(), sink: sink, fetcher: fetcher, clock: clock, onReport: { _ in })
        let task = Task { await loop.run(isEager: true) }
        await clock.advanceToNextSleeper()
        await clock.waitForSleepers(1)
        clock.set(to: clock.now().milliseconds + 10_300)
        await clock.advanceToNextSleeper()
        await clock.waitForSleepers(1)
        #expect(fetcher.fetchCount == 3)
        task.cancel()
        await task.value
    }

    @Test func removedTargetsEndLater() async throws {
        let loop = ScrapeLoop(
            target: try target(), sink: sink, fetcher: ScriptedFetcher([.success("x 1\n")]), clock: clock,
            onReport: { _ in })
        let task = Task { await loop.run(isEager: true) }
        await clock.waitForSleepers(1)
        task.cancel()
        await task.value
        #expect(sink.values(series("x")) == ["1.0"])
        let removal = clock.now().milliseconds
        let retirement = Task { await loop.retire() }
        await clock.advanceToNextSleeper()
        await retirement.value
        #expect(sink.values(series("x")) == ["1.0", "stale"])
        #expect(sink.values(series("up")) == ["1.0", "stale"])
        let end = try #require(sink.timestamps(series("x")).last)
        #expect(end > removal && end <= removal + 1000)
        #expect(clock.now().milliseconds == end + 1100)
    }

    @Test func health() async throws {
        let fetcher = ScriptedFetcher([.success("x 1\n"), .failure(.refused(endpoint: "k:1")), .success("x 1\n")])
        let loop = ScrapeLoop(target: try target(), sink: sink, fetcher: fetcher, clock: clock, onReport: { _ in })
        #expect(await loop.health.state == .unknown)
        let task = Task { await loop.run(isEager: true) }
        await clock.waitForSleepers(1)
        #expect(await loop.health.state == .up)
        await clock.advanceToNextSleeper()
        await clock.waitForSleepers(1)
        let down = await loop.health
        #expect(down.state == .down)
        #expect(down.failuresInARow == 1)
        #expect(down.lastFailure?.reason == .refused(endpoint: "k:1"))
        #expect(down.lastSuccess?.milliseconds == 1_000_000)
        #expect(down.nextTurn.map { $0 > clock.now() } == true)
        await clock.advanceToNextSleeper()
        await clock.waitForSleepers(1)
        #expect(await loop.health.state == .up)
        task.cancel()
        await task.value
    }
}
