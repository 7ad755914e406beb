import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// A graph draws as many lines as its height can show, and says so.
struct DrawnSeriesTests {
    private func state(
        _ heights: [Double], custom: String = "{}", title: String = "Requests", width: Int = 100,
        then later: [Double]? = nil
    ) throws -> BoardState {
        let document = """
            {"title":"Sample","panels":[{"id":3,"type":"timeseries","title":"\(title)","targets":[{"expr":"b"}],
            "fieldConfig":{"defaults":{"custom":\(custom)}},"gridPos":{"x":0,"y":0,"w":24,"h":8}}]}
            """
        let board = try GrafanaDashboard(json: document.utf8).board(named: "sample")
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: width, height: 24, now: SampleFleet.now)
        try answer(&state, heights)
        if let later { try answer(&state, later) }
        return state
    }

    private func answer(_ state: inout BoardState, _ heights: [Double]) throws {
        let panel = try #require(state.board.panels.first)
        let from = SampleFleet.now - .hours(1)
        let series = heights.enumerated().map { place, height in
            var samples = SampleBuffer()
            for minute in 0...60 { samples.append((from + .minutes(Int64(minute))).milliseconds, height) }
            return DataSeries(name: "s\(place)", labels: Labels([Label("site", "s\(place)")]), samples: samples)
        }
        let data = PanelData(
            answers: ["A": .init(series: series)], state: .ready, from: from, through: SampleFleet.now,
            step: .minutes(1))
        _ = state.evaluate()
        _ = state.handle(
            .data(BoardData(ticket: state.lastTicket, panels: [3: data], contents: [3: PanelContent(panel, data)])))
    }

    private func drawn(_ state: BoardState) throws -> [String] {
        try #require(state.focusedPanel.flatMap { BoardScreen(state).importedGraph($0) }).series.map(\.name)
    }

    private let many = (1...20).map(Double.init)

    @Test func theLargestAreDrawnAndTheFrameSaysSo() throws {
        let state = try state(many)
        let names = try drawn(state)
        #expect((3...10).contains(names.count))
        #expect(names == ((20 - names.count)..<20).map { "s\($0)" })
        #expect(SampleBoard.grid(state).plainText.contains("\(names.count) largest of 20 · ↵ all"))
    }

    @Test func theSameAreDrawnWhereNamesAreHidden() throws {
        let hidden = try state(many).redacted(Redaction(labels: ["site"]))
        let graph = try #require(hidden.focusedPanel.flatMap { BoardScreen(hidden).importedGraph($0) })
        let shown = try drawn(state(many)).count
        #expect(graph.series.compactMap(\.samples.values.last) == Array(many.suffix(shown)))
    }

    @Test func aNarrowFrameSaysItShorter() throws {
        let text = SampleBoard.grid(try state(many, title: "Requests per second by service", width: 56)).plainText
        #expect(text.contains("of 20 · ↵") && !text.contains("largest"))
        let narrow = try state(many, title: "Requests per second by service", width: 46)
        #expect(SampleBoard.grid(narrow).plainText.contains("/20"))
    }

    @Test func aFewMoreThanTheLimitAreDrawn() throws {
        let limit = try drawn(state(many)).count
        let few = max(limit + 2, 8)
        #expect(try drawn(state((1...few).map(Double.init))).count == few)
        #expect(try drawn(state((1...few + 1).map(Double.init))).count == limit)
    }

    @Test func allAreDrawnWithTheScreenToThemselves() throws {
        var state = try state(many)
        state.press(.enter)
        #expect(try drawn(state).count == 20)
        #expect(!SampleBoard.grid(state).plainText.contains("largest of"))
    }

    @Test func whatIsLookedForIsDrawn() throws {
        var state = try state(many)
        state.find = "s1"
        #expect(try drawn(state) == ["s1"] + (10...19).map { "s\($0)" })
    }

    @Test func aSeriesAloneIsDrawn() throws {
        var state = try state(many)
        state.legends[3, default: SeriesList()].toggleOnly("s0", among: (0..<20).map { "s\($0)" })
        #expect(try drawn(state) == ["s0"])
    }

    @Test(arguments: [
        #"{"stacking":{"mode":"normal"},"fillOpacity":40}"#, #"{"drawStyle":"bars"}"#, #"{"drawStyle":"points"}"#,
    ])
    func whatAddsUpIsDrawnWhole(custom: String) throws {
        #expect(try drawn(state(many, custom: custom)).count == 20)
    }

    @Test func aLittleMoreChangesNothing() throws {
        let before = try drawn(state(many))
        var later = many
        later[0] = 20 - Double(before.count) + 1.05
        #expect(try drawn(state(many, then: later)) == before)
        later[0] = 30
        #expect(try drawn(state(many, then: later)).contains("s0"))
    }

    /// The largest lie between 900 and 1000, all others at 1: an axis of all would begin at 0.
    @Test func theAxisIsOfWhatIsDrawn() throws {
        let heights = (0..<20).map { $0 < 10 ? 1 : 900 + Double($0) * 5 }
        let text = SampleBoard.grid(try state(heights)).plainText
        #expect(!text.contains("   0 ┤"), "\(text)")
        #expect(text.contains("960 ┤"), "\(text)")
    }

    @Test func theLegendNamesWhatIsDrawnFirst() throws {
        let state = try state(many, width: 60)
        let line = try #require(
            SampleBoard.grid(state).plainText.split(separator: "\n").first { $0.contains(" s19") })
        let named = line.split(separator: " ").filter { $0.hasPrefix("s") }.map(String.init)
        let drawn = try drawn(state)
        #expect(!named.isEmpty && named.prefix(drawn.count).allSatisfy(drawn.contains), "\(line)")
    }
}
