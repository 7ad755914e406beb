import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct MouseTests {
    /// Where a text stands on the screen; the place of its first character.
    private func place(of text: String, in state: BoardState, line: Int? = nil) throws -> (x: Int, y: Int) {
        let lines = SampleBoard.grid(state).plainText.split(separator: "\n", omittingEmptySubsequences: false)
        for (y, found) in lines.enumerated() where line == nil || line == y {
            guard let range = found.firstRange(of: text) else { continue }
            return (Glyphs.width(of: String(found[..<range.lowerBound])), y)
        }
        throw Missing(text: text)
    }

    private struct Missing: Error {
        var text: String
    }

    @discardableResult
    private func click(_ text: String, _ state: inout BoardState, line: Int? = nil) throws -> [InterfaceRequest] {
        let place = try place(of: text, in: state, line: line)
        return state.handle(.mouse(MouseAction(.click, x: place.x + 1, y: place.y)))
    }

    private func several(_ width: Int = 120, _ height: Int = 36) -> BoardState {
        var state = BoardState(
            boards: [SampleBoard.entry, .explore, .nodes], theme: ThemeLibrary.standard(),
            themes: ThemeLibrary.all(), width: width, height: height, now: SampleFleet.now)
        _ = state.handle(.nodes(SampleBoard.nodes))
        _ = state.handle(.variableValues(["workspace": SampleBoard.workspaces, "provider": ["azure", "openai"]]))
        _ = state.handle(.collected(SampleFleet.now))
        _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: SampleBoard.live, duration: 0.01)))
        return state
    }

    // MARK: Header, variables, footer

    @Test func boardsAreClickedInTheHeader() throws {
        var state = several()
        try click("Explore", &state, line: 0)
        #expect(state.boardIndex == 1)
        try click("nodes 3/3", &state, line: 0)
        #expect(state.isShowingNodes)
        try click("Live", &state, line: 0)
        #expect(state.boardIndex == 0)
    }

    @Test func theHeaderSaysOnlyWhatCounts() throws {
        var state = several()
        #expect(throws: Never.self) { try place(of: "rate", in: state, line: 0) }
        try click("Nodes", &state, line: 0)
        #expect(throws: Missing.self) { try place(of: "rate", in: state, line: 0) }
        #expect(throws: Missing.self) { try place(of: "last 15m", in: state, line: 0) }
    }

    @Test func modeMeasureAndRangeAreClicked() throws {
        var state = several()
        try click("live", &state, line: 0)
        #expect(state.pausedAt != nil)
        try click("paused", &state, line: 0)
        #expect(state.pausedAt == nil)
        try click("rate", &state, line: 0)
        #expect(state.measure == .delta)
        try click("last 15m", &state, line: 0)
        guard case .picker(let picker) = state.overlay, picker.purpose == .range else {
            Issue.record("no range picker")
            return
        }
    }

    @Test func workspacesAndFiltersAreClicked() throws {
        var state = several()
        try click("research", &state, line: 1)
        #expect(state.choices["workspace"] == .values(["research"]))
        try click("All", &state, line: 1)
        #expect(state.choices["workspace"] == .all)
        try click("provider", &state, line: 1)
        guard case .picker(let picker) = state.overlay else {
            Issue.record("no picker")
            return
        }
        #expect(picker.purpose == .variable("provider"))
    }

    @Test func keysAreClickedInTheFooter() throws {
        var state = several()
        try click("help", &state, line: 35)
        guard case .help = state.overlay else {
            Issue.record("no help")
            return
        }
        try click("close", &state, line: 35)
        #expect(state.overlay == nil)
        try click("zoom", &state, line: 35)
        #expect(state.isZoomed)
    }

    @Test func theTimelineIsClickedWhilePaused() throws {
        var state = several()
        _ = state.handle(.kept(since: SampleFleet.now - .hours(1)))
        state.press(" ")
        let now = try place(of: "now", in: state, line: 35)
        _ = state.handle(.mouse(MouseAction(.click, x: now.x - 10, y: now.y)))
        let paused = try #require(state.pausedAt)
        #expect(paused < SampleFleet.now - .minutes(10) && paused > SampleFleet.now - .hours(1))
        _ = state.handle(.mouse(MouseAction(.click, x: now.x, y: now.y)))
        #expect(state.pausedAt == SampleFleet.now)
    }

    @Test func aDoubleClickLeavesNoCrosshair() throws {
        var state = SampleBoard.state(120, 36)
        let graph = try place(of: "Requests per second", in: state)
        for kind in [MouseAction.Kind.click, .doubleClick] {
            _ = state.handle(.mouse(MouseAction(kind, x: graph.x + 10, y: graph.y + 3)))
            #expect((state.crosshair != nil) == (kind == .click))
        }
        #expect(state.isZoomed)
    }

    // MARK: Lists

    @Test func aListIsPickedFromByClicks() throws {
        var state = several()
        try click("provider", &state, line: 1)
        let top = try place(of: "╭ provider", in: state)
        try click("azure", &state, line: top.y + 4)
        #expect(state.overlay == nil)
        #expect(state.choices["provider"] == .values(["azure"]))
        // A second click at the same place is no double click on what was under the list.
        _ = state.handle(.mouse(MouseAction(.doubleClick, x: 60, y: 20)))
        #expect(!state.isZoomed)
    }

    @Test func marksInAListAreClicked() throws {
        var state = several()
        try click("provider", &state, line: 1)
        let top = try place(of: "╭ provider", in: state)
        for line in [4, 5] { _ = state.handle(.mouse(MouseAction(.click, x: top.x + 2, y: top.y + line))) }
        guard case .picker(let picker) = state.overlay else {
            Issue.record("no picker")
            return
        }
        #expect(picker.marked == ["azure", "openai"])
        // Beside the list: as if nothing had been asked.
        _ = state.handle(.mouse(MouseAction(.click, x: 1, y: 30)))
        #expect(state.overlay == nil && state.choices["provider"] == nil)
    }

    @Test func aClickThatClosesHelpDoesNothingElse() {
        var state = several()
        state.press("?")
        _ = state.handle(.mouse(MouseAction(.click, x: 20, y: 10)))
        #expect(state.overlay == nil && state.crosshair == nil && state.focus == 0)
    }

    // MARK: Panels

    @Test func headingsSort() throws {
        var state = several()
        let id = try #require(state.board.panels.last?.id)
        let heading = try place(of: "provider   model", in: state)
        try click("hit %", &state, line: heading.y)
        let sorted = try #require(state.tables[id]?.sortColumn)
        #expect(state.tables[id]?.isDescending == true)
        try click("hit %", &state, line: heading.y)
        #expect(state.tables[id]?.sortColumn == sorted && state.tables[id]?.isDescending == false)
    }

    @Test func headingsOfLegendsSort() throws {
        var state = several()
        try click("max", &state)
        #expect(state.legends[6]?.sortColumn == 2)
        try click("max", &state)
        #expect(state.legends[6]?.isDescending == false)
    }

    @Test func headingsOfNodesSort() throws {
        var state = several()
        _ = state.handle(.nodeRows(SampleNodes.rows))
        try click("Nodes", &state, line: 0)
        let headings = try place(of: "instance", in: state).y
        try click("took", &state, line: headings)
        #expect(state.nodesView.sortColumn == .took && state.nodesView.isDescending)
        try click("took", &state, line: headings)
        #expect(!state.nodesView.isDescending)
    }

    @Test func theWheelMovesTheRowsUnderTheMouse() throws {
        var state = several()
        let id = try #require(state.board.panels.last?.id)
        let first = try place(of: "provider   model", in: state)
        let focus = state.focus
        let before = SampleBoard.grid(state).plainText
        _ = state.handle(.mouse(MouseAction(.wheelDown, x: first.x, y: first.y + 2)))
        #expect(SampleBoard.grid(state).plainText != before)
        #expect(state.focus == focus && state.scroll == 0)
        for _ in 0..<20 { _ = state.handle(.mouse(MouseAction(.wheelDown, x: first.x, y: first.y + 2))) }
        let last = try #require(state.tables[id]?.rows.last)
        #expect(SampleBoard.grid(state).plainText.contains(last.labels["model"].prefix(12)))
        for _ in 0..<20 { _ = state.handle(.mouse(MouseAction(.wheelUp, x: first.x, y: first.y + 2))) }
        #expect(SampleBoard.grid(state).plainText == before)
    }

    @Test func whereNoRowIsHiddenTheBoardScrolls() throws {
        var state = several(80, 18)
        let before = state.scroll
        _ = state.handle(.mouse(MouseAction(.wheelDown, x: 10, y: 8)))
        #expect(state.scroll == before + 3)
    }

    @Test func aDragShowsWhatItCovers() throws {
        var state = several(160, 48)
        _ = state.handle(.mouse(MouseAction(.click, x: 20, y: 12)))
        let before = SampleBoard.grid(state)
        _ = state.handle(.mouse(MouseAction(.drag, x: 40, y: 14)))
        let span = try #require(state.dragged)
        #expect(span.upperBound - span.lowerBound > .minutes(2))
        let shown = SampleBoard.grid(state)
        #expect(shown[30, 12].style.background != before[30, 12].style.background)
        // Beyond the plot the drag ends where it left it.
        _ = state.handle(.mouse(MouseAction(.drag, x: 159, y: 14)))
        _ = state.handle(.mouse(MouseAction(.release, x: 159, y: 14)))
        #expect(state.dragged == nil && state.pausedAt == span.upperBound)
    }

    @Test func noClickTraps() {
        for press in ["", "?", "w", "v", "t", "T", "E", "C", "i", ":", "/", " "] {
            for size in [(40, 10), (100, 30), (10, 3)] {
                var state = several(size.0, size.1)
                _ = state.handle(.kept(since: SampleFleet.now - .hours(1)))
                for character in press { state.press(KeyPress(character)) }
                for x in stride(from: -1, through: size.0 + 1, by: 23) {
                    for y in stride(from: -1, through: size.1, by: 3) {
                        var clicked = state
                        _ = clicked.handle(.mouse(MouseAction(.click, x: x, y: y)))
                        _ = clicked.handle(.mouse(MouseAction(.drag, x: x + 3, y: y)))
                        _ = clicked.handle(.mouse(MouseAction(.wheelDown, x: x, y: y)))
                        _ = clicked.handle(.mouse(MouseAction(.release, x: x + 5, y: y)))
                        _ = clicked.handle(.mouse(MouseAction(.doubleClick, x: x, y: y)))
                    }
                }
            }
        }
    }
}
