import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// Ad hoc filters, made and taken away at the board.
struct AdHocPickerTests {
    private func state() throws -> BoardState {
        let json = """
            {"title":"Sample","uid":"sample","templating":{"list":[{"name":"Filters","type":"adhoc",
            "filters":[{"key":"job","operator":"=","value":"kong"}]}]},
            "panels":[{"id":1,"type":"stat","title":"A","targets":[{"expr":"a"}]}]}
            """
        let board = try GrafanaDashboard(json: json.utf8).board()
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: 100, height: 30, now: SampleFleet.now)
        state.open(0)
        return state
    }

    private func type(_ text: String, into state: inout BoardState) {
        for letter in text { state.press(KeyPress(.character(letter))) }
    }

    @Test func addsAFilter() throws {
        var state = try state()
        #expect(state.handle(.key(KeyPress(.character("v")))).contains { $0.isLookUp })
        #expect(SampleBoard.grid(state).plainText.contains("✕ job=kong"))
        #expect(SampleBoard.grid(state).plainText.contains("looking") == false)
        _ = state.handle(.words(.labelNames(matchingAny: []), ["instance", "workspace"]))
        type("work", into: &state)
        state.press(KeyPress(.enter))
        #expect(SampleBoard.grid(state).plainText.contains("does not match"))
        state.press(KeyPress(.down))
        #expect(state.handle(.key(KeyPress(.enter))).contains { $0.isLookUp })
        #expect(SampleBoard.grid(state).plainText.contains("looking …"))
        _ = state.handle(.words(.labelValues("workspace", matching: []), ["research", "search"]))
        state.press(KeyPress(.down))
        state.press(KeyPress(.enter))
        #expect(state.choices["Filters"] == .values(["job=kong", "workspace!=search"]))
        #expect(SampleBoard.grid(state).plainText.contains("2 chosen"))
    }

    @Test func takesTheLastFilterAway() throws {
        var state = try state()
        state.press("v")
        state.press(KeyPress(.enter))
        #expect(state.choices["Filters"] == .all)
    }

    @Test func takesTypedPatterns() throws {
        var state = try state()
        state.press("v")
        _ = state.handle(.words(.labelNames(matchingAny: []), ["code"]))
        type("code", into: &state)
        state.press(KeyPress(.enter))
        state.press(KeyPress(.up))
        state.press(KeyPress(.enter))
        type("5.(", into: &state)
        state.press(KeyPress(.enter))
        #expect(state.toast?.isError == true && state.choices["Filters"] == nil)
    }
}

extension InterfaceRequest {
    fileprivate var isLookUp: Bool { if case .lookUp = self { true } else { false } }
}
