import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// What a glance must not be led astray by.
struct LooksTests {
    private func lines(_ state: BoardState) -> [String] {
        SampleBoard.grid(state).plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func aSearchWithoutAnAnswerSaysSoInEveryPanel() {
        var state = SampleBoard.state(120, 36)
        state.press("/", "z", "z", "z", .enter)
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.components("nothing matches “zzz”") == 5)
        #expect(screen.contains("Esc clears"))
    }

    @Test(arguments: 40...80)
    func theNodesBoardCutsNoNumber(width: Int) {
        let rows = lines(SampleNodes.state(width, 14)).filter { $0.contains("kong-1:") || $0.contains("kong-2:") }
        #expect(!rows.isEmpty)
        // What is odd is words, which the lines below the table say in full.
        for row in rows where width < 60 { #expect(!row.prefix { $0 != "◷" }.contains("…"), "\(row)") }
    }

    @Test func saysThatDiscoveryTookAllTargetsAway() {
        var state = SampleBoard.empty(100, 30)
        func header() -> String { lines(state).first ?? "" }
        _ = state.handle(.nodes([]))
        #expect(header().contains("connecting…"))
        _ = state.handle(.nodes([NodeStatus(name: "kong-1:8100", isUp: true)]))
        #expect(header().contains("nodes 1/1"))
        _ = state.handle(.nodes([]))
        #expect(header().contains("discovery lists no targets"))
    }

    @Test func tellsAFailingDiscoveryFromAnEmptyOne() {
        var state = SampleBoard.empty(100, 30)
        func header() -> String { lines(state).first ?? "" }
        _ = state.handle(.nodes([]))
        _ = state.handle(.nodeRows([], isComplete: true))
        #expect(header().contains("discovery lists no targets"))
        let problem = "kong: http_sd: http://sd/t: server returned HTTP status 500"
        _ = state.handle(.nodeRows([], problems: [problem], isComplete: true))
        #expect(header().contains("discovery fails"))
        #expect(lines(state).contains { $0.contains("server returned HTTP status 500") }, "for a few seconds")
        _ = state.handle(.nodeRows([], isComplete: true))
        #expect(header().contains("discovery lists no targets"))
    }

    @Test func nothingIsRedBeforeAnybodyWasAsked() {
        var state = SampleBoard.empty(120, 36)
        _ = state.handle(.nodes([NodeStatus(name: "kong-1:8100", isUp: false, wasAsked: false)]))
        let bad = state.theme[.bad].foreground
        let grid = SampleBoard.grid(state)
        #expect((0..<120).allSatisfy { grid[$0, 0].style.foreground != bad })
        _ = state.handle(.nodes([NodeStatus(name: "kong-1:8100", isUp: false)]))
        let later = SampleBoard.grid(state)
        #expect((0..<120).contains { later[$0, 0].style.foreground == bad })
    }

    @Test func nodesNotYetAskedAreNotMissing() {
        var state = SampleBoard.state(120, 36)
        func nodes(wasAsked: Bool) -> [NodeStatus] {
            [
                NodeStatus(name: "kong-1:8100", isUp: true, lastScrape: SampleFleet.now),
                NodeStatus(name: "kong-2:8100", isUp: false, wasAsked: wasAsked),
            ]
        }
        _ = state.handle(.nodes(nodes(wasAsked: false)))
        #expect(!SampleBoard.grid(state).plainText.contains("1 of 2 nodes"))
        _ = state.handle(.nodes(nodes(wasAsked: true)))
        #expect(SampleBoard.grid(state).plainText.contains("1 of 2 nodes"))
    }

    @Test func missingNodesAreToldBeforeUnits() {
        // Of the two graphs in that line the one with the longer title has no room for words at 100.
        for (width, word, count) in [(120, "2 of 3 nodes", 2), (100, "2/3", 1)] {
            var state = SampleBoard.state(width, 36)
            var nodes = SampleBoard.nodes
            nodes[1].isUp = false
            _ = state.handle(.nodes(nodes))
            let lines = SampleBoard.grid(state).plainText.split(separator: "\n")
            let title = lines.first { $0.contains("Requests per second by provider") }
            #expect(title?.components(word) == count, "\(width)")
        }
    }

    @Test func aZoomedTileIsAGraphWithAxes() {
        var state = SampleBoard.state(120, 36)
        state.press(.enter)
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.contains("┤") && screen.contains("14:00"))
        #expect(screen.contains("min") && screen.contains("mean"))
        state.press("h", "h")
        #expect(SampleBoard.grid(state).plainText.contains("then"))
        _ = state.handle(.mouse(MouseAction(.click, x: 40, y: 20)))
        #expect(state.crosshair != nil)
    }

