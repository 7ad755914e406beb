import MetricModel
import Testing

@testable import Dashboards

struct PanelContentTests {
    private func panel(_ json: String) throws -> Panel {
        let text = "{\"panels\":[\(json)]}"
        return try #require(try GrafanaDashboard(json: text.utf8).board().panels.first)
    }

    private func data(_ series: [(String, Labels, [Double])], refID: String = "A") -> PanelData {
        let answers = series.map { name, labels, values in
            var samples = SampleBuffer()
            for (index, value) in values.enumerated() { samples.append(Int64(index) * 1000, value) }
            return DataSeries(name: name, labels: labels, samples: samples)
        }
        return PanelData(
            answers: [refID: PanelData.Answer(series: answers, expression: "up")], state: .ready,
            from: Timestamp(milliseconds: 0), through: Timestamp(milliseconds: 3000), step: .seconds(1))
    }

    private let target = #""targets":[{"refId":"A","expr":"up","legendFormat":"x"}]"#

    private func graph(_ json: String, _ data: PanelData) throws -> GraphContent {
        guard case .graph(let graph) = PanelContent(try panel(json), data) else { throw Missing() }
        return graph
    }

    private struct Missing: Error {}

    @Test func resolvesOverridesSeriesBySeries() throws {
        let json = """
            {"type":"timeseries",\(target),"options":{"legend":{"calcs":["max","lastNotNull"]}},
             "fieldConfig":{"defaults":{"unit":"s","custom":{"fillOpacity":20,"stacking":{"mode":"normal","group":"A"}}},
             "overrides":[
              {"matcher":{"id":"byRegexp","options":"/out$/"},"properties":[{"id":"custom.transform","value":"negative-Y"},{"id":"custom.axisPlacement","value":"right"},{"id":"unit","value":"bytes"}]},
              {"matcher":{"id":"byName","options":"gone"},"properties":[{"id":"custom.hideFrom","value":{"viz":true,"legend":true,"tooltip":true}}]},
              {"matcher":{"id":"byName","options":"in"},"properties":[{"id":"color","value":{"mode":"fixed","fixedColor":"#ff0000"}},{"id":"displayName","value":"incoming"}]}]}}
            """
        let graph = try graph(json, data([("in", [:], [1, 3, 2]), ("out", [:], [4, 5]), ("gone", [:], [6])]))
        #expect(graph.series.map(\.name) == ["incoming", "out"])
        #expect(graph.series[0].color == .rgb(red: 255, green: 0, blue: 0))
        #expect(graph.series[0].calculations.map(\.text.text) == ["3 s", "2 s"])
        #expect(graph.series[0].stacking == .normal && graph.series[0].fillOpacity == 20)
        #expect(graph.series[1].samples.values == [-4, -5] && graph.series[1].axis == 1)
        #expect(graph.series[1].color == .palette(1))
        #expect(graph.left?.unit == .seconds && graph.right.map(\.unit) == [.bytes])
    }

