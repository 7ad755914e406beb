import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// Writing and asking a query, as keys and events tell it.
struct PromptTests {
    private static let metrics = ["kong_ai_llm_cost_total", "kong_ai_llm_requests_total", "kong_ai_llm_tokens_total"]

    /// A board with the prompt open, whose questions for words are answered.
    private struct Session {
        var state: BoardState
        var requests: [InterfaceRequest] = []

        init(width: Int = 120, height: Int = 36) {
            state = BoardState(
                boards: [SampleBoard.entry, .explore], theme: ThemeLibrary.standard(), width: width, height: height,
                now: SampleFleet.now)
            _ = state.handle(.nodes(SampleBoard.nodes))
            _ = state.handle(.collected(SampleFleet.now))
            _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: SampleBoard.live)))
        }

        mutating func press(_ keys: KeyPress...) {
            for key in keys { handle(.key(key)) }
        }

        mutating func type(_ text: String) {
            for character in text { handle(.key(KeyPress(character))) }
        }

        mutating func handle(_ event: InterfaceEvent) {
            let new = state.handle(event)
            requests += new
            for case .lookUp(let vocabulary) in new {
                let words: [String] =
                    switch vocabulary {
                    case .metricNames: PromptTests.metrics
                    case .labelNames: ["__name__", "ai_provider", "workspace"]
                    case .labelValues: ["default", "search"]
                    }
                handle(.words(vocabulary, words))
            }
        }

        var prompt: PromptState { state.explore.prompt }
        var shown: [String] { prompt.suggestions.map(\.text) }

        /// The evaluations of an expression that were asked for.
        var asked: [String] {
            requests.compactMap { request in
                if case .evaluate(let evaluation) = request, evaluation.board.name == "explore" {
                    return evaluation.board.panels.first?.queries.first?.expression
                }
                return nil
            }
        }

        var screen: String { SampleBoard.grid(state).plainText }
    }

    private func answer(_ names: [String]) -> [Panel.ID: PanelData] {
        let series = names.map { name in
            var samples = SampleBuffer()
            for step in Int64(0)...90 {
                samples.append((SampleFleet.now - .seconds(900 - step * 10)).milliseconds, Double(step % 17))
            }
            return DataSeries(name: name, labels: Labels([Label("ai_provider", name)]), samples: samples)
        }
        return [
            1: PanelData(
                answers: ["A": .init(series: series)], state: .ready, from: SampleFleet.now - .minutes(15),
                through: SampleFleet.now, step: .seconds(10))
        ]
    }

    @Test func aWholeQueryByCompletion() {
        var session = Session()
        session.press(":")
        #expect(session.state.isPromptOpen && session.state.isExploring)
        session.type("su")
        #expect(session.shown.first == "sum")
        session.press(KeyPress(.tab))
        session.type("rate(req")
        #expect(session.shown == ["kong_ai_llm_requests_total"])
        session.press(KeyPress(.tab))
        session.type("{wo")
        session.press(KeyPress(.tab))
        #expect(session.shown == ["default", "search"])
        session.press(KeyPress(.down), KeyPress(.down), .enter)
        session.type("}[1m]))")
        #expect(session.prompt.text == "sum(rate(kong_ai_llm_requests_total{workspace=\"search\"}[1m]))")
        #expect(session.asked.isEmpty)
        session.press(.enter)
        #expect(session.asked.last == session.prompt.text)
        #expect(session.requests.contains { if case .remember = $0 { true } else { false } })
    }

    @Test func aClickTakesASuggestion() throws {
        var session = Session()
        session.press(":")
        session.type("sum(kong_ai")
        let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(lines.firstIndex { $0.contains("kong_ai_llm_requests_total") })
        let range = try #require(lines[y].firstRange(of: "kong_ai_llm_requests_total"))
        let x = Glyphs.width(of: String(lines[y][..<range.lowerBound]))
        // The frame around them is no suggestion, and nothing below it is meant.
        session.handle(.mouse(MouseAction(.click, x: x - 2, y: y)))
        #expect(session.prompt.text == "sum(kong_ai" && session.prompt.showsSuggestions)
        session.handle(.mouse(MouseAction(.click, x: x + 3, y: y)))
        #expect(session.prompt.text == "sum(kong_ai_llm_requests_total")
        #expect(session.state.isPromptOpen && !session.prompt.showsSuggestions)
    }

    @Test func faultsAreToldAndNotAsked() {
        var session = Session()
        session.press(":")
        session.type("sum(up{job=x})")
        session.press(.enter)
        #expect(session.asked.isEmpty)
        #expect(session.state.explore.isRefused)
        #expect(session.screen.contains("1:12: parse error: unexpected identifier \"x\" in label matching"))
        let grid = SampleBoard.grid(session.state)
        let underlined = (0..<grid.width).filter { grid[$0, 2].style.attributes.contains(.underline) }
        #expect(underlined == [13])
        #expect(session.state.explore.prompt.draft.fault != nil)
    }

    @Test func escGoesBackStepByStep() {
        var session = Session()
        session.press(":")
        session.type("su")
        session.press(.escape)
        #expect(session.state.isPromptOpen && session.shown.isEmpty)
        session.press(.escape)
        // Nothing was asked: back to the board of before.
        #expect(!session.state.isExploring && session.state.overlay == nil)
        session.press(":")
        #expect(session.prompt.text == "su")
        session.press(KeyPress(.character("u"), modifiers: .control))
        session.type("up")
        session.press(.escape, .enter, .escape)
        #expect(session.state.isExploring && session.state.overlay == nil)
        session.press(.escape)
        #expect(!session.state.isExploring)
    }

    @Test func queriesOfBeforeComeBack() {
        var session = Session()
        session.handle(.history(["a", "b"]))
        session.press(":")
        session.press(KeyPress(.up))
        #expect(session.prompt.text == "b")
        session.press(KeyPress(.up), KeyPress(.up))
        #expect(session.prompt.text == "a")
        session.press(KeyPress(.down), KeyPress(.down))
        #expect(session.prompt.text == "")
        session.type("vector(1)")
        session.press(.enter)
        #expect(session.prompt.history == ["a", "b", "vector(1)"])
        session.press(.enter)
        #expect(session.prompt.history.count == 3)
        session.press(KeyPress(.character("p"), modifiers: .control))
        #expect(session.prompt.text == "vector(1)" || session.prompt.text == "b")
    }

    /// Enter takes what was chosen or nothing.
    @Test func aChoiceThatIsGoneIsNoChoice() throws {
        var prompt = PromptState()
        let vocabulary = try #require(prompt.edit { $0.insert("kong_") })
        prompt.take(["kong_a", "kong_b"], for: vocabulary)
        prompt.moveSelection(1)
        prompt.moveSelection(1)
        let chosen = prompt.suggestions[prompt.selected]
        prompt.take(["kong_c", "kong_b", "kong_a"], for: vocabulary)
        #expect(prompt.isChoosing && prompt.suggestions[prompt.selected] == chosen)
        prompt.take(["kong_c"], for: vocabulary)
        #expect(!prompt.isChoosing && prompt.selected == 0)
    }

    @Test func aHistoryThatComesLateMovesNothing() {
        var prompt = PromptState()
        _ = prompt.remember("b")
        _ = prompt.remember("c")
        _ = prompt.recall(-1)
        #expect(prompt.text == "c")
        prompt.takeHistory(["a1", "a2"])
        _ = prompt.recall(-1)
        #expect(prompt.text == "b")
        _ = prompt.recall(1)
        #expect(prompt.text == "c")
    }

    @Test func theHistoryIsBounded() {
        var prompt = PromptState()
        prompt.takeHistory((0..<2000).map { "q\($0)" })
        #expect(prompt.history.count == PromptState.longestHistory)
        _ = prompt.remember("new")
        #expect(prompt.history.count == PromptState.longestHistory && prompt.history.last == "new")
    }

    @Test func theAnswerIsAGraphOrATable() {
        var session = Session()
        session.press(":")
        session.type("up")
        session.press(.escape, .enter, .escape)
        session.handle(.data(BoardData(ticket: session.state.lastTicket, panels: answer(["openai", "azure"]))))
        #expect(session.screen.contains("graph ─ 2 series"))
        session.press("f")
        session.handle(.data(BoardData(ticket: session.state.lastTicket, panels: answer(["openai", "azure"]))))
        #expect(session.screen.contains("table ─ 2 series"))
        #expect(session.screen.contains("ai_provider"))
        session.handle(
            .data(BoardData(ticket: session.state.lastTicket, panels: answer((0..<300).map { "s\($0)" }))))
        #expect(!session.screen.isEmpty)
    }

    @Test func pastedLinesAreOneQueryAndRunNothing() {
        var session = Session()
        session.press(":")
        session.handle(.paste("sum(\n  up\u{1b}\n)\nq"))
        #expect(session.prompt.text == "sum(   up ) q")
        #expect(session.asked.isEmpty)
        session.handle(.paste(String(repeating: "x", count: 100_000)))
        #expect(session.prompt.text.utf8.count <= TextField.longest)
        _ = session.screen
    }

    @Test func aPanelsQueryCanBeChanged() {
        var session = Session()
        session.press("j", "i", ":")
        #expect(session.state.isPromptOpen)
        #expect(session.prompt.text.hasPrefix("sum by (ai_provider) ("))
        // Its variables are put in, so that it can be asked as it is.
        #expect(!session.prompt.text.contains("$workspace"))
        #expect(session.prompt.draft.fault == nil)
        session.press(.enter)
        #expect(session.asked.last == session.prompt.text)
    }

    @Test func aLongQueryCanBeGivenUp() {
        var session = Session()
        session.press(":")
        session.type("up")
        session.press(.escape, .enter, .escape)
        session.handle(.tick(SampleFleet.now + .seconds(3)))
        session.press(.escape)
        #expect(session.requests.contains { if case .cancelEvaluation = $0 { true } else { false } })
        #expect(session.state.isExploring)
        session.press(.escape)
        #expect(!session.state.isExploring)
    }

    @Test func wordsThatCameTooLateAreDropped() {
        var session = Session()
        session.press(":")
        session.type("up{")
        session.handle(.words(.metricNames, ["other"]))
        #expect(session.shown == ["ai_provider", "workspace"])
    }

    @Test func quittingAsksOnlyWhereAQueryWouldBeLost() {
        var session = Session()
        session.press("q")
        #expect(session.requests.contains { if case .quit = $0 { true } else { false } })
        session.requests = []
        session.press(":")
        session.type("up")
        session.press(.escape, .escape, "q")
        #expect(!session.requests.contains { if case .quit = $0 { true } else { false } })
        #expect(session.screen.contains("was not asked yet"))
        session.press("j")
        #expect(session.state.overlay == nil)
        session.press("q", "q")
        #expect(session.requests.contains { if case .quit = $0 { true } else { false } })
    }

    @Test(arguments: [(40, 10), (41, 12), (60, 20), (80, 24), (240, 60), (10, 3)])
    func drawsAtEverySize(width: Int, height: Int) {
        var session = Session(width: width, height: height)
        session.press(":")
        _ = session.screen
        session.type("sum by (ü) (rate(kong_ai_llm_tokens_total{workspace=~\"日本|x\", ")
        _ = session.screen
        session.type(String(repeating: "abcdefg_", count: 120))
        _ = session.screen
        session.press(KeyPress(.home))
        _ = session.screen
    }

    @Test func aLineTooShortForTheQuerySaysSo() {
        var state = BoardState(
            boards: [SampleBoard.entry, .explore], theme: ThemeLibrary.standard(), width: 40, height: 12,
            now: SampleFleet.now)
        func line() -> String {
            SampleBoard.grid(state).plainText.split(separator: "\n").map(String.init).first { $0.hasPrefix(" :") } ?? ""
        }
        state.press(":")
        _ = state.handle(.paste("sum by (ai_provider) (rate(kong_ai_llm_requests_total[1m]))"))
        // While it is written, its end; else its beginning.
        #expect(line().hasPrefix(" :…") && line().hasSuffix("requests_total[1m]))"), "\(line())")
        state.press(KeyPress(.home))
        #expect(line().hasPrefix(" : sum by (ai_provider) (rate(kong_ai") && line().hasSuffix("…"), "\(line())")
        state.press(KeyPress(.end), .enter, .escape)
        #expect(line().hasPrefix(" : sum by") && line().hasSuffix("…"), "\(line())")
    }
}