    @Test func colourLiesBelowALineAndFadesTowardsZero() {
        var state = SampleBoard.state(160, 48)
        state.press("j", .enter)
        let grid = SampleBoard.grid(state)
        let ground = state.theme.background
        let column = (5..<40).map { grid[40, $0].style.background }
        let tinted = column.indices.filter { column[$0] != ground && column[$0] != .standard }
        #expect(tinted.count > 10)
        // Nothing above the highest line.
        #expect(tinted.first ?? 0 > 0)
        let plain = SampleBoard.state(160, 48, theme: ThemeLibrary.standard().adapted(to: .none))
        let monochrome = SampleBoard.grid(plain)
        #expect((0..<160).allSatisfy { monochrome[$0, 14].style.background == .standard })
    }

    @Test func aZoomedLegendSaysMinimumMaximumAndMean() {
        var state = SampleBoard.state(160, 48)
        state.press("j", .enter)
        let heading = lines(state).first { $0.contains("now") } ?? ""
        #expect(heading.contains("min") && heading.contains("max") && heading.contains("mean"))
    }

    /// The number is of the whole range, and the curve of each step: neither is taken for the other.
    @Test func aZoomedTileSaysWhatItsCurveIsOf() {
        for (tile, words) in [(0, "● Requests "), (3, "● each step ")] {
            var state = SampleBoard.state(160, 48)
            for _ in 0..<tile { state.press("l") }
            state.press(.enter)
            let screen = SampleBoard.grid(state).plainText
            #expect(screen.contains(words), "\(screen)")
        }
    }

    @Test func aLegendOnTheFrameCountsWhatItLeavesOut() {
        let screen = SampleBoard.grid(SampleBoard.state(80, 24)).plainText
        #expect(screen.contains("openai 6.70 ● anthropic 5.03  +4 "))
    }

    @Test func aLegendKeepsNoRoomFreeForWhatItDoesNotShow() {
        let line = GraphLegend.Line(name: "anthropic", marker: "●", style: .plain, values: ["1.00", "$1,234,567.00"])
        let legend = GraphLegend(lines: [line], headings: ["now", "max"], theme: ThemeLibrary.standard())
        #expect(legend.fit(width: 25).width == 2 + 9 + 2 + 6)
        #expect(legend.fit(width: 40).columns == [0, 1])
        // Too narrow for the name: it is cut, the number is not.
        #expect(legend.fit(width: 16).nameRoom == 6)
        #expect(legend.fit(width: 0).width == 0)
    }

    @Test func theSelectedLineIsOfOnePieceWhereItIsTurnedRound() {
        let theme = ThemeLibrary.standard().adapted(to: .sixteen)
        #expect(theme.selected(theme[.good]) == theme.selected(theme.text))
        let full = ThemeLibrary.standard()
        #expect(full.selected(full[.good]).foreground == full[.good].foreground)
        #expect(full.selected(full[.good]).background == full[.selection].background)
    }

    @Test(arguments: [
        (0.002554, 0.03, "$0.0026"), (0.03, 0.03, "$0.0300"), (0.0026, 52, "< $0.01"), (0, 52, "$0.00"),
        (12.5, 52, "$12.50"), (0.076, 0.5, "$0.076"), (1234.5, 1234.5, "$1,234.50"),
    ])
    func amountsInAColumnHaveAsManyDigits(value: Double, largest: Double, text: String) {
        #expect(Unit.currency(symbol: "$").text(value, amid: largest) == text)
    }

    @Test(arguments: [(1, 6.19, "1.00"), (12, 60.5, "12.0"), (1, 4, "1"), (0, 6.19, "0"), (0.61, 6.19, "0.610")])
    func ratesInAColumnHaveThreeDigits(value: Double, largest: Double, text: String) {
        #expect(Unit.short.text(value, amid: largest) == text)
    }

    @Test func onWideScreensLegendsSayAll() {
        #expect(lines(SampleBoard.state(240, 60)).contains { $0.contains("now") && $0.contains("mean") })
        #expect(!lines(SampleBoard.state(160, 48)).contains { $0.contains("now") && $0.contains("mean") })
    }

