import Dashboards
import MetricModel
import Testing

@testable import Interface

struct RedactionTests {
    private func redacted(_ format: SnapshotFormat) -> String {
        var state = SampleBoard.state(160, 48)
        state.press("]", "]")
        let redaction = Redaction(labels: ["workspace", "consumer"])
        return SnapshotMaker(state, redaction: redaction).contents(of: .board, as: format) ?? ""
    }

    @Test(arguments: [SnapshotFormat.text, .ansi, .svg, .html, .csv, .json])
    func hiddenValuesAreNowhere(format: SnapshotFormat) {
        let text = redacted(format)
        #expect(!text.isEmpty)
        for name in ["research", "search", "support"] {
            #expect(!text.contains(name), "\(name) in \(format)")
        }
        #expect(format == .csv || text.contains("workspace-"), "\(format)")
    }

    @Test func numbersFollowTheValues() {
        var redaction = Redaction(labels: ["a"])
        redaction.meet([Labels([Label("a", "z"), Label("b", "z")]), Labels([Label("a", "y")])])
        #expect(
            redaction.redacted(Labels([Label("a", "y"), Label("b", "z")]))
                == Labels([Label("a", "a-1"), Label("b", "z")]))
        #expect(redaction.redacted("z", of: "a") == "a-2")
        #expect(redaction.redacted("never met", of: "a") == "a-?")
        #expect(redaction.redacted("", of: "a") == "")
        redaction.meet(["x"], of: "a")
        #expect(redaction.redacted("z", of: "a") == "a-2" && redaction.redacted("x", of: "a") == "a-3")
    }

    @Test(arguments: [SnapshotFormat.text, .ansi, .svg, .html, .csv, .json])
    func nodesAreHiddenOnTheirBoard(format: SnapshotFormat) throws {
        var row = SampleNodes.down
        row.details.address = "http://\(row.instance)/metrics"
        row.message = "nothing listens at \(row.instance)"
        var state = SampleNodes.state(160, 24, rows: [row, SampleNodes.good])
        for zoomed in [false, true] {
            if zoomed { state.press("enter") }
            let maker = SnapshotMaker(state, redaction: Redaction(labels: ["instance"]))
            let text = try #require(maker.contents(of: .board, as: format))
            #expect(!text.contains(row.instance) && !text.contains(SampleNodes.good.instance), "\(zoomed)")
            #expect(zoomed && ![.csv, .json].contains(format) || text.contains("instance-1"))
        }
    }

    /// The words that stand in are values of others as well.
    @Test func standInsAreNotHiddenAgain() {
        var redaction = Redaction(labels: ["workspace", "consumer"])
        let labels = Labels([Label("workspace", "1"), Label("consumer", "alice")])
        redaction.meet([labels])
        #expect(
            redaction.redacted(text: #"x{consumer="alice",workspace="1"}"#)
                == #"x{consumer="consumer-1",workspace="workspace-1"}"#)
        let series = DataSeries(name: "alice · 1", labels: labels, samples: SampleBuffer())
        #expect(redaction.redacted(series).name == "consumer-1 · workspace-1")
    }

    /// The query of a picture is hidden too, and what nothing was found of.
    @Test func queriesAreHidden() {
        var state = SampleBoard.state(120, 36)
        _ = state.explore.prompt.set(#"x{consumer="acme"}"#)
        state.explore.query = #"x{consumer=~"acme|b\\.c"}"#
        let hidden = state.redacted(Redaction(labels: ["consumer"])).explore
        #expect(!hidden.prompt.text.contains("acme") && hidden.prompt.text.hasPrefix(#"x{consumer="consumer-"#))
        #expect(!hidden.query.contains("acme") && !hidden.query.contains("c\""))
    }

    /// A node's other labels may hold the same value; the names that stand in may be values themselves.
    @Test func namesOfNodesAreNotHiddenAgain() {
        var row = NodeRow(labels: ["instance": "a:1", "workspace": "1"], interval: .seconds(2))
        row.details.labelsBefore = ["instance": "a:1", "other": "a:1"]
        var redaction = Redaction(labels: ["instance", "workspace"])
        redaction.meet([row.labels])
        #expect(redaction.redacted(row).details.labelsBefore == ["instance": "instance-1", "other": "instance-1"])
    }

    /// Two spellings of a name are two values of a label, and neither is seen.
    @Test func valuesAreBytes() {
        var redaction = Redaction(labels: ["a"])
        redaction.meet([Labels([Label("a", "\u{e9}")]), Labels([Label("a", "e\u{301}")])])
        #expect(redaction.redacted("e\u{301}", of: "a") == "a-1" && redaction.redacted("\u{e9}", of: "a") == "a-2")
        #expect(redaction.redacted(text: "e\u{301}\u{e9}") == "a-1a-2")
    }

    /// Nodes are called in the header as their series are called in the panels.
    @Test func nodesHaveTheNamesOfTheirSeries() throws {
        var state = SampleBoard.state(120, 36)
        var panel = try #require(state.panels.first)
        panel.value.answers["A"] = PanelData.Answer(series: [
            DataSeries(
                name: "kong-0:8100", labels: Labels([Label("instance", "kong-0:8100")]), samples: SampleBuffer())
        ])
        state.panels[panel.key] = panel.value
        state.nodeFilter = ["kong-2:8100"]
        let hidden = state.redacted(Redaction(labels: ["instance"]))
        #expect(hidden.nodes.map(\.name) == ["instance-2", "instance-3", "instance-4"])
        #expect(hidden.nodeFilter == ["instance-3"])
        #expect(hidden.panels[panel.key]?.answers["A"]?.series.first?.name == "instance-1")
        #expect(state.redacted(Redaction(labels: ["workspace"])).nodes == state.nodes)
    }

    /// Panels of imported boards are drawn from what was made of their data, and their variables offer values.
    @Test(arguments: [SnapshotFormat.text, .svg, .csv, .json]) func importedBoardsHideToo(format: SnapshotFormat) throws
    {
        let json = #"""
            {"title":"Sample","templating":{"list":[{"name":"who","type":"query","includeAll":true,"multi":true,
            "query":"label_values(x, consumer)"}]},"panels":[
            {"id":1,"type":"timeseries","title":"of $who","gridPos":{"x":0,"y":0,"w":12,"h":9},"targets":[{"refId":"A","expr":"x"}]},
            {"id":2,"type":"table","title":"T","gridPos":{"x":12,"y":0,"w":12,"h":9},
            "targets":[{"refId":"A","expr":"x","format":"table","instant":true}]}]}
            """#
        let board = try GrafanaDashboard(json: json.utf8).board(named: "sample")
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: 160, height: 40, now: ContentSamples.now
        )
        _ = state.evaluate()
        var samples = SampleBuffer()
        samples.append(ContentSamples.now.milliseconds, 7)
        let series = ["alice", "bob"].map {
            DataSeries(name: "all of \($0)", labels: Labels([Label("consumer", $0)]), samples: samples)
        }
        var data = PanelData(
            answers: ["A": PanelData.Answer(series: series, expression: #"x{consumer=~"alice|bob"}"#)], state: .ready,
            from: ContentSamples.from, through: ContentSamples.now, step: ContentSamples.step)
        data.title = "of alice"
        var variables = BoardVariables()
        variables.options["who"] = ["alice", "bob", "carol"].map { VariableOption(text: $0, value: $0) }
        variables.choices["who"] = .values(["carol"])
        let panels = Dictionary(uniqueKeysWithValues: board.panels.map { ($0.id, data) })
        let contents = Dictionary(uniqueKeysWithValues: board.panels.map { ($0.id, PanelContent($0, data)) })
        _ = state.handle(
            .data(
                BoardData(
                    ticket: state.lastTicket, panels: panels, board: board, variables: variables, contents: contents)))
        let open = SnapshotMaker(state).contents(of: .board, as: format) ?? ""
        #expect(open.contains("alice"), "\(format)")
        let text =
            SnapshotMaker(state, redaction: Redaction(labels: ["consumer"])).contents(of: .board, as: format) ?? ""
        for name in ["alice", "bob", "carol"] { #expect(!text.contains(name), "\(name) in \(format): \(text)") }
        #expect(text.contains("consumer-1"), "\(format)")
    }
}
