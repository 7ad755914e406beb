import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// What panels say of their state: since when, why, and what to do next, at any size.
struct StateWordsTests {
    private func lines(_ state: BoardState) -> [String] {
        SampleBoard.grid(state).plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func tilesSaySinceWhenTheyCollect() throws {
        let narrow = lines(SampleBoard.state(120, 36, panels: SampleBoard.firstPage))
        let place = try #require(narrow.firstIndex { $0.components("collecting…") == 5 })
        #expect(narrow[place + 1].components("since 1") == 5, "\(narrow)")
        let wide = lines(SampleBoard.state(200, 50, panels: SampleBoard.firstPage))
        #expect(wide.contains { $0.components("collecting… since") == 5 }, "\(wide)")
    }

    @Test(arguments: [40, 80])
    func tilesOfOneLineSayWhatIsKnownAndThatTheyCollect(width: Int) {
        let screen = lines(SampleBoard.state(width, 24, panels: SampleBoard.firstPage))
        let tiles = screen.prefix { !$0.contains("╭") }.joined(separator: "\n")
        // A total says itself that it is none of what is collected; where both have room, both stand.
        #expect(tiles.components(" in all") == 5, "\(tiles)")
        let nothing = lines(SampleBoard.empty(width, 24)).prefix { !$0.contains("╭") }
        for unit in ["req/s", "$/h", "tok/s", "%", "ms"] {
            #expect(nothing.contains { $0.contains("– \(unit) ") }, "\(unit): \(nothing)")
        }
        // Below each other.
        let columns = nothing.compactMap { line in
            line.ranges(of: "collecting").first.map { line.distance(from: line.startIndex, to: $0.lowerBound) }
        }
        #expect(Set(columns).count == 1, "\(nothing)")
    }

    @Test func aLineWithRoomSaysSinceWhenItCollects() {
        let tiles = lines(SampleBoard.empty(100, 24)).prefix { !$0.contains("╭") }.joined(separator: "\n")
        #expect(tiles.components("collecting since 14:03:22") == 5, "\(tiles)")
    }

    /// The sample with every panel in a state of its data, and so many of its three nodes up.
    private func live(_ width: Int, _ height: Int, _ panelState: PanelState = .ready, up: Int = 3) -> BoardState {
        var state = SampleBoard.state(
            width, height,
            panels: SampleBoard.live.mapValues { data in
                var data = data
                data.state = panelState
                return data
            })
        var nodes = SampleBoard.nodes
        for place in nodes.indices { nodes[place].isUp = place < up }
        _ = state.handle(.nodes(nodes))
        return state
    }

    @Test(arguments: [40, 80])
    func tilesOfOneLineSayTheirState(width: Int) {
        func tiles(_ state: BoardState) -> String {
            lines(state).dropFirst().prefix { !$0.contains("╭") }.joined(separator: "\n")
        }
        let partial = tiles(live(width, 24, up: 2))
        #expect(partial.components("2/3") == 5, "\(partial)")
        // There is room for the change as well.
        #expect(partial.components("▲") + partial.components("▼") >= 4, "\(partial)")
        let stale = tiles(live(width, 24, .stale(since: SampleFleet.now), up: 0))
        #expect(stale.components("stale") == 5, "\(stale)")
    }

    @Test(arguments: [(40, 12), (40, 60), (80, 24), (80, 60), (120, 36)])
    func everyPanelSaysItsState(width: Int, height: Int) {
        let frames = { (state: BoardState) in self.lines(state).filter { $0.contains("╭") } }
        for line in frames(live(width, height, up: 2)) {
            #expect(line.components("╭") == line.components("2/3") + line.components("2 of 3 nodes"), "\(line)")
        }
        for line in frames(live(width, height, .stale(since: SampleFleet.now), up: 0)) {
            #expect(line.components("╭") == line.components("stale"), "\(line)")
        }
    }

    @Test func costsInARangeAndADayStandInANarrowTile() {
        let options = HeadlineOptions(
            value: "now",
            notes: [
                HeadlineOptions.Note("range", unit: .currency(symbol: "$"), suffix: " in 15m"),
                HeadlineOptions.Note("day", unit: .currency(symbol: "$"), suffix: "/d"),
            ])
        func note(_ range: Double, _ day: Double, width: Int) -> String {
            let panel = Panel(
                id: 1, title: "Cost", kind: .headline(options), position: GridPosition(x: 0, y: 0, width: 5, height: 4),
                queries: [], unit: .currencyPerHour(symbol: "$"))
            var data = PanelData(
                state: .ready, from: SampleFleet.now, through: SampleFleet.now, step: .seconds(1))
            for (refID, value) in [("now", day / 24), ("range", range), ("day", day)] {
                var samples = SampleBuffer()
                samples.append(SampleFleet.now.milliseconds, value)
                data.answers[refID] = PanelData.Answer(series: [
                    DataSeries(name: "", labels: Labels(), samples: samples)
                ])
            }
            let context = BoardScreen(SampleBoard.state(120, 36)).context(0)
            var grid = Grid(width: width, height: 3)
            HeadlinePanel(panel: panel, options: options, data: data, context: context).draw(in: grid.bounds, on: &grid)
            let line = grid.plainText.split(separator: "\n", omittingEmptySubsequences: false)[1]
            return line.split(separator: " ").joined(separator: " ")
        }
        #expect(note(44.4, 4270.32, width: 22) == "$44 in 15m $4,270/d")
        #expect(note(0.98, 94.1, width: 22) == "$0.98 in 15m $94/d")
        #expect(note(44.5, 4270.32, width: 40) == "$44.50 in 15m $4,270.32/d")
        #expect(note(44.5, 4270.32, width: 16) == "$44.50 in 15m")
    }

    @Test func theFirstWithoutACacheSaysWhatToDo() {
        let screen = lines(SampleBoard.state(120, 36))
        #expect(screen.filter { $0.contains("no cache in use: add ai-semantic-cache") }.count == 1, "\(screen)")
        #expect(screen.filter { $0.contains("no cache in use") }.count > 1)
        let narrow = lines(SampleBoard.state(80, 40))
        #expect(narrow.contains { $0.contains("no cache in use") && !$0.contains("add") })
    }

    @Test func anIdleCacheIsNotCalledNone() throws {
        var panels = SampleBoard.live
        let labels = Labels(["ai_provider": "openai"].map { Label($0.key, $0.value) })
        var answer = PanelData.Answer(series: [DataSeries(name: "openai", labels: labels, samples: SampleBuffer())])
        answer.idle = [labels]
        panels[9]?.answers["A"] = answer
        let screen = lines(SampleBoard.state(120, 36, panels: panels))
        #expect(screen.contains { $0.contains("openai  –  no requests in 15m") }, "\(screen)")
        #expect(!screen.contains { $0.contains("no cache in use") })
    }

    /// A board without AI metrics, its panels at places of Grafana's grid.
    private func withoutAIMetrics(_ places: [(x: Int, y: Int, w: Int, h: Int)]) throws -> BoardState {
        let panels = places.enumerated().map { index, place in
            """
            {"id":\(index + 1),"type":"timeseries","title":"Panel \(index + 1)","targets":[{"expr":"kong_ai_cost_total"}],
            "gridPos":{"x":\(place.x),"y":\(place.y),"w":\(place.w),"h":\(place.h)}}
            """
        }
        let json = "{\"title\":\"Sample\",\"panels\":[\(panels.joined(separator: ","))]}"
        let board = try GrafanaDashboard(json: json.utf8).board(named: "sample")
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: 120, height: 40, now: SampleFleet.now)
        state.open(0)
        let advice = try #require(AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"]))
        for panel in state.board.panels {
            state.panels[panel.id] = PanelData(
                state: .noData(reason: advice.text), from: SampleFleet.now, through: SampleFleet.now, step: .seconds(1))
        }
        return state
    }

