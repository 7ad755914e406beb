import MetricModel
import Testing

@testable import Dashboards

struct TransformationTests {
    private func applied(_ json: String, to frames: [DataFrame]) throws -> [String] {
        let panel = """
            {"panels":[{"type":"table","targets":[],"transformations":[\(json)]}]}
            """
        let board = try GrafanaDashboard(json: panel.utf8).board()
        var frames = frames
        let transformations = try #require(board.panels.first).transformations
        #expect(transformations.count == 1)
        for transformation in transformations { frames = transformation.apply(to: frames) }
        return frames.map(text)
    }

    /// `a=1,2 b=x,y`
    private func text(_ frame: DataFrame) -> String {
        frame.fields.map { field in
            "\(field.title)=" + field.values.map { $0 == .empty ? "-" : $0.plainText }.joined(separator: ",")
        }.joined(separator: " ")
    }

    private func frame(_ fields: [(String, [PanelTable.Value])], refID: String = "A") -> DataFrame {
        DataFrame(
            refID: refID,
            fields: fields.map { name, values in
                let isText = values.contains { if case .text = $0 { true } else { false } }
                return DataField(name: name, kind: isText ? .string : .number, values: values, refID: refID)
            })
    }

    private var pods: DataFrame {
        frame([
            ("pod", [.text("a"), .text("b"), .text("a")]), ("Value", [.number(1), .number(5), .number(3)]),
        ])
    }

    private var nodes: DataFrame {
        frame([("pod", [.text("b"), .text("c")]), ("cpu", [.number(7), .number(9)])], refID: "B")
    }

