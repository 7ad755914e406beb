import Dashboards
import MetricModel
import Testing

@testable import Interface

@Suite struct GraphStepsTests {
    /// A query with a coarser step than its panel leaves no holes in the stack.
    @Test func aValueHoldsForItsOwnStep() throws {
        let json = #"""
            {"panels":[{"type":"timeseries","fieldConfig":{"defaults":{"custom":{"stacking":{"mode":"normal"}}}},
             "targets":[{"refId":"A","expr":"a"},{"refId":"B","expr":"b"}]}]}
            """#
        func answer(_ name: String, every step: Int) -> PanelData.Answer {
            var samples = SampleBuffer()
            for time in stride(from: 0, through: 4000, by: step) { samples.append(Int64(time), 1) }
            return PanelData.Answer(series: [DataSeries(name: name, labels: [:], samples: samples)])
        }
        var data = PanelData(
            answers: ["A": answer("a", every: 1000), "B": answer("b", every: 2000)], state: .ready,
            from: Timestamp(milliseconds: 0), through: Timestamp(milliseconds: 4000), step: .seconds(1))
        data.answers["B"]?.step = .seconds(2)
        let panel = try #require(try GrafanaDashboard(json: Array(json.utf8)).board(named: "b").panels.first)
        guard case .graph(let graph) = PanelContent(panel, data) else {
            Issue.record("no graph")
            return
        }
        let steps = GraphSteps(graph.series, data)
        #expect(steps.layers[1].map { $0?.top } == [2, 2, 2, 2, 2])
    }
}
