import Interface
import MetricModel
import Testing

@testable import Scraping
@testable import kongtop

struct NodeBookTests {
    private let target: Target

    init() throws {
        target = Target(
            try TargetAddress("kong-1:8100"), job: "kong", labels: ["instance": "kong-1"], interval: .seconds(1))
    }

    private func report(at seconds: Int64, date: String = "", failing reason: ScrapeFailureReason? = nil)
        -> ScrapeReport
    {
        ScrapeReport(
            target: target, timestamp: Timestamp(milliseconds: seconds * 1000), duration: 0.01, pageByteCount: 0,
            counts: ScrapeCounts(),
            outcome: reason.map { .failed(ScrapeFailure($0, target: target, address: target.address)) }
                ?? .succeeded(problems: []),
            families: nil, answerHeaders: date.isEmpty ? [] : [HeaderLine("Date", date)])
    }

    @Test func aClockStaysMarkedWhileItsNodeFails() {
        let book = NodeBook(facts: NodeFacts())
        book.expect([target])
        // 1970-01-01 01:00:00 is 3,600 s.
        book.note(report(at: 4200, date: "Thu, 01 Jan 1970 01:00:00 GMT"))
        #expect(book.rows[0].marks == [.clock(.seconds(-599))])
        book.note(report(at: 4201, failing: .timedOut(.seconds(1))))
        #expect(book.rows[0].marks == [.clock(.seconds(-599))])
        book.expect([target])
        #expect(book.rows[0].marks == [.clock(.seconds(-599))])
        book.note(report(at: 4202, date: "Thu, 01 Jan 1970 01:10:02 GMT"))
        #expect(book.rows[0].marks == [.failed(book.rows[0].outages[0], times: 1)])
    }

    /// A failed scrape says nothing of the page before.
    @Test func aFailureLeavesTheLastAnswer() {
        let book = NodeBook(facts: NodeFacts())
        book.expect([target])
        book.note(report(at: 1, failing: .timedOut(.seconds(1))))
        #expect(book.rows[0].lastAnswer == nil && !book.rows[0].hasPage)
        book.note(report(at: 2))
        #expect(book.rows[0].lastAnswer == Timestamp(milliseconds: 2000) && book.rows[0].hasPage)
        book.note(report(at: 3, failing: .timedOut(.seconds(1))))
        #expect(book.rows[0].lastAnswer == Timestamp(milliseconds: 2000) && !book.rows[0].hasPage)
        #expect(book.rows[0].lastScrape == Timestamp(milliseconds: 3000))
    }

    @Test func aFailureThatIsOverIsToldOfForAnHour() throws {
        let book = NodeBook(facts: NodeFacts())
        book.expect([target])
        for second: Int64 in [0, 10, 12] { book.note(report(at: second)) }
        #expect(book.rows[0].marks == [])
        for second: Int64 in [14, 16] { book.note(report(at: second, failing: .timedOut(.seconds(1)))) }
        #expect(book.rows[0].marks == [])
        book.note(report(at: 18))
        let row = book.rows[0]
        let outage = try #require(row.outages.first)
        #expect(outage.began == Timestamp(seconds: 14) && outage.ended == Timestamp(seconds: 18))
        #expect(row.marks == [.failed(outage, times: 1)])
        #expect(!outage.reason.isEmpty && !outage.reason.contains(":"))

        book.note(report(at: 1000, failing: .noMetricName))
        book.note(report(at: 1002))
        #expect(book.rows[0].marks == [.failed(book.rows[0].outages[1], times: 2)])
        book.note(report(at: 3618, failing: .noMetricName))
        #expect(book.rows[0].marks == [.failed(book.rows[0].outages[0], times: 1)])
        book.note(report(at: 3620))
        #expect(book.rows[0].outages.count == 2)
        book.note(report(at: 8000))
        #expect(book.rows[0].marks == [] && book.rows[0].outages == [])
    }

    @Test func anOutagesReasonKeepsItsAddress() throws {
        let book = NodeBook(facts: NodeFacts())
        book.expect([target])
        book.note(report(at: 0, failing: .unreachable(endpoint: "[::1]:8100", detail: "no route to host")))
        book.note(report(at: 2))
        #expect(book.rows[0].outages.first?.reason.contains("[::1]:8100") == true, "\(book.rows[0].outages)")
    }

    @Test func whatWasTriedIsToldByItsJobWhereThereAreSeveral() {
        var status = NodeRow(labels: ["instance": "kong-1", "job": "status"], interval: .seconds(1))
        status.message = "connection refused"
        var admin = status
        admin.labels = ["instance": "kong-1", "job": "admin"]
        #expect(NoticeWatch.tried([status], problems: []) == [Notice.Item("kong-1", "connection refused")])
        #expect(
            NoticeWatch.tried([status, admin], problems: ["no such file"]) == [
                Notice.Item("kong-1 (status)", "connection refused"),
                Notice.Item("kong-1 (admin)", "connection refused"), Notice.Item("", "no such file"),
            ])
        #expect(NoticeWatch.tried([], problems: []) == [Notice.Item("", "discovery lists no targets")])
        #expect(NoticeWatch.tried([], problems: ["no such file"]) == [Notice.Item("", "no such file")])
    }
}