    /// A query with a coarser step than its panel has no values between, and none of them is zero.
    @Test func countsOnlyAQuerysOwnGapsAsZero() throws {
        var data = data([("a", [:], [])])
        data.answers["A"]?.step = .seconds(2)
        data.answers["A"]?.series[0].samples.append(2000, 7)
        let graph = try graph(#"{"type":"graph",\#(target),"nullPointMode":"null as zero"}"#, data)
        #expect(graph.series.first?.samples.timestamps == [0, 2000])
        #expect(graph.series.first?.samples.values == [0, 7])
    }

    /// Old tables call columns by their own names, which their styles go by.
    @Test func keepsTheNamesOfOldColumns() throws {
        let json = """
            {"type":"table",\(target),"transform":"timeseries_aggregations","columns":[{"text":"Current","value":"current"},
             {"text":"Avg","value":"avg"}],"styles":[{"pattern":"Metric","type":"string","alias":"Model"},
             {"pattern":"Current","type":"number","unit":"s","alias":"Now"},{"pattern":"/.*/","type":"number","unit":"bytes"}]}
            """
        guard case .table(let table) = PanelContent(try panel(json), data([("a", [:], [1, 3])])) else {
            throw Missing()
        }
        #expect(table.columns.map(\.title) == ["Model", "Now", "Avg"])
        #expect(table.rows.first?.map(\.text) == ["a", "3 s", "2 B"])
    }

    @Test func readsOldGraphs() throws {
        let json = """
            {"type":"graph",\(target),"lines":true,"fill":2,"stack":true,"nullPointMode":"null as zero",
             "legend":{"show":true,"values":true,"avg":true,"alignAsTable":true,"rightSide":true},
             "yaxes":[{"format":"bytes","logBase":10,"min":0,"label":"left"},{"format":"percent"}],
             "seriesOverrides":[{"alias":"/^b/","yaxis":2,"fill":0,"stack":false}],"aliasColors":{"a":"#00ff00"},
             "thresholds":[{"value":5,"op":"gt","colorMode":"critical","line":true,"fill":false}]}
            """
        let graph = try graph(json, data([("a", [:], [1]), ("b", [:], [2, 3, 4, 5])]))
        #expect(graph.left?.unit == .bytes && graph.left?.logarithmBase == 10 && graph.left?.label == "left")
        #expect(graph.right.first?.unit == .percent)
        #expect(graph.series[0].samples.values == [1, 0, 0, 0])
        #expect(graph.series[0].color == .rgb(red: 0, green: 255, blue: 0) && graph.series[0].fillOpacity == 20)
        #expect(graph.series[0].stacking == .normal && graph.series[1].stacking == .none)
        #expect(
            graph.legend.calculations == [.mean] && graph.legend.layout == .table && graph.legend.placement == .right)
        #expect(graph.thresholds.last?.value == 5 && graph.showsThresholdLines && !graph.showsThresholdAreas)
    }

    @Test func namesSeriesAsGrafanaDoes() throws {
        let automatic = #""targets":[{"refId":"A","expr":"up","legendFormat":"__auto"}]"#
        let json = "{\"type\":\"timeseries\",\(automatic)}"
        let one = try graph(json, data([("?", ["pod": "a"], [1]), ("?", ["pod": "b"], [1])]))
        #expect(one.series.map(\.name) == ["a", "b"])
        let none = try graph(json, data([("?", [:], [1])]))
        #expect(none.series.map(\.name) == ["up"])
    }

    @Test func reducesToValues() throws {
        let json = """
            {"type":"gauge",\(target),"options":{"reduceOptions":{"calcs":["mean"]}},
             "fieldConfig":{"defaults":{"unit":"percent","min":0,"max":200,"thresholds":{"mode":"percentage",
             "steps":[{"color":"green","value":null},{"color":"red","value":50}]}},"overrides":[]}}
            """
        guard case .values(let values) = PanelContent(try panel(json), data([("a", [:], [100, 140])])) else {
            throw Missing()
        }
        let value = try #require(values.first)
        #expect(value.text.text == "120 %" && value.fraction == 0.6 && value.color == PanelColor(grafana: "red"))
        #expect(value.steps.map(\.value) == [-.infinity, 100] && value.samples.count == 2)
        #expect(((value.change ?? 0) - 0.4).magnitude < 1e-9)
    }

    /// An override that names something without a value takes it back.
    @Test func takesBackWhatWasSaid() throws {
        let json = """
            {"type":"bargauge",\(target),"fieldConfig":{"defaults":{"unit":"bytes","decimals":1,"max":8000},
             "overrides":[{"matcher":{"id":"byName","options":"b"},"properties":[{"id":"max"},{"id":"decimals"},
             {"id":"unit","value":"percentunit"},{"id":"min","value":0}]}]}}
            """
        let answer = data([("a", [:], [4000]), ("b", [:], [0.5])])
        guard case .values(let values) = PanelContent(try panel(json), answer) else { throw Missing() }
        #expect(values.map(\.text.text) == ["3.9 KiB", "50.0 %"])
        #expect(values.map(\.maximum) == [8000, 4000])
    }

    @Test func sharesPies() throws {
        let json = "{\"type\":\"piechart\",\(target)}"
        guard case .values(let values) = PanelContent(try panel(json), data([("a", [:], [1]), ("b", [:], [3])])) else {
            throw Missing()
        }
        #expect(values.map(\.fraction) == [0.25, 0.75])
        #expect(values.map(\.color) == [.palette(0), .palette(1)])
    }

