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
        let line = report.lines(utcOffset: .hours(1))[0]
        #expect(line.hasPrefix("15:03:22  nodes 3 of 3, Requests "))
        #expect(line.contains(" req/s, Cost $") && line.contains("Latency p95 "))
        let empty = BoardReport(board: LiveBoard.board(), panels: [:], moment: SampleFleet.now, nodes: [])
        #expect(empty.items.map(\.title) == report.items.map(\.title))
        #expect(empty.lines(utcOffset: .zero)[0].contains("Requests collecting, Cost collecting"))
    }

    @Test func everyPanelHasItsLine() throws {
        let lines = report.lines(utcOffset: .zero)
        #expect(lines.allSatisfy { $0.hasPrefix("14:03:22  ") && !$0.contains("\n") })
        let graph = try #require(lines.first { $0.contains("Requests per second by provider: ") })
        #expect(graph.contains("openai ") && graph.contains(" req/s, "))
        let rows = lines.filter { $0.contains("Providers and models: ") }
        #expect(rows.count > 1 && rows[0].contains("req/s ") && rows[0].contains("p95 "))
        let empty = BoardReport(board: LiveBoard.board(), panels: [:], moment: SampleFleet.now, nodes: [])
        #expect(empty.lines(utcOffset: .zero).contains { $0.hasSuffix("Providers and models: collecting") })
    }

    @Test func whyNothingIsReportedIsSaidOnce() throws {
        let advice = try #require(AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"]))
        var state = SampleBoard.empty(120, 36)
        _ = state.handle(.notice(.noAIMetrics(advice)))
        let report = BoardReport(state)
        let lines = report.lines(utcOffset: .zero)
        #expect(lines.filter { $0.contains("No AI metrics yet: The gateway answers") }.count == 1, "\(lines)")
        #expect(lines.contains { $0.contains("What to do: ai_metrics: true on the Prometheus plugin: ") })
        // Nobody can press a key there.
        #expect(lines.contains { $0.hasSuffix("What to do: --board kong for the traffic there is") })
        let object = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
        let notice = try #require(object?["notice"] as? [String: Any])
        #expect(notice["title"] as? String == "No AI metrics yet")
        #expect((notice["steps"] as? [String])?.count == advice.lines.count + 1)
        // With numbers there is nothing to excuse.
        var full = SampleBoard.state(120, 36)
        _ = full.handle(.notice(.noAIMetrics(advice)))
        #expect(BoardReport(full).notice == nil && BoardReport(full).json.contains(#""notice":null"#))
    }

    @Test func longListsAreCutAndSaySo() {
        let parts = (0..<50).map { place in
            ReportItem.Part(name: "s\(place)", numbers: [.init(title: "", value: 1, text: "1")])
        }
        let item = ReportItem(title: "Many", parts: parts, words: "")
        #expect(item.parts.count == ReportItem.mostParts && item.more == 30)
        #expect(item.lines.count == 1 && item.lines[0].hasSuffix("s19 1, and 30 more"))
    }

    @Test(arguments: ContentSamples.kinds.map(\.name))
    func importedPanelsReportWhatTheyShow(name: String) throws {
        let kind = try #require(ContentSamples.kinds.first { $0.name == name })
        for sort in ContentSamples.Sort.allCases {
            let report = BoardReport(ContentSamples.state(kind, sort, width: 120, height: 36))
            #expect(report.items.isEmpty)
            #expect(report.panels.allSatisfy { !$0.parts.isEmpty || !$0.words.isEmpty })
            #expect(report.lines(utcOffset: .zero).allSatisfy { !$0.hasSuffix(": ") })
        }
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

    @Test func theNodesBoardSaysALineForEachNode() throws {
        let report = BoardReport(SampleNodes.state(120, 36))
        let lines = report.lines(utcOffset: .zero)
        #expect(lines.count == SampleNodes.rows.count + 1)
        #expect(lines[1].contains("Nodes: \(SampleNodes.down.instance), ") && lines[1].contains("state down"))
        #expect(lines[1].contains("problem "))
        let good = try #require(lines.first { $0.contains(SampleNodes.good.instance) })
        #expect(good.contains("samples \(SampleNodes.good.samples)") && !good.contains("trend"))
        let part = try #require(report.panels[0].parts.first { $0.name == SampleNodes.good.instance })
        #expect(part.numbers.first { $0.title == "bytes" }?.value == Double(SampleNodes.good.bytes))
        #expect(part.numbers.first { $0.title == "state" }?.value == nil)
        var state = SampleNodes.state(120, 36)
        _ = state.handle(.nodeRows(SampleNodes.rows, problems: ["kong: nodes.yml: no such file"]))
        #expect(
            BoardReport(state).lines(utcOffset: .zero).last?.hasSuffix("Discovery: kong: nodes.yml: no such file")
                == true)
        let empty = BoardReport(SampleNodes.state(120, 36, rows: []))
        #expect(empty.lines(utcOffset: .zero).last?.hasSuffix("Nodes: no targets yet") == true)
    }
}
