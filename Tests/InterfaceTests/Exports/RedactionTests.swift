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
}