    @Test func whatToCheckIsSaidOnce() throws {
        var state = try withoutAIMetrics([(0, 0, 12, 8), (12, 0, 12, 8), (0, 8, 12, 8), (12, 8, 12, 8)])
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.components("log_statistics") == 1, "\(screen)")
        #expect(screen.components("no AI metrics yet: see Panel 1") == 3, "\(screen)")
        // Who looks at one alone reads it there.
        state.press("j", .enter)
        #expect(SampleBoard.grid(state).plainText.contains("log_statistics"))
    }

    @Test func whatToCheckIsSaidWhereThereIsRoomForIt() throws {
        let state = try withoutAIMetrics([(0, 0, 3, 3), (3, 0, 21, 8)])
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.components("a first request on a route with") == 1, "\(screen)")
    }

    @Test func aBoardOfNothingButAISaysOnceWhatIsMissing() throws {
        var state = try withoutAIMetrics([(0, 0, 12, 8), (12, 0, 12, 8)])
        let advice = try #require(AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"]))
        _ = state.handle(.nodes(SampleBoard.nodes))
        _ = state.handle(.notice(.noAIMetrics(advice)))
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.contains("No AI metrics yet") && !screen.contains("Panel 1"), "\(screen)")
        // One that asks of anything else has to be seen.
        state.board.panels[1].queries[0].expression = "kong_http_requests_total"
        #expect(SampleBoard.grid(state).plainText.contains("Panel 1"))
    }

    @Test func aBoardThatAsksNothingIsNotCovered() throws {
        let text = try #require(ContentSamples.kinds.first { $0.name == "text" })
        var state = ContentSamples.state(text, .data, width: 80, height: 24)
        let advice = try #require(AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"]))
        _ = state.handle(.nodes(SampleBoard.nodes))
        _ = state.handle(.notice(.noAIMetrics(advice)))
        #expect(!SampleBoard.grid(state).plainText.contains("No AI metrics yet"))
    }

    @Test func aNoticeOnALowScreenSaysWhatToDoBeforeWhy() throws {
        var state = SampleBoard.empty(40, 12)
        let advice = try #require(AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"]))
        _ = state.handle(.notice(.noAIMetrics(advice)))
        let screen = lines(state).joined(separator: "\n")
        for line in advice.lines { #expect(screen.contains(line.setting), "\(screen)") }
        #expect(screen.contains("ai_metrics: true · on the"), "\(screen)")
        #expect(!screen.contains("more lines"))
        #expect(!screen.contains("but: no AI metrics"))
    }

    /// A program with the boards Live, Kong and Explore before a gateway that counts nothing of AI.
    private func withoutAI(_ width: Int, _ height: Int) throws -> BoardState {
        var board = Board(name: "kong", title: "Kong", panels: [], timeRange: TimeRange(span: .minutes(15)))
        board.layout = .grid
        var state = BoardState(
            boards: [SampleBoard.entry, BoardEntry(board), .explore], theme: ThemeLibrary.standard(), width: width,
            height: height, now: SampleFleet.now)
        let advice = try #require(AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"]))
        _ = state.handle(.notice(.noAIMetrics(advice)))
        return state
    }

    @Test(arguments: [(40, 12), (80, 24), (120, 36)])
    func theCardWithoutAIMetricsNamesKeysAsKeys(width: Int, height: Int) throws {
        var state = try withoutAI(width, height)
        let screen = lines(state).joined(separator: "\n")
        #expect(screen.contains("press 2"), "\(screen)")
        #expect(lines(state).last { !$0.isEmpty }?.contains("2 Kong") == true, "\(screen)")
        #expect(!screen.contains("It is false"))
        // Where a digit would be typed into a query.
        state.press("3", ":")
        _ = state.handle(.paste("sum(kong_ai_llm_requests_total)"))
        state.press(.enter)
        let asked = lines(state).joined(separator: "\n")
        #expect(asked.contains("Esc, then 2"), "\(asked)")
        #expect(!asked.contains("more lines"), "\(asked)")
        state.press(.escape)
        #expect(lines(state).last { !$0.isEmpty }?.contains(": query") == true)
        // A query of anything else has its own answer.
        _ = state.handle(.nodes(SampleBoard.nodes))
        state.press(":")
        state.press(KeyPress(.character("u"), modifiers: .control), "u", "p", .enter)
        #expect(!lines(state).joined().contains("No AI metrics yet"))
    }

    @Test func howToExploreIsSaidOnALowScreen() {
        var state = BoardState(
            boards: [.explore, SampleBoard.entry], theme: ThemeLibrary.standard(), width: 40, height: 12,
            now: SampleFleet.now)
        state.press("1")
        let screen = lines(state).joined(separator: "\n")
        for words in [": · begins a query", "↵ · asks it", "↑ ↓ · bring back"] {
            #expect(screen.contains(words), "\(screen)")
        }
    }

    @Test func aGraphOfNoNumbersSaysSo() throws {
        let kind = try #require(ContentSamples.kinds.first { $0.name == "timeseries" })
        let screen = SampleBoard.grid(ContentSamples.state(kind, .nothing, width: 80, height: 24)).plainText
        #expect(screen.contains("no numbers in this time range; t chooses a longer one"), "\(screen)")
        var data = ContentSamples.data(.nothing)
        data.answers["A"]?.expression = "histogram_quantile(0.9, rate(kong_kong_latency_ms_bucket[1m]))"
        #expect(data.reasonWithoutNumbers == "no requests in this time range")
    }

    @Test func aGraphOfTheLiveBoardWithoutNumbersSaysSo() {
        let state = SampleBoard.state(
            120, 36,
            panels: SampleBoard.live.mapValues { data in
                var data = data
                for (refID, answer) in data.answers {
                    for place in answer.series.indices {
                        for sample in answer.series[place].samples.values.indices {
                            data.answers[refID]?.series[place].samples.values[sample] = .nan
                        }
                    }
                }
                return data
            })
        #expect(SampleBoard.grid(state).plainText.contains("no requests in this"))
    }

    @Test func theFooterLeadsToWhyANodeIsDown() {
        var state = BoardState(
            boards: [SampleBoard.entry, .nodes], theme: ThemeLibrary.standard(), width: 80, height: 24,
            now: SampleFleet.now)
        func footer() -> String { lines(state).last { !$0.isEmpty } ?? "" }
        _ = state.handle(.nodes(SampleBoard.nodes))
        #expect(!footer().contains("why down"))
        var nodes = SampleBoard.nodes
        nodes[1].isUp = false
        _ = state.handle(.nodes(nodes))
        #expect(footer().contains("2 why down"), "\(footer())")
        state.press("2")
        #expect(!footer().contains("why down"))
    }

    @Test func anAnswerThatTakesLongIsSeenToBeUnderWay() {
        var state = SampleBoard.state(120, 36)
        state.press("t", KeyPress(.down), .enter)
        #expect(!lines(state)[0].contains("asking"))
        _ = state.handle(.tick(SampleFleet.now + .seconds(3)))
        #expect(lines(state)[0].contains(", asking 3s"), "\(lines(state)[0])")
        _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: SampleBoard.live)))
        #expect(!lines(state)[0].contains("asking"))
    }

    @Test func aQueryThatTakesLongSaysHowToGiveItUp() {
        var state = BoardState(
            boards: [.explore, SampleBoard.entry], theme: ThemeLibrary.standard(), width: 120, height: 36,
            now: SampleFleet.now)
        state.press(":", "u", "p", .enter)
        _ = state.handle(.tick(SampleFleet.now + .seconds(4)))
        #expect(lines(state).contains { $0.contains("asking… 4s; Esc Esc gives it up") }, "\(lines(state))")
        #expect(!lines(state).contains { $0.contains("collecting") }, "\(lines(state))")
        state.press(.escape)
        #expect(lines(state).contains { $0.contains("asking… 4s; Esc gives it up") }, "\(lines(state))")
        state.press(.escape)
        #expect(lines(state).contains { $0.contains("given up") })
        #expect(!lines(state).contains { $0.contains("gives it up") })
    }

    @Test func sharesAreSaidWithoutColours() throws {
        let kind = try #require(ContentSamples.kinds.first { $0.name == "piechart" })
        func screen(_ theme: Theme) -> String {
            SampleBoard.grid(ContentSamples.state(kind, .data, width: 48, height: 12, theme: theme)).plainText
        }
        let coloured = screen(ThemeLibrary.standard())
        let plain = screen(ThemeLibrary.standard().adapted(to: .none))
        #expect(coloured.components(" %") > 0)
        #expect(plain.components(" %") == coloured.components(" %"), "\(plain)")
    }

    @Test func aTableSaysWhichRowsAreInSight() {
        func note(_ state: BoardState) -> String {
            lines(state).first { $0.contains("Providers and models") } ?? ""
        }
        var state = SampleBoard.state(80, 24)
        #expect(note(state).contains("sort: cost/h ▼ ─ 1–"), "\(note(state))")
        #expect(!note(SampleBoard.state(160, 60)).contains("–"))
        state.press("/", "g", "p", "t", "-", "4", "o", "-", .enter)
        #expect(note(state).contains(" ─ 1 of "), "\(note(state))")
    }

    @Test(arguments: [
        // As much as stands apart where it is narrow, with air where it is not.
        (20, ["13:45", "13:50", "13:55"]), (70, ["13:44", "13:46", "13:48", "13:50", "13:52", "13:54", "13:56"]),
    ])
    func aNarrowGraphHasThreeTimes(width: Int, labels: [String]) {
        let through = Timestamp(milliseconds: (13 * 60 + 58) * 60_000)
        var grid = Grid(width: width + 6, height: 3)
        TimeLabels(
            from: through - .minutes(15), through: through, theme: ThemeLibrary.standard(),
            wallClock: WallClock(utcOffset: .zero)
        ).draw(
            below: Rect(x: 6, y: 0, width: width, height: 1), firstX: 0, axisRow: 1, labelRow: 2, on: &grid)
        let line = grid.plainText.split(separator: "\n", omittingEmptySubsequences: false)[2]
        let found = line.split(separator: " ").map(String.init)
        #expect(Array(found.prefix(labels.count)) == labels, "\(grid.plainText)")
    }
}
