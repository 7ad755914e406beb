import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct BoardStateTests {
    func evaluation(_ requests: [InterfaceRequest]) -> Evaluation? {
        for case .evaluate(let evaluation) in requests { return evaluation }
        return nil
    }

    @Test func newSamplesAreLookedAtOneAfterTheOther() {
        var state = SampleBoard.empty(120, 36)
        let first = evaluation(state.handle(.collected(SampleFleet.now)))
        #expect(first?.ticket == 1)
        #expect(evaluation(state.handle(.collected(SampleFleet.now + .seconds(2)))) == nil)
        let answer = BoardData(ticket: 1, panels: [:])
        #expect(evaluation(state.handle(.data(answer)))?.ticket == 2)
    }

    @Test func pastedTextRunsNoCommand() {
        var state = SampleBoard.state(120, 36)
        let before = SampleBoard.grid(state)
        #expect(state.handle(.paste("q\n?T:S\u{1b}2 mmm")).isEmpty)
        #expect(SampleBoard.grid(state) == before)
        state.press("i")
        #expect(state.handle(.paste("q\nq")).isEmpty)
        guard case .inspect = state.overlay else {
            Issue.record("the inspector was closed by a paste")
            return
        }
    }

    @Test func lateAnswersAreDropped() {
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.key(KeyPress("]")))
        _ = state.handle(.data(BoardData(ticket: state.lastTicket - 1, panels: [:])))
        #expect(!state.panels.isEmpty)
    }

    @Test func anotherMeasureShowsOnceItsNumbersAreThere() {
        var state = SampleBoard.state(120, 36)
        var grid = Grid(width: 120, height: 36)
        draw(state, on: &grid)
        let before = state.board.panels.map(\.title)
        for _ in 0..<3 {
            state.press("m")
            // Titles, units and columns stay with the old numbers until the new ones come.
            #expect(state.board.panels.map(\.title) == before)
            draw(state, on: &grid)
        }
        state.press("m")
        let asked = state.nextBoard
        _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: SampleBoard.live)))
        #expect(state.board.panels.map(\.title) == asked?.panels.map(\.title))
        #expect(state.board.panels.map(\.title) != before)
        draw(state, on: &grid)
    }

    @Test func pauseStandsStillAndComesBackWithoutAJump() {
        var state = SampleBoard.state(120, 36)
        let scales = state.scales
        state.press(" ")
        let moment = state.pausedAt
        #expect(moment == SampleFleet.now)
        #expect(state.handle(.collected(SampleFleet.now + .seconds(60))).isEmpty)
        let earlier = evaluation(state.handle(.key(KeyPress(.left))))
        #expect(earlier.map { $0.moment } == moment.map { $0 - .seconds(90) })
        for _ in 0..<9 { _ = state.handle(.key(KeyPress(.right))) }
        #expect(state.pausedAt == state.now)
        let live = evaluation(state.handle(.key(KeyPress(" "))))
        #expect(state.pausedAt == nil)
        #expect(live?.moment == SampleFleet.now + .seconds(60))
        _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: SampleBoard.live)))
        #expect(state.scales == scales)
    }

    @Test func workspacesGoRound() {
        var state = SampleBoard.state(120, 36)
        var seen: [VariableChoice] = []
        for _ in 0..<5 {
            let asked = evaluation(state.handle(.key(KeyPress("]"))))
            seen.append(asked?.choices["workspace"] ?? .all)
        }
        #expect(seen == SampleBoard.workspaces.map { .values([$0]) } + [.all])
        state.press("[")
        #expect(state.choices["workspace"] == .values(["support"]))
    }

    @Test func aPickerFindsByTyping() {
        var state = SampleBoard.state(120, 36)
        state.press("w", "S", "e", "a", "R")
        guard case .picker(let picker) = state.overlay else {
            Issue.record("no picker")
            return
        }
        #expect(picker.shown.map(\.text) == ["search", "research"])
        let asked = evaluation(state.handle(.key(.enter)))
        #expect(asked?.choices["workspace"] == .values(["search"]))
        #expect(state.overlay == nil)
    }

    @Test func homeAndEndGoToTheEndsOfAPicker() {
        var state = SampleBoard.state(120, 36)
        state.press("w", KeyPress(.end))
        let last = evaluation(state.handle(.key(.enter)))
        #expect(last?.choices["workspace"] == .values([SampleBoard.workspaces.last ?? ""]))
        state.press("w", KeyPress(.end), KeyPress(.home))
        #expect(evaluation(state.handle(.key(.enter)))?.choices["workspace"] == .all)
    }

    /// Over a slow line the two arrive as one, and look like Alt with the key.
    @Test func escapeAndAKeyAtOnceAreBoth() {
        var state = SampleBoard.state(120, 36)
        state.press("?", KeyPress(.character("z"), modifiers: .option))
        #expect(state.overlay == nil)
        state.press("w", KeyPress(.character("?"), modifiers: .option))
        guard case .help = state.overlay else {
            Issue.record("the key after Esc was lost")
            return
        }
        state.press(KeyPress(.escape))
        let requests = state.handle(.key(KeyPress(.character("q"), modifiers: .option)))
        #expect(requests.contains { if case .quit = $0 { true } else { false } })
    }

    @Test func severalValuesAreMarkedWithSpace() {
        var state = SampleBoard.state(120, 36)
        state.press("w", KeyPress(.down), " ", KeyPress(.down), KeyPress(.down), " ")
        let asked = evaluation(state.handle(.key(.enter)))
        #expect(asked?.choices["workspace"] == .values(["default", "search"]))
        state.press("w", .escape)
        #expect(state.choices["workspace"] == .values(["default", "search"]))
    }

    @Test func aPickerWithoutMatchesIsHarmless() {
        var state = SampleBoard.state(80, 24)
        state.press("w", "x", "y", "z", KeyPress(.down), KeyPress(.up), " ", KeyPress(.pageDown))
        _ = SampleBoard.grid(state)
        #expect(state.handle(.key(.enter)).isEmpty)
    }

    @Test func filtersGoFromVariableToVariable() {
        var state = SampleBoard.state(120, 36)
        state.press("v")
        guard case .picker(let picker) = state.overlay else { return }
        #expect(picker.title == "provider")
        state.press(KeyPress(.right))
        guard case .picker(let next) = state.overlay else { return }
        #expect(next.title == "model")
    }

    @Test func themesArePreviewedAndGivenBack() {
        var state = SampleBoard.state(120, 36)
        state.press("T")
        #expect(state.theme.name == "grafana-light")
        state.press("T")
        #expect(state.theme.name == "nord")
        state.press(.escape)
        #expect(state.theme.name == "grafana-dark")
        state.press("T", .enter)
        #expect(state.theme.name == "grafana-light")
    }

    /// A click that leaves the picker is no choice.
    @Test func aPreviewEndsWithItsPicker() throws {
        var state = SampleBoard.state(120, 36)
        state.find = "gpt"
        state.press("T")
        #expect(state.theme.name == "grafana-light")
        let line = SampleBoard.grid(state).plainText.split(separator: "\n", omittingEmptySubsequences: false)[35]
        let place = try #require(line.firstRange(of: "/gpt")).lowerBound
        let x = line.distance(from: line.startIndex, to: place)
        _ = state.handle(.mouse(MouseAction(.click, x: x, y: 35)))
        #expect(state.overlay == nil && state.theme.name == "grafana-dark" && state.themeBefore == nil)
    }

    /// A file that is saved while the picker is open counts for the theme behind it too.
    @Test func themesReadAnewAreGivenBack() throws {
        var state = SampleBoard.state(120, 36)
        state.hasPickedTheme = true
        state.press("T")
        var changed = state.themes
        let place = try #require(changed.firstIndex { $0.name == "grafana-dark" })
        changed[place].background = .rgb(red: 1, green: 2, blue: 3)
        _ = state.handle(.themes(changed, standard: nil))
        state.press(.escape)
        #expect(state.theme.name == "grafana-dark" && state.theme.background == .rgb(red: 1, green: 2, blue: 3))
    }

    @Test func measureAndRangeMakeTheBoardAnew() {
        var state = SampleBoard.state(120, 36)
        let asked = evaluation(state.handle(.key(KeyPress("m"))))
        #expect(state.measure == .delta)
        #expect(asked?.board.panels.isEmpty == false)
        state.press("t", KeyPress(.down))
        let ranged = evaluation(state.handle(.key(.enter)))
        #expect(ranged?.window.span == .minutes(30))
    }

    @Test func pastedTextNeverRunsCommands() {
        var state = SampleBoard.state(120, 36)
        #expect(state.handle(.paste("qqq s c")).isEmpty)
        state.press("/")
        _ = state.handle(.paste("open\u{1b}ai"))
        #expect(state.find == "openai")
    }

    @Test func findNarrowsTableAndEscClears() {
        var state = SampleBoard.state(120, 36)
        state.press("/", "C", "l", "a", "u", "d", "e", .enter)
        #expect(state.tables[10]?.rows.count == 2)
        state.press(.escape)
        #expect(state.tables[10]?.rows.count == 9)
    }

    @Test func focusFollowsTheScreen() {
        var state = SampleBoard.state(120, 36)
        #expect(state.focusedPanel?.title == "Requests")
        state.press("l", "l", "j")
        #expect(state.focusedPanel?.id == 6 || state.focusedPanel?.id == 7)
        state.press("G")
        #expect(state.focusedPanel?.id == 10)
        state.press("j", "j", "k")
        #expect(state.tables[10]?.selected == 1)
        state.press("k", "k")
        #expect(state.focusedPanel?.id != 10)
    }

    @Test func scrollFollowsFocusOnSmallScreens() {
        var state = SampleBoard.state(40, 12)
        state.press("G")
        let layout = BoardLayout(state)
        let area = layout.area(of: state.focus, scroll: state.scroll)
        #expect(area.map { $0.maxY <= layout.content.maxY } == true)
    }

    @Test func tablesSortByTheNextColumn() {
        var state = SampleBoard.state(120, 36)
        state.press("G")
        let before = state.tables[10]?.sortColumn
        state.press(">")
        #expect(state.tables[10]?.sortColumn == before.map { $0 + 1 })
        state.press("<", "r")
        #expect(state.tables[10]?.isDescending == false)
    }

    @Test func snapshotsAndExportsAreFiles() {
        var state = SampleBoard.state(120, 36)
        guard case .write(let board)? = state.handle(.key(KeyPress("S"))).first else {
            Issue.record("no file")
            return
        }
        #expect(board.stem == "kongtop-live" && board.contents.contains("Providers and models"))
        state.press("G")
        guard case .write(let csv)? = state.handle(.key(KeyPress("c"))).first else {
            Issue.record("no file")
            return
        }
        #expect(csv.stem == "kongtop-live-providers-and-models" && csv.contents.hasPrefix("provider,model"))
        guard case .write(let panel)? = state.handle(.key(KeyPress("s"))).first else { return }
        #expect(panel.contents.contains("claude-sonnet-4"))
        guard case .copy(let text)? = state.handle(.key(KeyPress("y"))).first else {
            Issue.record("nothing copied")
            return
        }
        #expect(text == csv.contents)
    }

    @Test func refreshStepsThroughRoundIntervals() {
        var state = SampleBoard.state(120, 36)
        guard case .setInterval(let slower)? = state.handle(.key(KeyPress("-"))).first else { return }
        #expect(slower == .seconds(5))
        state.press("+", "+")
        #expect(state.interval == .seconds(1))
        #expect(state.handle(.key(KeyPress("+"))).isEmpty)
    }

    @Test func quitWorksFromEverywhere() {
        for before in ["", "?", "w", "/", "i"] {
            var state = SampleBoard.state(120, 36)
            for character in before { state.press(KeyPress(character)) }
            let requests = state.handle(.key(KeyPress(.character("c"), modifiers: .control)))
            guard case .quit? = requests.first else {
                Issue.record("Ctrl-C does not quit from \(before)")
                continue
            }
        }
    }

    @Test func theMouseFocusesAndZooms() {
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.mouse(MouseAction(.click, x: 20, y: 10)))
        #expect(state.focusedPanel?.id == 6 && state.crosshair != nil)
        _ = state.handle(.mouse(MouseAction(.doubleClick, x: 20, y: 10)))
        #expect(state.isZoomed)
        for x in stride(from: -5, through: 125, by: 10) {
            for y in stride(from: -3, through: 40, by: 4) {
                _ = state.handle(.mouse(MouseAction(.click, x: x, y: y)))
            }
        }
    }

    @Test func aDragOverAGraphZoomsInTime() {
        var state = SampleBoard.state(160, 48)
        _ = state.handle(.mouse(MouseAction(.click, x: 40, y: 12)))
        #expect(state.handle(.mouse(MouseAction(.release, x: 40, y: 12))).isEmpty)
        _ = state.handle(.mouse(MouseAction(.click, x: 40, y: 12)))
        let asked = evaluation(state.handle(.mouse(MouseAction(.release, x: 20, y: 12))))
        #expect(asked.map { $0.window.span < .minutes(10) && $0.window.span > .minutes(3) } == true)
        #expect(state.pausedAt != nil && state.pausedAt == asked?.moment)
    }

    @Test func aNoticeNeverHidesHistory() {
        var state = SampleBoard.state(120, 36)
        let before = SampleBoard.grid(state)
        _ = state.handle(.notice(.noGateway(tried: [])))
        #expect(SampleBoard.grid(state) == before)
    }

    @Test func aLostAnswerDoesNotStopTheView() {
        var state = SampleBoard.empty(80, 24)
        _ = state.handle(.collected(SampleFleet.now))
        #expect(evaluation(state.handle(.collected(SampleFleet.now + .seconds(31)))) != nil)
    }

    @Test func everyCommandWorksOnAnEmptyBoard() {
        for command in Command.allCases {
            var state = BoardState(
                boards: [], theme: ThemeLibrary.monochrome(), width: 80, height: 24, now: SampleFleet.now)
            _ = state.perform(command)
            _ = SampleBoard.grid(state)
            var early = SampleBoard.empty(80, 24)
            _ = early.perform(command)
            _ = SampleBoard.grid(early)
        }
    }
}
