import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// Boards from Grafana documents: where panels stand, and what keys do with rows, variables and ranges.
struct ImportedBoardTests {
    private static let document = """
        {"title":"Sample","uid":"sample","time":{"from":"now-1h","to":"now"},
        "templating":{"list":[
        {"name":"node","type":"custom","multi":true,"includeAll":true,"query":"one,two,three"},
        {"name":"secret","type":"constant","query":"x"},
        {"name":"text","type":"textbox","query":"hello"}]},
        "panels":[
        {"id":1,"type":"row","title":"First","gridPos":{"x":0,"y":0,"w":24,"h":1}},
        {"id":2,"type":"stat","title":"A","gridPos":{"x":0,"y":1,"w":12,"h":4},"targets":[{"expr":"a"}]},
        {"id":3,"type":"timeseries","title":"B","gridPos":{"x":12,"y":1,"w":12,"h":8},"targets":[{"expr":"b"}]},
        {"id":4,"type":"stat","title":"C","gridPos":{"x":0,"y":5,"w":12,"h":4},"targets":[{"expr":"c"}]},
        {"id":5,"type":"row","title":"Second","collapsed":true,"gridPos":{"x":0,"y":9,"w":24,"h":1},"panels":[
        {"id":6,"type":"table","title":"D","gridPos":{"x":0,"y":10,"w":24,"h":8},"targets":[{"expr":"d"}]}]}]}
        """

    private func board() throws -> Board {
        try GrafanaDashboard(json: Self.document.utf8).board(named: "sample")
    }

    private func state(_ width: Int = 120, _ height: Int = 40) throws -> BoardState {
        var state = BoardState(
            boards: [SampleBoard.entry, BoardEntry(try board())], theme: ThemeLibrary.standard(), width: width,
            height: height, now: SampleFleet.now)
        state.open(1)
        return state
    }

    /// What the refresher would answer, without data.
    private func answer(_ state: inout BoardState, _ requests: [InterfaceRequest]) throws {
        for case .evaluate(let evaluation) in requests {
            var variables = BoardVariables()
            variables.options["node"] = ["one", "two", "three"].map { VariableOption(text: $0, value: $0) }
            variables.choices = ["node": evaluation.choices["node"] ?? .all]
            let board = evaluation.shownBoard(variables)
            _ = state.handle(
                .data(BoardData(ticket: evaluation.ticket, panels: [:], board: board, variables: variables)))
        }
    }