    @Test func theTilesPartsKeepTheirDigitsWhereTheyFit() throws {
        var state = SampleBoard.state(120, 36)
        let tokens = try #require(state.board.panels.firstIndex { $0.title == "Tokens" })
        let id = state.board.panels[tokens].id
        func one(_ value: Double) -> PanelData.Answer {
            var samples = SampleBuffer()
            samples.append(SampleFleet.now.milliseconds, value)
            return PanelData.Answer(
                series: [DataSeries(name: "", labels: Labels([]), samples: samples)], expression: "")
        }
        state.panels[id]?.answers["input"] = one(7410)
        state.panels[id]?.answers["output"] = one(1200)
        #expect(lines(state).contains { $0.contains("7.41 k in 1.20 k out") })
    }

    @Test(arguments: [40, 44, 50, 60, 80])
    func whetherTheNumbersAreLiveIsNeverLeftOut(width: Int) {
        var state = SampleBoard.state(width, 24)
        #expect(lines(state)[0].contains("● live"), "\(lines(state)[0])")
        state.press(" ")
        #expect(lines(state)[0].contains("▮▮ "), "\(lines(state)[0])")
        #expect(lines(state).last { !$0.isEmpty }?.contains("space live") == true)
    }

    @Test func timingsAndScrapesStandBeforeLongQueries() throws {
        var state = SampleBoard.state(100, 40)
        state.press("i")
        let text = lines(state)
        let nodes = try #require(text.firstIndex { $0.contains("3 of 3 up") })
        let took = try #require(text.firstIndex { $0.contains("evaluated in") })
        let query = try #require(text.firstIndex { $0.contains("now instant") })
        #expect(took < nodes && nodes < query)
    }

    @Test func theRangeStaysInTheHeaderWhilePaused() {
        let others = ["Kong AI", "Kong"].map { BoardEntry(title: $0, make: SampleBoard.entry.make) }
        let entries = [SampleBoard.entry, .explore, .nodes] + others
        var state = BoardState(
            boards: entries, theme: ThemeLibrary.standard(), width: 120, height: 36, now: SampleFleet.now,
            isDemo: true)
        _ = state.handle(.nodes(SampleBoard.nodes))
        #expect(lines(state)[0].contains("last 15m"))
        state.press(" ")
        _ = state.handle(.tick(SampleFleet.now + .minutes(12)))
        #expect(lines(state)[0].contains("last 15m"), "\(lines(state)[0])")
        #expect(lines(state)[0].contains("12m behind"), "\(lines(state)[0])")
        state = SampleBoard.state(120, 36)
        state.press(" ")
        #expect(lines(state)[0].contains("paused, "), "\(lines(state)[0])")
    }

    @Test func withoutColoursAStacksLegendShowsItsTextures() {
        let grid = SampleBoard.grid(SampleBoard.state(160, 48, theme: ThemeLibrary.monochrome()))
        let text = grid.plainText
        #expect(text.contains("█ input") && text.contains("▒ output"), "\(text)")
        #expect(text.contains("● openai"))
    }

    @Test func aRowBelowALineKeepsItsColourWhenTheLineMoves() {
        let theme = ThemeLibrary.standard()
        let ink = BoardScreen(SampleBoard.state(120, 36)).context(0).ink
        func tinted(_ heights: [Double]) -> Grid {
            var grid = Grid(width: 5, height: 10)
            let tint = AreaTint(.rgb(red: 115, green: 191, blue: 105), opacity: 20, ink: ink, plot: grid.bounds)
            tint?.draw(
                under: heights.enumerated().map { .init(x: Double($0.offset) / 4, y: $0.element) }, to: 0, on: &grid)
            return grid
        }
        let (before, after) = (tinted([0.9, 0.5, 0.5, 0.5, 0.5]), tinted([0.9, 0.5, 0.7, 0.5, 0.5]))
        for y in 5..<10 {
            for x in 0..<5 {
                #expect(before[x, y].style.background == after[x, y].style.background)
                #expect(before[x, y].style.background == before[0, y].style.background)
            }
        }
        #expect(before[0, 2].style.background != before[0, 9].style.background)
        #expect(before[0, 9].style.background != theme.background)
    }
}

extension StringProtocol where SubSequence == Substring {
    /// How often a text stands in it.
    func components(_ text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
