import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// Legends of Grafana's graphs are looked at as those of the Live board are.
struct ImportedLegendTests {
    private func zoomed() throws -> BoardState {
        let document = """
            {"title":"Sample","panels":[{"id":3,"type":"timeseries","title":"B","targets":[{"expr":"b"}],
            "gridPos":{"x":0,"y":0,"w":24,"h":12},"options":{"legend":{"calcs":["max"]}}}]}
            """
        let board = try GrafanaDashboard(json: document.utf8).board(named: "sample")
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: 100, height: 30, now: SampleFleet.now)
        let panel = try #require(state.board.panels.first)
        let from = SampleFleet.now - .hours(1)
        let series = [("west", 4.0), ("east", 9.0), ("north", 2.0)].map { name, height in
            var samples = SampleBuffer()
            for minute in 0...60 { samples.append((from + .minutes(Int64(minute))).milliseconds, height) }
            return DataSeries(name: name, labels: Labels([Label("site", name)]), samples: samples)
        }
        let data = PanelData(
            answers: ["A": .init(series: series)], state: .ready, from: from, through: SampleFleet.now,
            step: .minutes(1))
        _ = state.evaluate()
        _ = state.handle(
            .data(BoardData(ticket: state.lastTicket, panels: [3: data], contents: [3: PanelContent(panel, data)])))
        state.press(.enter)
        return state
    }

    private func graph(_ state: BoardState) throws -> GraphPanel {
        try #require(state.focusedPanel.flatMap { BoardScreen(state).importedGraph($0) })
    }

    @Test func oneSeriesAloneAndAllAgain() throws {
        var state = try zoomed()
        #expect(state.isLegendOpen)
        let names = try graph(state).legendNames
        #expect(names.count == 3)
        state.press("j", "o")
        #expect(try graph(state).series.map(\.name) == [names[1]])
        #expect(try graph(state).legendNames == names)
        state.press("o", "d")
        #expect(try graph(state).series.map(\.name).contains(names[1]) == false)
        state.press("d")
        #expect(try graph(state).series.count == 3)
    }

    @Test func isSorted() throws {
        var state = try zoomed()
        state.press(">")
        #expect(try graph(state).legendNames == ["east", "north", "west"])
        state.press(">")
        #expect(try graph(state).legendNames == ["east", "west", "north"])
        state.press("r")
        #expect(try graph(state).legendNames == ["north", "west", "east"])
    }

    private func line(_ text: String, _ state: BoardState) throws -> (line: String, y: Int) {
        let lines = SampleBoard.grid(state).plainText.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(lines.firstIndex { $0.contains(text) })
        return (String(lines[y]), y)
    }

    private func click(_ text: String, _ state: inout BoardState, onLineOf other: String? = nil) throws {
        let (line, y) = try line(other ?? text, state)
        let range = try #require(line.ranges(of: text).last)
        let x = Glyphs.width(of: String(line[..<range.lowerBound]))
        _ = state.handle(.mouse(MouseAction(.click, x: x, y: y)))
    }

    @Test func clicksOnHeadingsSort() throws {
        var state = try zoomed()
        try click("Max", &state)
        #expect(try graph(state).legendNames == ["east", "west", "north"])
        #expect(state.crosshair == nil)
        try click("Max", &state)
        #expect(try graph(state).legendNames == ["north", "west", "east"])
        // Above the names.
        let y = try line("Max", state).y
        _ = state.handle(.mouse(MouseAction(.click, x: 4, y: y)))
        #expect(try graph(state).legendNames == ["east", "north", "west"])
    }

    @Test func theCrosshairsValuesAreSortedToo() throws {
        var state = try zoomed()
        try click("Max", &state)
        state.press("h")
        // What was sorted by stays so, though there is a column before it now.
        #expect(try line("then", state).line.contains("Max"))
        #expect(try graph(state).legendNames == ["east", "west", "north"])
        try click("then", &state)
        #expect(try graph(state).legendNames == ["east", "west", "north"])
        try click("then", &state)
        #expect(try graph(state).legendNames == ["north", "west", "east"])
    }

    @Test func aClickInAListLeavesOneSeries() throws {
        var state = try zoomed()
        state.press(.escape)
        try click("east", &state, onLineOf: "● east")
        #expect(try graph(state).series.map(\.name) == ["east"])
        try click("east", &state, onLineOf: "east")
        #expect(try graph(state).series.count == 3)
    }

    @Test func aClickLeavesOneSeries() throws {
        var state = try zoomed()
        let lines = SampleBoard.grid(state).plainText.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(lines.firstIndex { $0.contains("● east") })
        _ = state.handle(.mouse(MouseAction(.click, x: 5, y: y)))
        #expect(try graph(state).series.map(\.name) == ["east"])
        #expect(state.crosshair == nil)
        // In the plot a click reads the graph.
        _ = state.handle(.mouse(MouseAction(.click, x: 60, y: 8)))
        #expect(state.crosshair != nil)
    }

    // MARK: Where there is no room for all

    /// A graph of eight series whose largest come last.
    private func crowded(
        _ width: Int, legend: String, custom: String = "", theme: Theme = ThemeLibrary.standard()
    ) throws -> BoardState {
        let document = """
            {"title":"Sample","panels":[{"id":3,"type":"timeseries","title":"B","targets":[{"expr":"b"}],
            "fieldConfig":{"defaults":{"custom":{\(custom)}}},
            "gridPos":{"x":0,"y":0,"w":24,"h":12},"options":{"legend":{\(legend)}}}]}
            """
        let board = try GrafanaDashboard(json: document.utf8).board(named: "sample")
        var state = BoardState(
            boards: [BoardEntry(board)], theme: theme, width: width, height: 36, now: SampleFleet.now)
        let panel = try #require(state.board.panels.first)
        let from = SampleFleet.now - .hours(1)
        let series = (1...8).map { place in
            var samples = SampleBuffer()
            for minute in 0...60 { samples.append((from + .minutes(Int64(minute))).milliseconds, Double(place)) }
            return DataSeries(name: "series-\(place)", labels: Labels([Label("n", "\(place)")]), samples: samples)
        }
        let data = PanelData(
            answers: ["A": .init(series: series)], state: .ready, from: from, through: SampleFleet.now,
            step: .minutes(1))
        _ = state.evaluate()
        _ = state.handle(
            .data(BoardData(ticket: state.lastTicket, panels: [3: data], contents: [3: PanelContent(panel, data)])))
        return state
    }

    @Test(arguments: [#""calcs":["mean"]"#, #""calcs":["lastNotNull"]"#, #""displayMode":"table""#])
    func aCutLegendShowsTheLargest(legend: String) throws {
        var state = try crowded(40, legend: legend)
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.contains("series-8") && !screen.contains("series-1"), "\(screen)")
        #expect(screen.contains(" more"))
        try click("series-8", &state, onLineOf: "● series-8")
        #expect(try graph(state).series.map(\.name) == ["series-8"])
    }

    @Test func aWholeLegendKeepsTheQueriesOrder() throws {
        let screen = SampleBoard.grid(try crowded(200, legend: #""calcs":["mean"]"#)).plainText
        let names = screen.split(separator: " ").filter { $0.hasPrefix("series-") }.map(String.init)
        #expect(names == (1...8).map { "series-\($0)" })
    }

    @Test func theProgramsOwnBoardsReadPlainly() throws {
        let board = try #require(BoardLibrary.board(named: "kong"))
        let legends = board.panels.compactMap { panel -> LegendOptions? in
            if case .timeSeries(let options) = panel.kind { options.legendOptions } else { nil }
        }
        let titles = Set(legends.flatMap { legend in legend.calculations.map { legend.title(of: $0) } })
        #expect(titles.contains("now") && !titles.contains("Last *"))
        // As they stand in a document, for Grafana, nothing changes; neither do others' boards.
        #expect(LegendOptions().title(of: .lastNotNull) == "Last *")
    }

    /// Marks that nobody finds in the graph tell nothing.
    @Test func aStacksNamesBearItsTextures() throws {
        let stacked = #""fillOpacity":80,"stacking":{"mode":"normal"}"#
        let state = try crowded(
            160, legend: #""displayMode":"list""#, custom: stacked, theme: ThemeLibrary.monochrome())
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.contains("█ series-1  ▒ series-2  ░ series-3  ▓ series-4"), "\(screen)")
        let lines = try crowded(160, legend: #""displayMode":"list""#, theme: ThemeLibrary.monochrome())
        #expect(!SampleBoard.grid(lines).plainText.contains("█ series-1"))
    }

    @Test func anOrderThatWasAskedForStays() throws {
        let sorted = #""displayMode":"table","calcs":["mean"],"sortBy":"Mean","sortDesc":false"#
        let screen = SampleBoard.grid(try crowded(40, legend: sorted)).plainText
        #expect(screen.contains("series-1") && !screen.contains("series-8"), "\(screen)")
    }

    // MARK: Comparison

    /// A graph of so many series, each held against itself fifteen minutes earlier.
    private func compared(_ count: Int) throws -> BoardState {
        let document = """
            {"title":"Sample","panels":[{"id":3,"type":"timeseries","title":"B","targets":[{"expr":"b"}],
            "gridPos":{"x":0,"y":0,"w":24,"h":12}}]}
            """
        let board = try GrafanaDashboard(json: document.utf8).board(named: "sample")
            .compared(with: .before(.minutes(15)))
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: 100, height: 30, now: SampleFleet.now)
        let panel = try #require(board.panels.first)
        let from = SampleFleet.now - .hours(1)
        func series(_ suffix: String, _ offset: Double) -> [DataSeries] {
            (1...count).map { place in
                var samples = SampleBuffer()
                for minute in 0...60 {
                    samples.append((from + .minutes(Int64(minute))).milliseconds, Double(place * 10) + offset)
                }
                return DataSeries(
                    name: "site-\(place)\(suffix)", labels: Labels([Label("site", "\(place)")]), samples: samples)
            }
        }
        let data = PanelData(
            answers: ["A": .init(series: series("", 0)), "A′": .init(series: series(" · 15m before", 4))],
            state: .ready, from: from, through: SampleFleet.now, step: .minutes(1))
        _ = state.evaluate()
        _ = state.handle(
            .data(BoardData(ticket: state.lastTicket, panels: [3: data], contents: [3: PanelContent(panel, data)])))
        return state
    }

    @Test func aFewSeriesHaveTheOtherNumbersBesideThem() throws {
        #expect(try graph(compared(2)).legendNames.count == 4)
        #expect(try graph(compared(3)).legendNames == ["site-1", "site-2", "site-3"])
        let screen = SampleBoard.grid(try compared(3)).plainText
        #expect(screen.contains("┄ 15m before"), "\(screen)")
        #expect(!screen.contains(" more"))
    }

    @Test func whatIsComparedWithIsFainterAndGoesWithItsSeries() throws {
        var state = try compared(3)
        let drawn = try graph(state)
        let (own, twin) = try (#require(drawn.series.first), #require(drawn.series.last { $0.comparedTo == "site-1" }))
        let ink = drawn.context.ink
        let faint = ink.style(own.color).foreground.mixed(with: state.theme.background, share: 0.45)
        #expect(own.color == twin.color && ink.style(twin).foreground == faint)
        let grid = SampleBoard.grid(state)
        #expect(grid.cells.contains { $0.style.foreground == faint })
        state.press(.enter, "d")
        #expect(try graph(state).series.allSatisfy { !$0.name.hasPrefix("site-1") })
    }
}