    @Test(
        arguments: [
            (
                #"{"id":"organize","options":{"excludeByName":{"pod":true},"renameByName":{"Value":"requests"}}}"#,
                ["requests=1,5,3"]
            ),
            (#"{"id":"organize","options":{"indexByName":{"Value":0,"pod":1}}}"#, ["Value=1,5,3 pod=a,b,a"]),
            (#"{"id":"sortBy","options":{"sort":[{"field":"Value","desc":true}]}}"#, ["pod=b,a,a Value=5,3,1"]),
            (#"{"id":"limit","options":{"limitField":2}}"#, ["pod=a,b Value=1,5"]),
            (
                #"{"id":"groupBy","options":{"fields":{"pod":{"operation":"groupby","aggregations":[]},"Value":{"operation":"aggregate","aggregations":["sum","max"]}}}}"#,
                ["pod=a,b Value (sum)=4,5 Value (max)=3,5"]
            ),
            (#"{"id":"reduce","options":{"reducers":["max","mean"]}}"#, ["Field=Value Max=5 Mean=3"]),
            (#"{"id":"reduce","options":{"mode":"reduceFields","reducers":["sum"]}}"#, ["Value=9"]),
            (#"{"id":"filterFieldsByName","options":{"include":{"names":["pod"]}}}"#, ["pod=a,b,a"]),
            (#"{"id":"filterFieldsByName","options":{"exclude":{"pattern":"/^V/"}}}"#, ["pod=a,b,a"]),
            (
                #"{"id":"filterByValue","options":{"type":"include","match":"any","filters":[{"fieldName":"Value","config":{"id":"greater","options":{"value":2}}}]}}"#,
                ["pod=b,a Value=5,3"]
            ),
            (
                #"{"id":"calculateField","options":{"mode":"binary","alias":"double","binary":{"left":"Value","operator":"*","right":"2"}}}"#,
                ["pod=a,b,a Value=1,5,3 double=2,10,6"]
            ),
            (#"{"id":"limit","options":{"limitField":0}}"#, ["pod=a,b,a Value=1,5,3"]),
            (
                #"{"id":"groupBy","options":{"fields":{"pod":{"operation":"groupby"},"Value":{"operation":"count"}}}}"#,
                ["pod=a,b Value (count)=2,1"]
            ),
            (#"{"id":"groupBy","options":{"fields":{"other":{"operation":"groupby"}}}}"#, []),
            (#"{"id":"groupBy","options":{"fields":{}}}"#, ["pod=a,b,a Value=1,5,3"]),
            (
                #"{"id":"reduce","options":{"mode":"reduceFields","reducers":["sum","min"]}}"#,
                ["Value Total=9 Value Min=1"]
            ),
            (
                #"{"id":"filterByValue","options":{"type":"include","match":"any","filters":[{"fieldName":"Value","config":{"id":"regex","options":{"value":"[35]"}}}]}}"#,
                ["pod=b,a Value=5,3"]
            ),
            (
                #"{"id":"filterByValue","options":{"type":"include","match":"any","filters":[{"fieldName":"pod","config":{"id":"notSubstring","options":{"value":"a"}}}]}}"#,
                ["pod=b Value=5"]
            ),
            (
                #"{"id":"calculateField","options":{"mode":"index","index":{"asPercentile":true}}}"#,
                ["pod=a,b,a Value=1,5,3 Row=0,\(1.0 / 3),\(2.0 / 3)"]
            ),
            (
                #"{"id":"calculateField","options":{"mode":"binary","binary":{"left":"Value","operator":"/","right":"gone"}}}"#,
                ["pod=a,b,a Value=1,5,3"]
            ),
            (
                #"{"id":"calculateField","options":{"mode":"windowFunctions","alias":"w","window":{"windowSize":0.5,"windowSizeMode":"percentage","reducer":"mean"}}}"#,
                ["pod=a,b,a Value=1,5,3 w=1,3,4"]
            ),
            (
                #"{"id":"calculateField","options":{"mode":"cumulativeFunctions","alias":"c","cumulative":{"reducer":"sum"}}}"#,
                ["pod=a,b,a Value=1,5,3 c=1,6,9"]
            ),
            (#"{"id":"renameByRegex","options":{"regex":"/[au]/g","renamePattern":"-"}}"#, ["pod=a,b,a V-l-e=1,5,3"]),
            (#"{"id":"renameByRegex","options":{"regex":"V(.*)","renamePattern":"W$1"}}"#, ["pod=a,b,a Walue=1,5,3"]),
            (#"{"id":"transpose","options":{"firstFieldName":"what"}}"#, ["what=Value a=1 b=5 a=3"]),
            (
                #"{"id":"formatString","options":{"stringField":"pod","outputFormat":"Upper Case"}}"#,
                ["pod=A,B,A Value=1,5,3"]
            ),
            (
                #"{"id":"extractFields","options":{"source":"pod","format":"regexp","regExp":"/(?<letter>[ab])/","replace":true}}"#,
                ["letter=a,b,a"]
            ),
            (
                #"{"id":"rowsToFields","options":{"mappings":[{"fieldName":"pod","handlerKey":"field.name"},{"fieldName":"Value","handlerKey":"field.value"}]}}"#,
                ["a=1 b=5 a=3"]
            ),
            (
                #"{"id":"calculateField","options":{"mode":"cumulativeFunctions","cumulative":{"field":"Value","reducer":"sum"},"replaceFields":true}}"#,
                ["cumulative sum(Value)=1,6,9"]
            ),
            (
                #"{"id":"calculateField","options":{"mode":"windowFunctions","alias":"m","window":{"field":"Value","reducer":"mean","windowSize":2,"windowSizeMode":"fixed"},"replaceFields":true}}"#,
                ["m=1,3,4"]
            ),
            (
                #"{"id":"calculateField","options":{"mode":"binary","alias":"square","binary":{"left":"Value","operator":"**","right":"2"},"replaceFields":true}}"#,
                ["square=1,25,9"]
            ),
        ])
    func changesOneFrame(json: String, expected: [String]) throws {
        #expect(try applied(json, to: [pods]) == expected)
    }

    @Test(
        arguments: [
            (#"{"id":"merge","options":{}}"#, ["pod=a,b,a,c Value=1,5,3,- cpu=-,7,-,9"]),
            (#"{"id":"joinByField","options":{"byField":"pod","mode":"outer"}}"#, ["pod=a,b,c Value=3,5,- cpu=-,7,9"]),
            (
                #"{"id":"joinByField","options":{"byField":"pod","mode":"outerTabular"}}"#,
                ["pod=a,a,b,c Value=1,3,5,- cpu=-,-,7,9"]
            ),
            (
                #"{"id":"histogram","options":{"bucketSize":4}}"#,
                ["xMin=0,4,8 xMax=4,8,12 Value=2,1,0 cpu=0,1,1"]
            ),
            (#"{"id":"histogram","options":{"bucketSize":8,"combine":true}}"#, ["xMin=0,8 xMax=8,16 count=4,1"]),
            (#"{"id":"joinByField","options":{"byField":"pod","mode":"inner"}}"#, ["pod=b Value=5 cpu=7"]),
            (#"{"id":"filterByRefId","options":{"include":"B"}}"#, ["pod=b,c cpu=7,9"]),
            (
                #"{"id":"limit","filter":{"id":"byRefId","options":"B"},"options":{"limitField":1}}"#,
                ["pod=b cpu=7", "pod=a,b,a Value=1,5,3"]
            ),
            (#"{"id":"concatenate","options":{}}"#, ["pod=a,b,a Value=1,5,3 pod=b,c cpu=7,9"]),
        ])
    func changesSeveralFrames(json: String, expected: [String]) throws {
        #expect(try applied(json, to: [pods, nodes]) == expected)
    }

    /// As JavaScript's `replace` does.
    @Test(arguments: [
        ("/^a/g", "aaab", "xaab"), ("/a/g", "aaab", "xxxb"), ("/a/", "aaab", "xaab"), ("/b$/g", "abb", "abx"),
        ("/a*/g", "aaab", "xxbx"), ("/$/g", "ab", "abx"), ("/\\\\b/g", "ab cd", "xabx xcdx"), ("/c/g", "ab", "ab"),
        ("/(?:)/g", "é€", "xéx€x"),
    ])
    func renamesEveryMatch(pattern: String, name: String, expected: String) throws {
        let json = "{\"id\":\"renameByRegex\",\"options\":{\"regex\":\"\(pattern)\",\"renamePattern\":\"x\"}}"
        #expect(try applied(json, to: [frame([(name, [.number(1)])])]) == ["\(expected)=1"])
    }

    @Test(arguments: [
        ("trailing", "mean", 3, "1,1.5,2,3,4"), ("centered", "mean", 3, "1.5,2,3,4,4.5"),
        ("trailing", "variance", 2, "0,0.25,0.25,0.25,0.25"), ("centered", "mean", 10_000, "3,3,3,3,3"),
    ])
    func movesWindows(alignment: String, reducer: String, size: Int, expected: String) throws {
        let json = """
            {"id":"calculateField","options":{"mode":"windowFunctions","alias":"w","replaceFields":true,
             "window":{"field":"v","reducer":"\(reducer)","windowAlignment":"\(alignment)","windowSizeMode":"fixed",
             "windowSize":\(size)}}}
            """
        let numbers = frame([("v", [1, 2, 3, 4, 5].map { .number($0) })])
        #expect(try applied(json, to: [numbers]) == ["w=\(expected)"])
    }

    /// Grafana's own example (merge.test.ts): what is said of an age group is said in every row of it.
    @Test func mergesIntoEveryRowThatFits() throws {
        let people = frame([
            ("Country", ["US", "US", "MX", "DE", "CA", "CA"].map { .text($0) }),
            ("Age", ["50+", "35", "0", "35", "35", "25"].map { .text($0) }),
            ("Sum", [998, 1193, 1675, 146, 166, 219].map { .number($0) }),
        ])
        let ages = frame([
            ("Age", ["0", "18", "25", "35", "50+"].map { .text($0) }),
            ("Count", [1, 3, 2, 4, 2].map { .number($0) }),
        ])
        let merge = #"{"id":"merge","options":{}}"#
        #expect(
            try applied(merge, to: [people, ages]) == [
                "Country=US,US,MX,DE,CA,CA,- Age=50+,35,0,35,35,25,18 Sum=998,1193,1675,146,166,219,- "
                    + "Count=2,4,1,4,4,2,3"
            ])
        #expect(
            try applied(merge, to: [ages, people]) == [
                "Age=0,18,25,35,50+,35,35 Count=1,3,2,4,2,-,- Country=MX,-,CA,US,US,DE,CA "
                    + "Sum=1675,-,219,1193,998,146,166"
            ])
        let others = frame([("Planet", [.text("Mars")])])
        #expect(try applied(merge, to: [ages, others]).count == 2)
    }

    @Test func joinsNumbersInTheirOrder() throws {
        let left = frame([("id", [.number(9), .number(1)]), ("a", [.text("x"), .text("y")])])
        let right = frame([("id", [.number(5)]), ("b", [.text("z")])])
        let join = #"{"id":"joinByField","options":{"byField":"id","mode":"MODE"}}"#
        func joined(_ mode: String) throws -> [String] {
            try applied(join.replacing("MODE", with: mode), to: [left, right])
        }
        #expect(try joined("outer") == ["id=1,5,9 a=y,-,x b=-,z,-"])
        #expect(try joined("outerTabular") == ["id=9,1,5 a=x,y,- b=-,-,z"])
    }

    @Test func aSingleSeriesStaysAsItIs() throws {
        let one = series("A", [:], [1, 2])
        #expect(try applied(#"{"id":"seriesToRows","options":{}}"#, to: [one]) == [text(one)])
    }

    @Test func ordersFieldsByLabelsAndNames() throws {
        let fields = [("cpu10", "b"), ("cpu2", "a"), ("cpu1", "b")].map { name, pod in
            DataField(name: name, kind: .number, labels: ["pod": pod], values: [.number(0)])
        }
        let order = #"{"type":"label","labelName":"pod","desc":true},{"type":"name"}"#
        let json = #"{"id":"organize","options":{"indexByName":{"cpu2":0},"orderByMode":"auto","orderBy":[ORDER]}}"#
        #expect(
            try applied(json.replacing("ORDER", with: order), to: [DataFrame(refID: "A", fields: fields)])
                == ["cpu1=0 cpu10=0 cpu2=0"])
    }

    @Test func makesFieldsOfLabels() throws {
        let series = (0..<2).map { index in
            DataFrame(
                refID: "A",
                fields: [
                    DataField(name: "Time", kind: .time, values: [.time(Timestamp(milliseconds: 0))]),
                    DataField(
                        name: "Value", kind: .number, labels: ["pod": "p\(index)"], values: [.number(Double(index))],
                        legend: "pod \(index)"),
                ])
        }
        let time = "Time=1970-01-01T00:00:00Z"
        #expect(
            try applied(#"{"id":"labelsToFields","options":{}}"#, to: series) == [
                "\(time),1970-01-01T00:00:00Z Value=0,1 pod=p0,p1"
            ])
        #expect(
            try applied(#"{"id":"seriesToRows","options":{}}"#, to: series) == [
                "\(time),1970-01-01T00:00:00Z Metric=pod 0,pod 1 Value=0,1"
            ])
        #expect(
            try applied(#"{"id":"seriesToColumns","options":{}}"#, to: series) == ["\(time) pod 0=0 pod 1=1"])
    }

    private func series(_ refID: String, _ labels: Labels, _ values: [Double]) -> DataFrame {
        let times = values.indices.map {
            PanelTable.Value.time(Timestamp(milliseconds: Int64($0) * 60_000))
        }
        return DataFrame(
            refID: refID,
            fields: [
                DataField(name: "Time", kind: .time, values: times, refID: refID),
                DataField(
                    name: "Value", kind: .number, labels: labels, values: values.map { .number($0) },
                    legend: refID,
                    refID: refID),
            ])
    }

    /// Series of several queries stand side by side before they are calculated with each other.
    @Test func calculatesAcrossQueries() throws {
        let json =
            #"{"id":"calculateField","options":{"mode":"binary","alias":"share","binary":{"left":"A","operator":"/","right":"B"},"replaceFields":true}}"#
        let made = try applied(json, to: [series("A", [:], [1, 2]), series("B", [:], [4, 4])])
        #expect(made == ["Time=1970-01-01T00:00:00Z,1970-01-01T00:01:00Z share=0.25,0.5"])
    }

    @Test func makesTablesOfSeries() throws {
        let frames = [
            series("A", ["pod": "a", "kind": "cpu"], [1, 2]),
            series("A", ["pod": "a", "kind": "memory"], [5, 6]),
            series("A", ["pod": "b", "kind": "cpu"], [3]),
        ]
        #expect(
            try applied(#"{"id":"joinByLabels","options":{"value":"kind"}}"#, to: frames) == [
                "pod=a,b cpu=2,3 memory=6,-"
            ])
        #expect(
            try applied(#"{"id":"timeSeriesTable","options":{"A":{"stat":"max"}}}"#, to: frames) == [
                "kind=cpu,memory,cpu pod=a,a,b Trend #A=2,6,3"
            ])
        #expect(
            try applied(
                #"{"id":"formatTime","options":{"timeField":"Time","outputFormat":"ddd D MMM YYYY [at] HH:mm"}}"#,
                to: [frames[0]]) == ["Time=Thu 1 Jan 1970 at 00:00,Thu 1 Jan 1970 at 00:01 A=1,2"])
    }

    @Test(
        arguments: [
            (#"cpu="4", node: x  zone=eu"#, "kvp", "cpu=4 node=x zone=eu"),
            (#"a|b"#, "delimiter", "1=a|b"),
            (#"{"node":"x","cpu":4,"up":true,"none":null}"#, "json", "cpu=4 node=x up=true"),
            (#" {"node":"x"}"#, "auto", "node=x"),
            (#"{"node":"#, "json", ""),
        ])
    func takesTextsApart(text: String, format: String, expected: String) throws {
        let json =
            #"{"id":"extractFields","options":{"source":"s","format":"\#(format)","replace":true}}"#
        #expect(try applied(json, to: [frame([("s", [.text(text)])])]) == [expected])
    }

    @Test(arguments: [
        (0, "Do h:mm a", "1st 12:00 am"), (1_795_000_000_000, "YY-M-D H[h]", "26-11-18 11h"),
    ])
    func writesTimes(milliseconds: Int64, pattern: String, expected: String) {
        #expect(TimePattern(pattern).text(Timestamp(milliseconds: milliseconds)) == expected)
    }

    @Test func takesWhatStandsAtPathsOfJSON() throws {
        let json = #"""
            {"id":"extractFields","options":{"source":"s","format":"json","replace":true,
             "jsonPaths":[{"path":"a.b[1]","alias":"second"},{"path":"a.none"},{"path":"c"}]}}
            """#
        let text = PanelTable.Value.text(#"{"a":{"b":[1,"two"]},"c":[3,null]}"#)
        #expect(try applied(json, to: [frame([("s", [text])])]) == ["second=two c=[3,null]"])
    }

    @Test func joinsEveryPairOfRowsWithTheSameKey() throws {
        let left = frame([
            ("pod", [.text("a"), .text("a"), .text("b")]), ("Value", [.number(1), .number(2), .number(3)]),
        ])
        let right = frame([("pod", [.text("a"), .text("a")]), ("cpu", [.number(7), .number(9)])], refID: "B")
        let json = #"{"id":"joinByField","options":{"byField":"pod","mode":"inner"}}"#
        #expect(try applied(json, to: [left, right]) == ["pod=a,a,a,a Value=1,1,2,2 cpu=7,9,7,9"])
    }

    @Test func putsVariablesIntoTransformations() throws {
        let json = #"""
            {"panels":[{"type":"table","transformations":[
             {"id":"filterFieldsByName","options":{"byVariable":true,"include":{"variable":"$fields"}}},
             {"id":"organize","options":{"renameByName":{"cpu":"CPU of $pod"}}}]}]}
            """#
        let dashboard = try GrafanaDashboard(json: json.utf8)
        #expect(BoardCheck(dashboard).isFull)
        let values = TemplateValues(
            interval: .minutes(1), rateInterval: .minutes(1), range: .hours(1),
            variables: [
                "fields": TemplateVariable(choice: .values(["cpu"])), "pod": TemplateVariable(choice: .values(["a"])),
            ])
        var frames = [nodes]
        let transformations = try #require(dashboard.board().panels.first).transformations
        for transformation in transformations { frames = transformation.apply(to: frames, values: values) }
        #expect(frames.map(text) == ["CPU of a=7,9"])
    }

    @Test func takesConfigurationsFromData() throws {
        let json = #"""
            {"panels":[{"type":"stat","targets":[{"refId":"A","expr":"x"},{"refId":"B","expr":"y"}],
             "fieldConfig":{"defaults":{"max":5},"overrides":[]},"transformations":[
             {"id":"configFromData","options":{"configRefId":"B","mappings":[
              {"fieldName":"cpu","handlerKey":"max"},{"fieldName":"Value","handlerKey":"threshold1",
               "handlerArguments":{"threshold":{"color":"#112233"}}},{"fieldName":"pod","handlerKey":"__ignore"}]}}]}]}
            """#
        let dashboard = try GrafanaDashboard(json: json.utf8)
        #expect(BoardCheck(dashboard).isFull)
        let panel = try #require(dashboard.board().panels.first)
        let limits = frame([("cpu", [.number(1), .number(9)]), ("Value", [.number(4)])], refID: "B")
        let frames = panel.transformations.reduce([pods, limits]) { $1.apply(to: $0) }
        #expect(frames.map(text) == ["pod=a,b,a Value=1,5,3"])
        let field = try #require(frames.first?.fields.last)
        let config = panel.fields.config(of: field)
        #expect(config.maximum == 9)
        #expect(config.thresholds?.steps.map(\.value) == [-.infinity, 4])
        #expect(config.thresholds?.steps.last?.color == .rgb(red: 0x11, green: 0x22, blue: 0x33))
        #expect(panel.fields.config(of: frames[0].fields[0]).maximum == 5)
    }

    @Test func takesWordsForValuesFromData() throws {
        let json = #"""
            {"panels":[{"type":"stat","targets":[{"refId":"A","expr":"x"},{"refId":"B","expr":"y"}],"transformations":[
             {"id":"configFromData","options":{"configRefId":"B","mappings":[
              {"fieldName":"Value","handlerKey":"mappings.value","reducerId":"allValues"},
              {"fieldName":"word","handlerKey":"mappings.text"},{"fieldName":"ink","handlerKey":"mappings.color"}]}}]}]}
            """#
        let dashboard = try GrafanaDashboard(json: json.utf8)
        #expect(BoardCheck(dashboard).isFull)
        let panel = try #require(dashboard.board().panels.first)
        let words = frame(
            [
                ("word", [.text("idle"), .text("busy"), .text("lost")]), ("Value", [.number(1), .number(5), .empty]),
                ("ink", [.text("#112233"), .empty, .text("red")]),
            ], refID: "B")
        let frames = panel.transformations.reduce([pods, words]) { $1.apply(to: $0) }
        #expect(frames.map(text) == ["pod=a,b,a Value=1,5,3"])
        let field = try #require(frames.first?.fields.last)
        let mappings = try #require(panel.fields.config(of: field).mappings)
        #expect(mappings.map(\.text) == ["idle", "busy"])
        #expect(mappings.map(\.color) == [.rgb(red: 0x11, green: 0x22, blue: 0x33), nil])
    }

    @Test func namesWhatItDoesNotKnow() throws {
        let json = #"{"panels":[{"type":"table","transformations":[{"id":"spatial","options":{}}]}]}"#
        let check = BoardCheck(try GrafanaDashboard(json: json.utf8))
        #expect(check.panels.first?.status == .partial)
        #expect(check.panels.first?.ignored == ["transformation spatial"])
    }

    @Test func convertsAndTurns() throws {
        let json = #"""
            {"panels":[{"type":"table","targets":[{"refId":"A","expr":"x","format":"table"}],"transformations":[
            {"id":"convertFieldType","options":{"conversions":[{"targetField":"Value","destinationType":"string"}]}}]},
            {"type":"table","targets":[{"refId":"A","expr":"x","format":"table"}],"transformations":[
            {"id":"groupingToMatrix","options":{"columnField":"pod","rowField":"zone","valueField":"Value"}}]},
            {"type":"stat","targets":[{"refId":"A","expr":"x","format":"table"}],"transformations":[
            {"id":"partitionByValues","options":{"fields":["pod"]}}]},
            {"type":"table","targets":[{"refId":"A","expr":"x","format":"table"}],"transformations":[
            {"id":"organize","options":{"excludeByName":{"zone":true}}},{"id":"rowsToFields","options":{}}]}]}
            """#
        var samples = SampleBuffer()
        samples.append(0, 7)
        let series = ["a", "b"].map { pod in
            DataSeries(name: pod, labels: Labels([Label("pod", pod), Label("zone", "z")]), samples: samples)
        }
        let data = PanelData(
            answers: ["A": .init(series: series)], state: .ready, from: Timestamp(milliseconds: 0),
            through: Timestamp(milliseconds: 0), step: .seconds(1))
        let panels = try GrafanaDashboard(json: json.utf8).board().panels
        let tables = panels.map { PanelTable($0, data) }
        #expect(tables[0].rows.map { $0.last } == [.text("7"), .text("7")])
        #expect(tables[1].columns == ["zone\\pod", "a", "b"])
        #expect(tables[1].rows == [[.text("z"), .number(7), .number(7)]])
        #expect(tables[2].rows.map { $0.first } == [.text("a"), .text("b")])
        #expect(tables[3].columns == ["a", "b"] && tables[3].rows == [[.number(7), .number(7)]])
    }

    /// What Grafana calls special values (groupingToMatrix.ts).
    @Test(arguments: [
        ("zero", PanelTable.Value.number(0)), ("null", .empty), ("empty", .empty), ("true", .text("true")),
        ("", .empty),
    ])
    func matricesFillTheirHoles(name: String, expected: PanelTable.Value) {
        func field(_ name: String, _ texts: [String]) -> DataField {
            DataField(name: name, kind: .string, values: texts.map { .text($0) })
        }
        let frame = DataFrame(
            refID: "A", fields: [field("x", ["a", "b"]), field("y", ["c", "d"]), field("v", ["1", "2"])])
        let matrix = GroupToMatrix(column: "x", row: "y", value: "v", empty: Transformation.special(.string(name)))
        #expect(matrix.apply(to: [frame]).first?.fields[1].values == [.text("1"), expected])
    }
}