    @Test func standsOnTheGrid() throws {
        let placed = BoardLayout(try state()).panels
        let areas = Dictionary(uniqueKeysWithValues: placed.map { ($0.index, $0.area) })
        let (row, a, b, c) = try (#require(areas[0]), #require(areas[1]), #require(areas[2]), #require(areas[3]))
        #expect(row == Rect(x: 0, y: 0, width: 120, height: 1))
        #expect(a.x == 0 && a.width == 60 && b.x == 60 && b.width == 60)
        #expect(a.y == 1 && c.y == a.maxY && c.maxY == b.maxY)
    }

    @Test func foldsWhereItIsNarrow() throws {
        let placed = BoardLayout(try state(50, 40)).panels
        #expect(placed.allSatisfy { $0.area.maxX <= 50 && $0.area.width > 0 && $0.area.height > 0 })
        let areas = placed.map(\.area)
        for (place, one) in areas.enumerated() {
            for other in areas[(place + 1)...] { #expect(one.intersection(other).isEmpty) }
        }
    }

    @Test func opensWithItsOwnRange() throws {
        var state = try state()
        #expect(state.range == .hours(1) && state.rangeTitle == "last 1h")
        state.press("1")
        #expect(state.range == .hours(1) && state.board.title == "Live")
        state.open(1, bounds: TimeBounds(from: "now-1d/d", to: "now-1d/d"))
        #expect(state.rangeTitle == "Yesterday" && state.range > .hours(23))
    }

    @Test func rowsOpenAndClose() throws {
        var state = try state()
        try answer(&state, state.evaluate())
        #expect(state.board.panels.map(\.id) == [1, 2, 3, 4, 5])
        state.press("G")
        let opened = state.handle(.key(KeyPress(.enter)))
        #expect(state.board.panels.map(\.id) == [1, 2, 3, 4, 5, 6])
        try answer(&state, opened)
        #expect(state.board.panels.map(\.id) == [1, 2, 3, 4, 5, 6] && state.focusedPanel?.id == 5)
        state.press("g")
        let closed = state.handle(.key(KeyPress(.enter)))
        try answer(&state, closed)
        #expect(state.board.panels.map(\.id) == [1, 5, 6] && state.focusedPanel?.id == 1)
    }

    @Test func theFooterSaysWhatTheKeyDoesToARow() throws {
        var state = try state()
        try answer(&state, state.evaluate())
        func footer(_ state: BoardState) -> String {
            SampleBoard.grid(state).plainText.split(separator: "\n").last.map(String.init) ?? ""
        }
        state.press("g")
        #expect(footer(state).contains("↵ close") && !footer(state).contains("zoom"))
        state.press("G")
        #expect(footer(state).contains("↵ open"))
        state.press("k")
        #expect(footer(state).contains("↵ zoom"))
    }

    @Test(arguments: ThemeLibrary.all())
    func aFocusedRowStandsOutInEveryTheme(theme: Theme) throws {
        var state = try state()
        state.theme = theme
        try answer(&state, state.evaluate())
        state.press("g")
        let area = try #require(BoardLayout(state).area(of: 0, scroll: 0))
        let focused = SampleBoard.grid(state)[area.x, area.y].style
        state.press("G")
        let plain = SampleBoard.grid(state)[area.x, area.y].style
        #expect(focused.background != plain.background || focused.attributes != plain.attributes)
    }

    @Test func clicksOpenAndCloseRows() throws {
        var state = try state()
        try answer(&state, state.evaluate())
        let row = try #require(BoardLayout(state).area(of: 4, scroll: state.scroll))
        let click = InterfaceEvent.mouse(MouseAction(.click, x: row.x + 3, y: row.y))
        try answer(&state, state.handle(click))
        #expect(state.board.panels.map(\.id) == [1, 2, 3, 4, 5, 6])
        // The second click of two is no third one.
        _ = state.handle(.mouse(MouseAction(.doubleClick, x: row.x + 3, y: row.y)))
        #expect(state.board.panels.count == 6)
    }

    /// A curve in the graph, as if one of three nodes were down and one had begun anew.
    private func drawn(
        find: String = "", changes: [NodeChange] = [], crosshair: Timestamp? = nil
    ) throws -> (screen: Grid, text: String) {
        var state = try state()
        let panel = try #require(state.board.panels.first { $0.id == 3 })
        var samples = SampleBuffer()
        let from = SampleFleet.now - .hours(1)
        for minute in 0...60 { samples.append((from + .minutes(Int64(minute))).milliseconds, 5 + Double(minute % 7)) }
        let data = PanelData(
            answers: ["A": .init(series: [DataSeries(name: "curve", labels: Labels([]), samples: samples)])],
            state: .ready, from: from, through: SampleFleet.now, step: .minutes(1))
        _ = state.handle(
            .nodes((1...3).map { NodeStatus(name: "kong-\($0)", isUp: $0 != 2, lastScrape: SampleFleet.now) }))
        _ = state.evaluate()
        var answer = BoardData(
            ticket: state.lastTicket, panels: [3: data], contents: [3: PanelContent(panel, data)],
            restarts: [SampleFleet.now - .minutes(30)])
        answer.nodeChanges = changes
        _ = state.handle(.data(answer))
        state.crosshair = crosshair
        if !find.isEmpty {
            state.press("/")
            for letter in find { state.press(KeyPress(.character(letter))) }
            state.press(.enter)
        }
        let grid = SampleBoard.grid(state)
        return (grid, grid.plainText)
    }

    @Test func saysThatPartOfTheFleetIsMissing() throws {
        #expect(try drawn().text.contains("2 of 3 nodes"))
    }

    @Test func marksWhereCountersBeganAgain() throws {
        #expect(try drawn().text.contains("↺"))
    }

    @Test func marksWhereNodesWereLostAndCameBack() throws {
        let lost = NodeChange(SampleFleet.now - .minutes(20), instance: "kong-2", .lost)
        let back = NodeChange(SampleFleet.now - .minutes(10), instance: "kong-2", .back)
        let marks = try drawn(changes: [lost, back]).text
        #expect(marks.contains("✗") && marks.contains("✓") && marks.contains("↺"))
        #expect(try drawn(changes: [lost, back], crosshair: lost.moment).text.contains("✗ kong-2 lost"))
        #expect(try drawn(changes: [lost, back], crosshair: back.moment).text.contains("✓ kong-2 back"))
        #expect(try !drawn(changes: [lost], crosshair: back.moment).text.contains("kong-2 lost"))
        // Both at the restart's moment: the loss is what explains the curve.
        let restart = SampleFleet.now - .minutes(30)
        let same = [NodeChange(restart, instance: "a", .back), NodeChange(restart, instance: "b", .lost)]
        let text = try drawn(changes: same).text
        #expect(text.contains("✗") && !text.contains("✓") && !text.contains("↺"))
    }

    @Test func aSearchWithoutAnAnswerSaysSo() throws {
        #expect(try drawn(find: "curve").text.contains("nothing matches") == false)
        let text = try drawn(find: "zzz").text
        #expect(text.contains("nothing matches “zzz”") && text.contains("Esc clears the search"))
    }

    private func tallBoard() throws -> BoardState {
        let panels = (1...40).map { index in
            #"{"id":\#(index),"type":"stat","gridPos":{"x":0,"y":\#(index * 8),"w":24,"h":8},"targets":[{"expr":"a"}]}"#
        }
        let board = try GrafanaDashboard(json: "{\"panels\":[\(panels.joined(separator: ","))]}".utf8).board(
            named: "tall")
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: 80, height: 24, now: SampleFleet.now)
        state.asksOnlyInSight = true
        return state
    }

    /// Answers an evaluation as the refresher would: only the panels that it wants.
    private func answerWanted(_ state: inout BoardState, _ requests: [InterfaceRequest]) throws -> [InterfaceRequest] {
        guard case .evaluate(let evaluation)? = requests.first else { return [] }
        let wanted = try #require(evaluation.wanted)
        let data = PanelData(state: .ready, from: SampleFleet.now, through: SampleFleet.now, step: .seconds(1))
        let panels = Dictionary(uniqueKeysWithValues: wanted.map { ($0, data) })
        return state.handle(.data(BoardData(ticket: evaluation.ticket, panels: panels, board: evaluation.board)))
    }

    /// Panels in sight, and a screenful away, are asked for each time; the others once, when there is time.
    @Test func asksForWhatIsInSight() throws {
        var state = try tallBoard()
        let first = state.evaluate()
        let wanted = try wanted(first)
        #expect(wanted.contains(1) && !wanted.contains(40) && wanted.count < 10)
        var requests = try answerWanted(&state, first)
        var rounds = 0
        while !requests.isEmpty, rounds < 20 {
            requests = try answerWanted(&state, requests)
            rounds += 1
        }
        #expect(state.panels.count == 40 && rounds < 10)
        let next = state.handle(.collected(SampleFleet.now + .seconds(2)))
        #expect(try self.wanted(next) == wanted)
        _ = try answerWanted(&state, next)
        #expect(state.panels.count == 40)
        // What scrolls into sight is asked for at once.
        let scrolled = try self.wanted(state.handle(.key(KeyPress(.end))))
        #expect(scrolled.contains(40) && !scrolled.contains(1))
    }

    private func wanted(_ requests: [InterfaceRequest]) throws -> Set<Panel.ID> {
        guard case .evaluate(let evaluation)? = requests.first else { return [] }
        return try #require(evaluation.wanted)
    }

    @Test func remembersItsPlace() throws {
        var state = try state(120, 12)
        try answer(&state, state.evaluate())
        state.press("G")
        let (focus, scroll) = (state.focus, state.scroll)
        #expect(scroll > 0)
        state.press("1")
        #expect(state.focus == 0)
        let back = state.handle(.key(KeyPress("2")))
        try answer(&state, back)
        #expect(state.focus == focus && state.scroll == scroll)
    }

    @Test func picksSeveralValues() throws {
        var state = try state()
        try answer(&state, state.evaluate())
        #expect(state.shownVariables.map(\.name) == ["node", "text"])
        state.press("v")
        for key: KeyPress.Key in [.down, .character(" "), .down, .character(" ")] { state.press(KeyPress(key)) }
        let requests = state.handle(.key(KeyPress(.enter)))
        #expect(state.choices["node"] == .values(["one", "two"]))
        try answer(&state, requests)
        #expect(SampleBoard.grid(state).plainText.contains("2 chosen"))
    }

    @Test func takesTypedTextAndRanges() throws {
        var state = try state()
        try answer(&state, state.evaluate())
        state.press("v")
        state.press(KeyPress(.right))
        for letter in "a b" { state.press(KeyPress(.character(letter))) }
        state.press(KeyPress(.enter))
        #expect(state.choices["text"] == .values(["a b"]))
        state.press("t")
        for letter in "now-2d/d to now" { state.press(KeyPress(.character(letter))) }
        state.press(KeyPress(.enter))
        #expect(state.rangeTitle == "now-2d/d to now")
        state.press("t")
        for letter in "rubbish" { state.press(KeyPress(.character(letter))) }
        state.press(KeyPress(.enter))
        #expect(state.toast?.isError == true && state.rangeTitle == "now-2d/d to now")
        state.press("t")
        for letter in "now to now-1h" { state.press(KeyPress(.character(letter))) }
        state.press(KeyPress(.enter))
        #expect(state.toast?.isError == true && state.rangeTitle == "now-2d/d to now")
        #expect(BoardState.bounds(typed: "90m") == TimeBounds(from: "now-90m", to: "now"))
    }

    @Test func asksAsFinelyAsPanelsAreWide() throws {
        var state = try state()
        let requests = state.evaluate()
        guard case .evaluate(let evaluation)? = requests.first else { return #expect(Bool(false)) }
        #expect(evaluation.points[3] == 100)
        #expect(evaluation.window.span == .hours(1))
    }

    /// The board's own zone is where its times are written, unless UTC is asked for.
    @Test func timesFollowTheBoardsZone() throws {
        func state(_ timezone: String, zone: String = "") throws -> BoardState {
            let json = #"{"timezone":"\#(timezone)","panels":[{"type":"timeseries","targets":[{"expr":"a"}]}]}"#
            return BoardState(
                boards: [BoardEntry(try GrafanaDashboard(json: json.utf8).board())], theme: ThemeLibrary.standard(),
                width: 80, height: 24, now: SampleFleet.now, utcOffset: zone.isEmpty ? .hours(9) : .zero, zone: zone)
        }
        #expect(try state("browser").wallClock.utcOffset == .hours(9))
        #expect(try state("utc").wallClock.utcOffset == .zero)
        #expect(try state("utc").wallClock.zone == "UTC")
        #expect(try state("Europe/Berlin", zone: "UTC").wallClock.utcOffset == .zero)
        var open = try state("utc")
        for case .evaluate(let evaluation) in open.evaluate() { #expect(evaluation.clock == .utc) }
    }
}
