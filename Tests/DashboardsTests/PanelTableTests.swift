import MetricModel
import Testing

@testable import Dashboards

struct PanelTableTests {
    private func series(_ name: String, _ labels: Labels = [:], _ points: [(Int64, Double)]) -> DataSeries {
        var samples = SampleBuffer()
        for (time, value) in points { samples.append(time, value) }
        return DataSeries(name: name, labels: labels, samples: samples)
    }

    private func data(_ answers: [String: [DataSeries]]) -> PanelData {
        PanelData(
            answers: answers.mapValues { PanelData.Answer(series: $0) }, state: .ready,
            from: Timestamp(milliseconds: 0), through: Timestamp(milliseconds: 4000), step: .seconds(1))
    }

    private func panel(_ kind: PanelKind, _ queries: [PanelQuery]) -> Panel {
        Panel(id: 1, title: "", kind: kind, position: GridPosition(x: 0, y: 0, width: 1, height: 1), queries: queries)
    }

    @Test func writesAGraphTimeByTime() {
        let graph = panel(.timeSeries(TimeSeriesOptions()), [PanelQuery("A", "x", mode: .range)])
        let answers = ["A": [series("a", [:], [(0, 1), (2000, 0.1)]), series("=b", [:], [(1000, 3), (2000, .nan)])]]
        let csv = PanelTable(graph, data(answers)).csv
        #expect(
            csv == "time,a,'=b\r\n1970-01-01T00:00:00Z,1,\r\n1970-01-01T00:00:01Z,,3\r\n1970-01-01T00:00:02Z,0.1,\r\n")
    }

    @Test func writesBarsByName() {
        let bars = panel(.barGauge(BarGaugeOptions()), [PanelQuery("A", "x")])
        let table = PanelTable(bars, data(["A": [series("openai", [:], [(0, 0.482)]), series("mistral", [:], [])]]))
        #expect(table.csv == "name,value\r\nopenai,0.482\r\nmistral,\r\n")
    }

    @Test func writesATableRowByRow() {
        let options = TableOptions(
            columns: [
                .init("model", .label("m")), .init("req/s", .value(refID: "A")), .init("cost/h", .value(refID: "B")),
                .init("trend", .sparkline(refID: "C")),
            ],
            keys: ["m"], sortColumn: 2)
        let table = panel(.table(options), [])
        let answers = [
            "A": [
                series("", ["m": "x", "other": "1"], [(0, 1)]), series("", ["m": "y"], [(0, 2)]),
                series("", [:], [(0, 5)]),
            ],
            "B": [series("", ["m": "y"], [(0, 0.5)])],
            "C": [series("", ["m": "x"], [(0, 1), (1, 7)])],
        ]
        #expect(PanelTable(table, data(answers)).csv == "model,req/s,cost/h,trend\r\ny,2,0.5,\r\n,5,,\r\nx,1,,7\r\n")
    }

    @Test func sortsRowsWithoutAValueLast() {
        let options = TableOptions(
            columns: [.init("m", .label("m")), .init("v", .value(refID: "A"))], keys: ["m"], sortColumn: 1)
        let answers = [
            "A": [
                series("", ["m": "a"], [(0, 1)]), series("", ["m": "b"], []), series("", ["m": "c"], [(0, 3)]),
                series("", ["m": "d"], [(0, 1)]),
            ]
        ]
        let table = JoinedTable(data(answers), options: options)
        func order(_ column: Int, _ descending: Bool) -> String {
            table.sorted(by: column, descending: descending).map { $0.labels["m"] }.joined()
        }
        #expect(order(1, true) == "cadb")
        #expect(order(1, false) == "adcb")
        #expect(order(0, true) == "dcba")
        #expect(order(9, true) == "abcd")
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("cr\rlf\r\n", "\"cr\rlf\r\n\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("", ""),
        (" =1", "' =1"), ("\u{a0}@x", "'\u{a0}@x"), ("\u{feff}=1", "'\u{feff}=1"), ("\n=1", "\"'\n=1\""),
        ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), (" a", " a"), ("a =1", "a =1"),
    ])
    func keepsTextsHarmless(text: String, field: String) {
        #expect(PanelTable(columns: [text], rows: []).csv == field + "\r\n")
    }

    @Test func keepsNumbersWhole() {
        let row: [PanelTable.Value] = [
            .number(-1), .number(0.1), .number(1e22), .number(.infinity), .number(.nan), .empty,
        ]
        #expect(PanelTable(columns: [], rows: [row]).csv == "\r\n-1,0.1,1e+22,+Inf,NaN,\r\n")
    }
}
