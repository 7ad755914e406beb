import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct CompareTests {
    private func picker(_ state: BoardState) -> PickerState? {
        if case .picker(let picker) = state.overlay { picker } else { nil }
    }

    @Test func onlyWhatIsKeptIsOffered() {
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.kept(since: SampleFleet.now - .minutes(70)))
        state.press("C")
        #expect(
            picker(state)?.items.map(\.text) == ["nothing", "15m before", "1h before"]
                + SampleBoard.workspaces.map { "workspace \($0)" })
    }

    @Test func aDayAndAWeekAreOfferedWhereTheyAreKept() {
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.kept(since: SampleFleet.now - .hours(24 * 8)))
        state.press("C")
        #expect(
            picker(state)?.items.map(\.text).prefix(5) == [
                "nothing", "15m before", "1h before", "1d before", "1w before",
            ])
    }

    @Test func theBoardAsksForBoth() throws {
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.kept(since: SampleFleet.now - .minutes(70)))
        state.press("C", KeyPress(.down))
        let requests = state.handle(.key(.enter))
        guard case .evaluate(let evaluation)? = requests.first else {
            Issue.record("nothing was asked")
            return
        }
        #expect(state.comparison == .before(.hours(1)))
        let graph = try #require(evaluation.board.panels.first { $0.id == 6 })
        #expect(graph.queries.map(\.comparison) == [nil, .before(.hours(1))])
    }

    @Test func barsAndTheTableHaveTheOtherNumbersBesideTheirOwn() throws {
        let board = LiveBoard.board().compared(with: .before(.minutes(15)))
        let panels = try SampleFleet().panels(board)
        var state = SampleBoard.state(160, 48)
        _ = state.handle(.kept(since: SampleFleet.now - .minutes(40)))
        state.press("C", .enter)
        _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: panels)))
        let lines = SampleBoard.grid(state).plainText.split(separator: "\n")
        #expect(lines.contains { $0.contains("Cache hit ratio") && $0.contains("┄ 15m before") })
        #expect(lines.contains { $0.contains("%  ┄ ") })
        #expect(lines.contains { $0.contains("cost/h") && $0.contains("15m before") })
        // What is compared with is no bar of its own.
        #expect(!lines.contains { $0.contains("openai · 15m before") })
    }

    @Test func comparedCurvesLieOverTheGraph() throws {
        let board = LiveBoard.board().compared(with: .before(.minutes(15)))
        let panels = try SampleFleet().panels(board)
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.kept(since: SampleFleet.now - .minutes(40)))
        state.press("C", .enter)
        _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: panels)))
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.contains("┄ 15m before"))
        state.press("j", .enter)
        #expect(SampleBoard.grid(state).plainText.contains("15m before"))
        // Off again.
        state.press(.escape, "C", KeyPress(.home))
        state.press(.enter)
        #expect(state.comparison == nil)
    }

    @Test func eachSeriesOfAStackIsComparedWithItsOwn() throws {
        let board = LiveBoard.board().compared(with: .before(.minutes(15)))
        let panel = try #require(board.panels.first { $0.title.hasPrefix("Tokens per") })
        let data = try #require(try SampleFleet().panels(board)[panel.id])
        guard case .timeSeries(let options) = panel.kind else { return }
        let frame = SeriesFrame(panel, options: options, data: data)
        let values = frame.series.map { frame.compared.value(of: $0, at: nil) }
        #expect(values.count == 2 && values.allSatisfy { $0 != nil })
        #expect(values[0] != values[1])
    }

    @Test func barsAndTablesAreComparedToo() throws {
        let panels = try SampleFleet().panels(LiveBoard.board().compared(with: .before(.minutes(15))))
        var state = SampleBoard.state(160, 48)
        _ = state.handle(.kept(since: SampleFleet.now - .minutes(40)))
        state.press("C", .enter)
        _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: panels)))
        let screen = SampleBoard.grid(state).plainText
        #expect(screen.contains("┄ 15m before"))
        #expect(screen.split(separator: "\n").contains { $0.contains("%") && $0.contains("┃") })
        let headings = screen.split(separator: "\n").first { $0.contains("cost/h  ") } ?? ""
        #expect(headings.contains("before"))
    }

    @Test func whatOnlyTheOtherWorkspaceHasIsABarToo() throws {
        let comparison = Comparison.value(of: "workspace", "support")
        let board = LiveBoard.board().compared(with: comparison)
        let panels = try SampleFleet().panels(board, choices: ["workspace": .values(["search"])])
        let panel = try #require(board.panels.first { $0.id == 9 })
        guard case .barGauge(let options) = panel.kind else { return }
        var grid = Grid(width: 60, height: 8)
        BarGaugePanel(
            panel: panel, options: options, data: try #require(panels[9]),
            context: BoardScreen(SampleBoard.state(120, 36)).context(8)
        ).draw(in: Rect(x: 0, y: 0, width: 60, height: 8), on: &grid)
        let line = grid.plainText.split(separator: "\n").first { $0.contains("anthropic") } ?? ""
        // No bar and no number of its own, but the other's mark and number.
        #expect(line.contains("┃") && line.contains("–  ┄ ") && line.hasSuffix("%"), "\(line)")
    }

    @Test func whatOnlyTheOtherWorkspaceHasIsInTheGraphAndItsLegend() throws {
        let board = LiveBoard.board().compared(with: .value(of: "workspace", "support"))
        let panels = try SampleFleet().panels(board, choices: ["workspace": .values(["search"])])
        let panel = try #require(board.panels.first { $0.id == 6 })
        guard case .timeSeries(let options) = panel.kind else { return }
        func draw(hiding name: String? = nil) throws -> (Grid, TimeSeriesPanel) {
            var context = BoardScreen(SampleBoard.state(120, 36)).context(0)
            if let name { context.list.toggle(name) }
            let drawn = TimeSeriesPanel(
                panel: panel, options: options, data: try #require(panels[6]), context: context, top: nil)
            var grid = Grid(width: 90, height: 12)
            drawn.draw(in: grid.bounds, on: &grid)
            return (grid, drawn)
        }
        let (grid, drawn) = try draw()
        let line = grid.plainText.split(separator: "\n").first { $0.contains("anthropic") } ?? ""
        // Nothing of its own, but the other's number, and a line in its colour.
        #expect(line.contains("–"), "\(grid.plainText)")
        #expect(drawn.legendNames.contains("anthropic"))
        let index = try #require(drawn.frame.series.firstIndex { $0.name == "anthropic" })
        let color = drawn.style(index).foreground.mixed(with: drawn.theme.background, share: 0.45)
        func cells(_ grid: Grid) -> Int {
            (0..<12).reduce(0) { sum, y in sum + (0..<90).count { grid[$0, y].style.foreground == color } }
        }
        #expect(cells(grid) > 0)
        #expect(cells(try draw(hiding: "anthropic").0) == 0)
    }
}
