import MetricModel
import Testing

@testable import Scraping

@Suite(.timeLimit(.minutes(10))) struct HTTPDiscovererTests {
    @Test func listsComeAndStay() async throws {
        let server = MisbehavingServer { _, number in
            switch number {
            case 0:
                MisbehavingServer.answer(
                    #"[{"targets": ["a:1", "b:2"], "labels": {"zone": "n"}}]"#,
                    contentType: "application/json; charset=utf-8")
            case 1: MisbehavingServer.answer("", status: "500 Internal Server Error")
            case 2: MisbehavingServer.answer("[]", contentType: "text/plain")
            case 3: MisbehavingServer.answer("[", contentType: "application/json")
            default: MisbehavingServer.answer("[]", contentType: "application/json")
            }
        }
        defer { server.stop() }
        let clock = ManualClock()
        let log = UpdateLog()
        let fetcher = HTTPPageFetcher()
        let client = ClientSettings(
            credentials: .authorization(type: "Bearer", credentials: .inline(Secret("hush"))))
        let discovery = HTTPDiscovery(
            url: try TargetAddress("\(server.url)/list"), refreshInterval: .seconds(20), client: client)
        let task = Task { await HTTPDiscoverer(discovery, fetcher: fetcher, clock: clock).run(log.note) }
        for round in 1...5 {
            await log.wait(for: round)
            #expect(log.addresses == (round < 5 ? ["a:1", "b:2"] : []))
            await clock.advanceToNextSleeper()
        }
        task.cancel()
        await task.value
        let updates = log.all
        #expect(updates[0].groups.first?.labels == ["__meta_url": "\(server.url)/list", "zone": "n"])
        #expect(updates[0].problems.isEmpty)
        #expect(updates[1].problems.first?.contains("500 Internal Server Error") == true)
        #expect(updates[2].problems.first?.contains("unsupported content type \"text/plain\"") == true)
        #expect(updates[3].problems.first?.contains("is no JSON") == true)
        #expect(updates[4].problems.isEmpty)
        let request = try #require(server.requests.first)
        #expect(request.contains("X-Prometheus-Refresh-Interval-Seconds: 20\r\n"))
        #expect(request.contains("Accept: application/json\r\n"))
        #expect(request.contains("Authorization: Bearer hush\r\n"))
        #expect(!request.contains("Scrape-Timeout"))
    }
}
