import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// What has to give way on small screens, and what must not.
struct SmallScreenTests {
    private func lines(_ state: BoardState) -> [String] {
        SampleBoard.grid(state).plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func header(_ width: Int, up: Int, of count: Int) -> String {
        var state = SampleBoard.state(width, 24)
        let nodes = (1...count).map { place in
            NodeStatus(
                name: "kong-\(place):8100", isUp: place <= up, lastScrape: SampleFleet.now, duration: 0.1, samples: 4)
        }
        _ = state.handle(.nodes(nodes))
        return lines(state)[0]
    }

    @Test(arguments: [40, 60, 120])
    func theHeaderSaysInWordsThatNobodyAnswers(width: Int) {
        #expect(header(width, up: 0, of: 3).contains("○ all down"))
        #expect(!header(width, up: 0, of: 3).contains("live"))
        #expect(header(width, up: 0, of: 1).contains("○ down"))
    }

    @Test func theHeaderCountsWhatAnswersHoweverNarrow() {
        #expect(header(40, up: 2, of: 3).contains("2/3"))
        #expect(header(40, up: 2, of: 3).contains("● live"))
        #expect(header(40, up: 3, of: 3).contains("nodes 3/3"))
        #expect(header(120, up: 2, of: 3).contains("nodes 2/3"))
    }

    @Test func nothingHidesWhatIsTyped() {
        var state = SampleBoard.state(80, 24)
        _ = state.handle(.toast("every 2s", isError: false))
        #expect(lines(state).last { !$0.isEmpty }?.contains("every 2s") == true)
        state.press("/", "g", "e")
        #expect(lines(state).last { !$0.isEmpty }?.contains("/ ge") == true, "\(lines(state))")
    }

    @Test func theRangeStaysWhilePaused() {
        var state = SampleBoard.state(80, 24)
        state.press(" ")
        _ = state.handle(.tick(SampleFleet.now + .seconds(93)))
        #expect(lines(state)[0].contains("last 15m") && lines(state)[0].contains("1m 33s"), "\(lines(state)[0])")
    }

    @Test func aNoticeCutsNoWordOfWhatToDo() throws {
        var state = SampleBoard.empty(40, 40)
        let advice = try #require(AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"]))
        _ = state.handle(.notice(.noAIMetrics(advice)))
        let text = lines(state).joined(separator: "\n")
        #expect(text.contains("logging.log_statistics: true"), "\(text)")
        #expect(lines(state).allSatisfy { !$0.contains("│") || !$0.contains("…") }, "\(text)")
    }

    @Test func aNoticeThatIsCutSaysSo() throws {
        var state = SampleBoard.empty(40, 10)
        let advice = try #require(AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"]))
        var notice = Notice.noAIMetrics(advice)
        notice.steps += notice.steps
        _ = state.handle(.notice(notice))
        #expect(lines(state).contains { $0.contains(" more lines") }, "\(lines(state))")
    }

    @Test func panelsOfTheGridFoldBeforeTheirNamesAreCut() throws {
        let panels = [("bargauge", 8), ("stat", 8), ("piechart", 8)].enumerated().map { place, kind in
            """
            {"id":\(place + 1),"type":"\(kind.0)","title":"A","gridPos":{"x":\(place * 8),"y":0,"w":\(kind.1),"h":8},
            "targets":[{"expr":"a"}]}
            """
        }
        let json = "{\"title\":\"Sample\",\"panels\":[\(panels.joined(separator: ","))]}"
        let board = try GrafanaDashboard(json: json.utf8).board(named: "sample")
        func widths(_ width: Int) -> [Int] { GridLayout(board, width: width, height: 40).panels.map(\.area.width) }
        #expect(widths(40).allSatisfy { $0 >= 39 })
        #expect(widths(50).prefix(2).reduce(0, +) >= 49)
        #expect(widths(80).allSatisfy { $0 <= 28 })
    }

    @Test func timesStandWithinThePlot() {
        let plot = Rect(x: 6, y: 0, width: 24, height: 4)
        var grid = Grid(width: 40, height: 6)
        let marks = [(0.0, "09:50"), (0.5, "09:55"), (1.0, "10:00")].map { (share: $0.0, label: $0.1) }
        AxisLabels(marks: marks, theme: ThemeLibrary.standard())
            .draw(below: plot, firstX: 0, axisRow: 4, labelRow: 5, on: &grid)
        let lines = grid.plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[5] == "    09:50       09:55    10:00")
        #expect(lines[4].count { $0 == "┬" } == 3)
    }

    @Test func threeTimesStandBelowEvenSmallGraphs() {
        let lines = lines(SampleBoard.state(120, 36))
        let clock = /[0-9]{2}:[0-9]{2}/
        #expect(lines.dropFirst().contains { $0.matches(of: clock).count == 6 }, "\(lines)")
    }
}
