import MetricModel
import Testing

@testable import Dashboards

struct ExploreBoardTests {
    private func data(_ labelSets: [[String: String]]) -> PanelData {
        let series = labelSets.map { pairs in
            DataSeries(name: "", labels: Labels(pairs.map { Label($0.key, $0.value) }), samples: SampleBuffer())
        }
        return PanelData(
            answers: ["A": .init(series: series)], state: .ready, from: Timestamp(milliseconds: 0),
            through: Timestamp(milliseconds: 1000), step: .seconds(1))
    }

    @Test func aGraphCoversTheRangeATableItsEnd() {
        let graph = ExploreBoard.board(query: "up", as: .graph, timeRange: TimeRange(span: .minutes(5)))
        #expect(graph.panels.first?.queries.first?.mode == .range)
        let table = ExploreBoard.board(query: "up", as: .table, timeRange: TimeRange(span: .minutes(5)))
        #expect(table.panels.first?.queries.first?.mode == .instant)
        #expect(ExploreBoard.board(query: "", as: .table, timeRange: TimeRange(span: .minutes(5))).panels.isEmpty)
    }

    @Test func everyLabelOfTheAnswerIsAColumn() {
        let options = ExploreBoard.tableOptions(for: data([["b": "1", "__name__": "x"], ["a": "2"]]))
        #expect(options.columns.map(\.title) == ["metric", "a", "b", "value"])
        #expect(options.keys == ["__name__", "a", "b"])
        #expect(options.sortColumn == 3)
        #expect(ExploreBoard.tableOptions(for: nil).columns.map(\.title) == ["value"])
    }

    @Test func moreSeriesThanCanBeSeenAreCounted() {
        let prepared = ExploreBoard.prepared(data((0..<250).map { ["i": "\($0)"] }))
        #expect(prepared.total == 250)
        #expect(prepared.data.answers["A"]?.series.count == 100)
    }

    @Test func seriesAreCalledByWhatTellsThemApart() {
        func names(_ labelSets: [[String: String]]) -> [String] {
            ExploreBoard.prepared(data(labelSets)).data.answers["A"]?.series.map(\.name) ?? []
        }
        #expect(names([["__name__": "x", "a": "1"], ["__name__": "x", "a": "2"]]) == ["1", "2"])
        // One label is enough where it tells all apart; else the next one helps.
        #expect(names([["a": "1", "b": "1"], ["a": "2", "b": "2"]]) == ["1", "2"])
        #expect(
            names([["a": "1", "b": "x"], ["a": "2", "b": "x"], ["a": "2", "b": "y"], ["b": "y"]])
                == ["1, x", "2, x", "2, y", "y"])
        // One alone, or two that are the same, are called as they came.
        #expect(names([["a": "1"]]) == [""])
    }
}
