import Dashboards
import Foundation
import MetricModel
import Testing

@testable import Interface

struct BoardReportTests {
    private var report: BoardReport {
        BoardReport(
            board: LiveBoard.board(), panels: SampleBoard.live, moment: SampleFleet.now, nodes: SampleBoard.nodes)
    }

    @Test func aLineHasTheSameNumbersInTheSameOrder() {
        let line = report.line(utcOffset: .hours(1))
        #expect(line.hasPrefix("15:03:22  nodes 3 of 3, Requests "))
        #expect(line.contains(" req/s, Cost $") && line.contains("Latency p95 ") && line.hasSuffix("\n"))
        let empty = BoardReport(board: LiveBoard.board(), panels: [:], moment: SampleFleet.now, nodes: [])
        #expect(empty.items.map(\.title) == report.items.map(\.title))
        #expect(empty.line(utcOffset: .zero).contains("Requests collecting, Cost collecting"))
    }

    @Test func jsonIsOneObjectALine() throws {
        var report = report
        report.failed = ["up == \"0\""]
        let text = report.json
        #expect(text.split(separator: "\n").count == 1)
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(object?["time"] as? String == "2026-11-21T14:03:22Z")
        #expect(object?["failed"] as? [String] == ["up == \"0\""])
        let values = try #require(object?["values"] as? [[String: Any]])
        #expect(values.first?["title"] as? String == "Requests")
        #expect((values.first?["value"] as? Double ?? 0) > 1)
    }
}
