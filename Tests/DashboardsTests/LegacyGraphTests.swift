import MetricModel
import Testing

@testable import Dashboards

struct LegacyGraphTests {
    private func panel(_ members: String) throws -> Panel {
        let json = "{\"rows\":[{\"panels\":[{\"type\":\"graph\",\"targets\":[{\"expr\":\"x\"}],\(members)}]}]}"
        return try #require(try GrafanaDashboard(json: json.utf8).board().panels.first)
    }

    /// Before schema 12 the axes stood in `grid` and `y_formats`.
    @Test func readsTheOldestAxes() throws {
        let panel = try panel(
            """
            "y_formats":["bytes","percent"],"grid":{"leftMin":0,"leftMax":10,"leftLogBase":2,"rightMax":100,
            "threshold1":5,"threshold1Color":"red","thresholdLine":true},
            "seriesOverrides":[{"alias":"b","yaxis":2}]
            """)
        #expect(panel.unit == Unit(grafanaID: "bytes") && panel.fields.defaults.maximum == 10)
        #expect(panel.fields.defaults.minimum == 0 && panel.fields.defaults.graph.logarithmBase == 2)
        #expect(panel.fields.overrides.first?.config.unit == Unit(grafanaID: "percent"))
        #expect(panel.fields.overrides.first?.config.maximum == 100)
        #expect(panel.fields.defaults.thresholds?.steps.map(\.value) == [-.infinity, 5])
        #expect(panel.fields.defaults.graph.thresholdLines == true)
    }

    /// Two lower limits: below the first one its colour, from there up to the second one that one's.
    @Test(arguments: [
        (
            #"[{"op":"lt","value":20,"colorMode":"warning"},{"op":"lt","value":10,"colorMode":"critical"}]"#,
            [(-Double.infinity, "red"), (10, "orange"), (20, "")]
        ),
        (
            #"[{"op":"gt","value":80,"colorMode":"critical"},{"op":"lt","value":20,"colorMode":"warning"}]"#,
            [(-Double.infinity, "orange"), (20, ""), (80, "red")]
        ),
        (
            #"[{"op":"gt","value":80,"colorMode":"critical"},{"op":"gt","value":50,"colorMode":"warning"}]"#,
            [(-Double.infinity, ""), (50, "orange"), (80, "red")]
        ),
    ])
    func colorsBetweenLimits(thresholds: String, expected: [(Double, String)]) throws {
        let steps = try #require(try panel("\"thresholds\":\(thresholds)").fields.defaults.thresholds).steps
        #expect(steps.map(\.value) == expected.map(\.0))
        #expect(steps.map(\.color) == expected.map { $0.1.isEmpty ? .transparent : PanelColor(grafana: $0.1) ?? .text })
    }

    @Test func marksTimesThatComeAgain() throws {
        let region = #""colorMode":"red","fill":true,"line":true,"fromDayOfWeek":1,"from":"08:00","to":"17:00""#
        let panel = try panel("\"timeRegions\":[{\(region),\"toDayOfWeek\":5}]")
        let expected = TimeRegion(
            start: .hours(8), length: .hours(4 * 24 + 9), isWeekly: true, zone: .utc,
            color: PanelColor(grafana: "red") ?? .text, isFilled: true, hasLines: true)
        #expect(panel.timeRegions == [expected])
        func ignored(_ region: String) throws -> [String] {
            let json = "{\"panels\":[{\"type\":\"graph\",\"timeRegions\":[\(region)]}]}"
            return try #require(BoardCheck(try GrafanaDashboard(json: json.utf8)).panels.first).ignored
        }
        #expect(try ignored(#"{"op":"time","fill":true}"#).isEmpty)
        #expect(try ignored(#"{"op":"time","from":"99:00"}"#) == ["timeRegions"])
    }

    @Test func fillsBetweenSeries() throws {
        let graph = try panel(
            """
            "seriesOverrides":[{"alias":"high","fillBelowTo":"low","fill":3},{"alias":"low","steppedLine":true}]
            """)
        let override = try #require(graph.fields.overrides.first).config.graph
        #expect(override.fillsDownTo == "low" && override.areaOpacity == 30)
        #expect(graph.fields.overrides.last?.config.graph.interpolation == .stepAfter)
        var modern = GraphFieldConfig()
        modern.fillsDownTo = "low"
        #expect(modern.areaOpacity == 35)
    }

    /// Of a table a single number shows the first row's column, be it a text.
    @Test func showsAColumnOfATable() throws {
        let json = """
            {"rows":[{"panels":[{"type":"singlestat","tableColumn":"version","valueName":"avg",
             "targets":[{"expr":"x","format":"table","instant":true}]}]}]}
            """
        let panel = try #require(try GrafanaDashboard(json: json.utf8).board().panels.first)
        var samples = SampleBuffer()
        samples.append(0, 1)
        let series = DataSeries(name: "a", labels: ["version": "1.2"], samples: samples)
        let moment = Timestamp(milliseconds: 0)
        let data = PanelData(
            answers: ["A": .init(series: [series])], state: .ready, from: moment, through: moment, step: .seconds(1))
        guard case .values(let values) = PanelContent(panel, data) else { return }
        #expect(values.map(\.text.number) == ["1.2"])
    }

    /// One bar for each series says what the axis says of it.
    @Test func reducesSeriesToBars() throws {
        var samples = SampleBuffer()
        for (index, value) in [1.0, 2, 6].enumerated() { samples.append(Int64(index) * 1000, value) }
        let data = PanelData(
            answers: ["A": .init(series: [DataSeries(name: "a", labels: [:], samples: samples)])], state: .ready,
            from: Timestamp(milliseconds: 0), through: Timestamp(milliseconds: 2000), step: .seconds(1))
        for (name, value) in [("total", 9.0), ("avg", 3), ("current", 6)] {
            let panel = try panel("\"xaxis\":{\"mode\":\"series\",\"values\":[\"\(name)\"]}")
            guard case .bars(let bars) = PanelContent(panel, data) else { return }
            #expect(bars.series.map(\.values) == [[value]])
        }
    }
}