    private static let limits = #""thresholds":{"steps":[{"color":"green","value":null},{"color":"red","value":2}]}"#

    /// Bars have the colours that mappings, the values themselves or another field say.
    @Test(
        arguments: [
            (#""mappings":[{"type":"value","options":{"2":{"color":"red"}}}]"#, "", [nil, "red", nil]),
            (
                #""color":{"mode":"thresholds"},"custom":{"gradientMode":"scheme"},"# + limits, "",
                ["green", "red", "red"]
            ),
            (#""color":{"mode":"thresholds"},"# + limits, #""colorByField":"Value""#, ["green", "red", "red"]),
        ] as [(String, String, [String?])])
    func colorsBars(defaults: String, options: String, expected: [String?]) throws {
        let json = """
            {"type":"barchart","targets":[{"refId":"A","expr":"up","format":"table","instant":true}],
             "options":{\(options)},"fieldConfig":{"defaults":{\(defaults)}}}
            """
        let answer = data([("a", ["pod": "a"], [1]), ("b", ["pod": "b"], [2]), ("c", ["pod": "c"], [3])])
        guard case .bars(let bars) = PanelContent(try panel(json), answer) else { throw Missing() }
        let series = try #require(bars.series.first)
        #expect(series.barColors == expected.map { $0.flatMap { PanelColor(grafana: $0) } })
        #expect(BoardCheck(try GrafanaDashboard(json: "{\"panels\":[\(json)]}".utf8)).isFull)
    }

    @Test func makesBarsOfCategories() throws {
        let json = """
            {"type":"barchart","targets":[{"refId":"A","expr":"up","format":"table","instant":true}],
             "options":{"xField":"pod","orientation":"horizontal"}}
            """
        let answer = data([("?", ["pod": "a"], [1]), ("?", ["pod": "b"], [2])])
        guard case .bars(let bars) = PanelContent(try panel(json), answer) else { throw Missing() }
        #expect(bars.categories == ["a", "b"] && bars.series.map(\.values) == [[1, 2]])
        let plain = "{\"type\":\"barchart\",\(target)}"
        guard case .bars(let each) = PanelContent(try self.panel(plain), data([("x", [:], [1]), ("y", [:], [2])]))
        else {
            throw Missing()
        }
        #expect(each.categories == ["x", "y"] && each.series.map(\.values) == [[1, 2]])
    }

    @Test func readsOldSinglestats() throws {
        let json = """
            {"type":"singlestat",\(target),"valueName":"current","format":"s","colorValue":true,"thresholds":"1,2",
             "colors":["#0000ff","#ff0000","#00ff00"],"valueMaps":[{"op":"=","value":"null","text":"N/A"}],
             "sparkline":{"show":true}}
            """
        let panel = try panel(json)
        guard case .values(let values) = PanelContent(panel, data([("a", [:], [0.5, 1.5])])) else { throw Missing() }
        #expect(values.first?.color == .rgb(red: 255, green: 0, blue: 0) && values.first?.text.text == "1.50 s")
        guard case .stat(let options) = panel.kind else { throw Missing() }
        #expect(options.graph == .area && options.colorMode == .value)
    }

    @Test func makesTables() throws {
        let json = """
            {"type":"table","targets":[{"refId":"A","expr":"up","format":"table","instant":true}],
             "options":{"sortBy":[{"displayName":"load","desc":true}]},
             "transformations":[{"id":"organize","options":{"excludeByName":{"Time":true}}}],
             "fieldConfig":{"defaults":{},"overrides":[{"matcher":{"id":"byName","options":"Value"},
             "properties":[{"id":"displayName","value":"load"},{"id":"unit","value":"percentunit"},{"id":"max","value":2},{"id":"min","value":0},
             {"id":"custom.cellOptions","value":{"type":"gauge","mode":"lcd"}}]}]}}
            """
        let answer = data([("?", ["pod": "a"], [0.5]), ("?", ["pod": "b"], [1])])
        guard case .table(let table) = PanelContent(try panel(json), answer) else { throw Missing() }
        #expect(table.columns.map(\.title) == ["pod", "load"])
        #expect(table.rows.map { $0.map(\.text) } == [["b", "100 %"], ["a", "50.0 %"]])
        #expect(table.columns[1].style == .gauge && table.columns[1].gaugeMode == .lcd)
        #expect(table.rows[0][1].fraction == 0.5)
    }

    @Test(arguments: [
        (#""options":{"footer":{"show":true,"reducer":["count"],"countRows":true}}"#, [["2 rows"], []]),
        (#""options":{"footer":{"show":true,"reducer":["sum","max"],"fields":""}}"#, [[], ["1.50"]]),
        (#""fieldConfig":{"defaults":{"custom":{"footer":{"reducers":["max"]}}},"overrides":[]}"#, [[], ["1"]]),
        (
            #""fieldConfig":{"defaults":{"custom":{"footer":{"reducers":["max","sum","count"]}}},"overrides":[]}"#,
            [["Count 2"], ["Max 1", "Total 1.50", "Count 2"]]
        ),
    ])
    func sumsUpBelowItsColumns(members: String, footers: [[String]]) throws {
        let json = """
            {"type":"table","targets":[{"refId":"A","expr":"up","format":"table"}],\(members),
             "transformations":[{"id":"organize","options":{"excludeByName":{"Time":true}}}]}
            """
        let answer = data([("?", ["pod": "a"], [0.5]), ("?", ["pod": "b"], [1])])
        guard case .table(let table) = PanelContent(try panel(json), answer) else { throw Missing() }
        #expect(table.columns.map(\.footer) == footers)
        #expect(BoardCheck(try GrafanaDashboard(json: "{\"panels\":[\(json)]}".utf8)).isFull)
    }

    /// Rows keep their courses where they are sorted.
    @Test func drawsCoursesInTables() throws {
        let json = """
            {"type":"table","targets":[{"refId":"A","expr":"up","legendFormat":"x"}],
             "transformations":[{"id":"timeSeriesTable","options":{"A":{"stat":"max"}}},
              {"id":"sortBy","options":{"sort":[{"field":"Trend #A","desc":true}]}}]}
            """
        let answer = data([("x", ["pod": "a"], [1, 2]), ("x", ["pod": "b"], [5, 4, 3])])
        guard case .table(let table) = PanelContent(try panel(json), answer) else { throw Missing() }
        #expect(table.rows.map { $0.map(\.text) } == [["b", "5"], ["a", "2"]])
        #expect(table.columns.last?.courses.map(\.values) == [[5, 4, 3], [1, 2]])
        #expect(BoardCheck(try GrafanaDashboard(json: "{\"panels\":[\(json)]}".utf8)).isFull)
    }

    /// As Grafana's Prometheus source makes them: labels as series bring them along, rows by time, tables after series.
    @Test func ordersColumnsAndRowsOfTablesLikeGrafana() throws {
        let json = """
            {"type":"table","targets":[{"refId":"A","expr":"up","format":"table"},{"refId":"B","expr":"up"},
             {"refId":"C","expr":"up","format":"table"},{"refId":"D","expr":"up","format":"table","hide":true}]}
            """
        var answers = data([("?", ["b": "1", "d": "2"], [1, 2]), ("?", ["a": "x", "b": "3", "c": "y"], [3, 4])])
        answers.answers["B"] = data([("series", ["e": "5"], [7])]).answers["A"]
        answers.answers["C"] = PanelData.Answer(series: [])
        let frames = PanelFrames(try panel(json), answers).frames
        #expect(frames.map(\.refID) == ["B", "A", "C"])
        #expect(frames[1].fields.map(\.name) == ["Time", "b", "d", "a", "c", "Value #A"])
        #expect(frames[1].fields.last?.values == [.number(1), .number(3), .number(2), .number(4)])
        #expect(frames[1].fields[3].values == [.empty, .text("x"), .empty, .text("x")])
        #expect(frames[2].fields.map(\.name) == ["Time", "Value #C"])
    }

    @Test(arguments: [
        (#""title":"A""#, "", StatOptions.TextMode.automatic), ("", "", .valueAndName),
        (#""title":"""#, "", .valueAndName), (#""title":"A""#, #""displayName":"Up""#, .valueAndName),
        (#""title":"A""#, #""displayName":"""#, .automatic),
        (#""options":{"textMode":"value"}"#, #""displayName":"Up""#, .value),
    ])
    func namesNumbersThatHaveNoOtherTitle(panel: String, field: String, mode: StatOptions.TextMode) throws {
        let json = """
            {"type":"stat",\(target)\(panel.isEmpty ? "" : ",")\(panel),"fieldConfig":{"defaults":{\(field)}}}
            """
        guard case .stat(let options) = try self.panel(json).kind else { throw Missing() }
        #expect(options.textMode == mode)
    }

    private static let joined = """
        "targets":[{"refId":"A","expr":"up","format":"table"},{"refId":"B","expr":"up","format":"table"}],
         "transformations":[{"id":"joinByField","options":{"byField":"pod"}}]
        """

    @Test(arguments: [
        (#""type":"xychart""#, ["Value #B"], TimeSeriesOptions.Drawing.points),
        (#""type":"trend","options":{"xField":"Value #A"}"#, ["Value #B"], .lines),
        (
            #""type":"xychart","options":{"mapping":"manual","series":[{"x":{"matcher":{"id":"byName","options":"Value #A"}},"#
                + #""y":{"matcher":{"id":"byName","options":"Value #B"}},"name":{"fixed":"pods"}}]}"#,
            ["pods"], .points
        ),
        (
            #""type":"xychart","fieldConfig":{"defaults":{"custom":{"show":"points+lines"}},"overrides":[]},"#
                + #""options":{"seriesMapping":"manual","series":[{"x":"Value #A","y":"Value #B"}]}"#,
            ["Value #B"], .lines
        ),
    ])
    func plotsFieldsOverFields(members: String, names: [String], drawing: TimeSeriesOptions.Drawing) throws {
        let json = "{\(members),\(Self.joined)}"
        var answers = data([("?", ["pod": "a"], [1]), ("?", ["pod": "b"], [2])])
        answers.answers["B"] = data([("?", ["pod": "a"], [10]), ("?", ["pod": "b"], [40])]).answers["A"]
        guard case .xy(let plot) = PanelContent(try panel(json), answers) else { throw Missing() }
        #expect(plot.series.map(\.name) == names)
        #expect(plot.series.first?.points == [.init(x: 1, y: 10), .init(x: 2, y: 40)])
        #expect(plot.series.first?.drawing == drawing)
        #expect(BoardCheck(try GrafanaDashboard(json: "{\"panels\":[\(json)]}".utf8)).isFull)
    }

    @Test func separatesCumulativeBuckets() throws {
        let json = """
            {"type":"heatmap","targets":[{"refId":"A","expr":"up","format":"heatmap","legendFormat":"{{le}}"}],
             "options":{"calculate":false,"yAxis":{"unit":"s"}}}
            """
        let answer = data([("+Inf", ["le": "+Inf"], [9, 4]), ("1", ["le": "1"], [2, 4]), ("5", ["le": "5"], [7, 4])])
        guard case .heatmap(let heatmap) = PanelContent(try panel(json), answer) else { throw Missing() }
        #expect(heatmap.buckets.map(\.label) == ["1", "5", "+Inf"])
        #expect(heatmap.counts == [[2, 4], [5, nil], [2, nil]] as [[Double?]])
    }

    @Test func leavesOutBucketsBeyondTheAxis() throws {
        let json = """
            {"type":"heatmap","targets":[{"refId":"A","expr":"up","format":"heatmap","legendFormat":"{{le}}"}],
             "options":{"calculate":false,"yAxis":{"min":"1","max":4},"filterValues":{"le":0,"ge":5}}}
            """
        let answer = data([("+Inf", ["le": "+Inf"], [9, 4]), ("1", ["le": "1"], [2, 4]), ("5", ["le": "5"], [7, 8])])
        guard case .heatmap(let heatmap) = PanelContent(try panel(json), answer) else { throw Missing() }
        #expect(heatmap.buckets.map(\.label) == ["5"])
        #expect(heatmap.counts == [[nil, 4]] as [[Double?]])
        #expect(BoardCheck(try GrafanaDashboard(json: "{\"panels\":[\(json)]}".utf8)).isFull)
    }

    @Test func findsStates() throws {
        let json = """
            {"type":"state-timeline",\(target),"fieldConfig":{"defaults":{"mappings":[{"type":"value",
             "options":{"1":{"text":"up","color":"green"},"0":{"text":"down","color":"red"}}}]},"overrides":[]}}
            """
        guard case .states(let states) = PanelContent(try panel(json), data([("a", [:], [1, 1, 0, 1])])) else {
            throw Missing()
        }
        #expect(states.lines.first?.spans.map(\.text) == ["up", "down", "up"])
        #expect(states.lines.first?.spans.map(\.through) == [2000, 3000, 4000])
    }

    /// Between thresholds values are one state, called by them; what a mapping says stays.
    @Test func joinsStatesByThreshold() throws {
        func states(_ options: String, _ defaults: String, _ values: [Double]) throws -> [StatesContent.Span] {
            let json = """
                {"type":"state-timeline",\(target),"options":{\(options)},"fieldConfig":{"defaults":{\(defaults)}}}
                """
            guard case .states(let states) = PanelContent(try panel(json), data([("a", [:], values)])) else {
                throw Missing()
            }
            return states.lines.first?.spans ?? []
        }
        let defaults = #"""
            "unit":"percent","color":{"mode":"thresholds"},"thresholds":{"mode":"absolute","steps":[
            {"value":null,"color":"green"},{"value":60,"color":"yellow"},{"value":80,"color":"red"}]}
            """#
        let spans = try states("", defaults, [1, 2, 61, 99, 80])
        #expect(spans.map(\.text) == ["< 60 %", "60 %+", "80 %+"])
        #expect(spans.map(\.through) == [2000, 3000, 5000])
        let apart = try states("\"mergeValues\":false", defaults, [1, 1, 61])
        #expect(apart.map(\.text) == ["1.00 %", "1.00 %", "61.0 %"])
        let mapped = defaults + #","mappings":[{"type":"value","options":{"1":{"text":"up"},"2":{"text":"down"}}}]"#
        #expect(try states("", mapped, [1, 1, 2, 3, 4]).map(\.text) == ["up", "down", "< 60 %"])
        let single = #""color":{"mode":"thresholds"},"thresholds":{"steps":[{"value":null,"color":"green"}]}"#
        #expect(try states("", single, [1, 2]).map(\.text) == ["1", "2"])
        // Without a word on colours they run from the smallest value to the largest.
        let colors = try states("", "", [0, 10]).map(\.color)
        #expect(colors == [ColorScheme.greenYellowRed.color(at: 0), ColorScheme.greenYellowRed.color(at: 1)])
    }

    @Test func countsHistograms() throws {
        let json = "{\"type\":\"histogram\",\(target),\"options\":{\"bucketSize\":10}}"
        guard case .histogram(let histogram) = PanelContent(try panel(json), data([("a", [:], [1, 5, 12, 39])])) else {
            throw Missing()
        }
        #expect(histogram.lowerBounds == [0, 10, 20, 30])
        #expect(histogram.series.first?.counts == [2, 1, 0, 1])
    }

    @Test(
        arguments: [
            "timeseries", "graph", "stat", "singlestat", "gauge", "bargauge", "piechart", "barchart", "table",
            "table-old",
            "heatmap", "histogram", "state-timeline", "status-history", "text", "logs",
        ])
    func survivesEverything(type: String) throws {
        let panel = try panel("{\"type\":\"\(type)\",\(target)}")
        for series in [
            [], [("a", [:], [])], [("a", [:], [.nan])], [("a", [:], [.infinity, -.infinity])],
            [("a\u{1b}[31m", ["x": "\"}"], [1e308, -1e308])], [("a", [:], [1])],
        ] as [[(String, Labels, [Double])]] {
            _ = PanelTable(PanelContent(panel, data(series)))
        }
    }
}

struct PanelContentShapeTests {
    private func content(_ panel: String, _ series: [DataSeries]) throws -> PanelContent {
        let json = "{\"panels\":[{\"targets\":[{\"refId\":\"A\",\"expr\":\"x\"}],\(panel)}]}"
        let panel = try #require(try GrafanaDashboard(json: json.utf8).board().panels.first)
        let data = PanelData(
            answers: ["A": .init(series: series)], state: .ready, from: Timestamp(milliseconds: 0),
            through: Timestamp(milliseconds: 2000), step: .seconds(1))
        return PanelContent(panel, data)
    }

    private func series(_ name: String, _ values: [Double]) -> DataSeries {
        var samples = SampleBuffer()
        for (index, value) in values.enumerated() { samples.append(Int64(index) * 1000, value) }
        return DataSeries(name: name, labels: [:], samples: samples)
    }

    /// Values in another unit stand on an axis of their own, whether the panel says so or not.
    @Test func givesEachUnitItsAxis() throws {
        let panel = #"""
            "type":"timeseries","fieldConfig":{"defaults":{"unit":"bytes"},"overrides":[
            {"matcher":{"id":"byName","options":"b"},"properties":[{"id":"unit","value":"percent"}]},
            {"matcher":{"id":"byName","options":"c"},"properties":[{"id":"unit","value":"s"}]},
            {"matcher":{"id":"byName","options":"d"},"properties":[{"id":"unit","value":"percent"},
            {"id":"custom.axisPlacement","value":"right"}]}]}
            """#
        guard
            case .graph(let graph) = try content(
                panel, [series("a", [1e9]), series("b", [5]), series("c", [0.2]), series("d", [7])])
        else { return }
        #expect(graph.series.map(\.axis) == [0, 1, 2, 1])
        #expect(graph.left?.unit == .bytes && graph.right.map(\.unit) == [.percent, .seconds])
    }

    /// Bars over time where series have more than one value.
    @Test func drawsBarsAtEveryMoment() throws {
        guard
            case .bars(let bars) = try content(
                "\"type\":\"barchart\"", [series("a", [1, 2]), series("b", [3, 4])])
        else { return }
        #expect(bars.categories.count == 2 && bars.series.map(\.values) == [[1, 2], [3, 4]])
        guard
            case .bars(let single) = try content(
                "\"type\":\"barchart\"", [series("a", [1]), series("b", [3])])
        else { return }
        #expect(single.categories == ["a", "b"])
        let long = (0..<50).map(Double.init)
        guard case .graph(let graph) = try content("\"type\":\"barchart\"", [series("a", long)]) else {
            Issue.record("so many moments are an axis")
            return
        }
        #expect(graph.series.map(\.drawing) == [.bars])
    }

    @Test func countsInLogarithmicBuckets() throws {
        let panel = #"""
            "type":"heatmap","options":{"calculate":true,"calculation":{"yBuckets":{"scale":{"type":"log","log":2}}}}
            """#
        guard case .heatmap(let heatmap) = try content(panel, [series("a", [1, 3, 9])]) else { return }
        #expect(heatmap.buckets.compactMap(\.upper) == [2, 4, 8, 16])
    }

    /// Some twenty columns, as Grafana makes, which are as long as they say.
    @Test func countsInColumns() throws {
        let panel = #""type":"heatmap","options":{"calculate":true}"#
        let many = series("a", (0..<100).map { Double($0 % 10) })
        guard case .heatmap(let heatmap) = try content(panel, [many]) else { return }
        #expect(heatmap.columnSpan == .seconds(5) && heatmap.times.count == 20)
        #expect(heatmap.buckets.compactMap(\.upper) == (1...10).map(Double.init))
        #expect(heatmap.counts.flatMap { $0 }.allSatisfy { $0 == nil || $0 == 1 })
        guard case .heatmap(let few) = try content(panel, [series("a", [1, 2])]) else { return }
        #expect(few.columnSpan == nil && few.times.count == 2)
    }

    /// A value that colours its row colours all of it.
    @Test func colorsWholeRows() throws {
        let panel = #"""
            "type":"table","fieldConfig":{"defaults":{"custom":{"cellOptions":{"type":"color-background",
            "applyToRow":true}}},"overrides":[]}
            """#
        guard case .table(let table) = try content(panel, [series("a", [1])]) else { return }
        #expect(table.rows.allSatisfy { row in row.allSatisfy { $0.rowColor != nil } })
    }
}
