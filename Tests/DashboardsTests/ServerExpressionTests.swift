import MetricModel
import PromQL
import Testing

@testable import Dashboards

/// Expressions that panels compute from other queries' answers (`__expr__`).
struct ServerExpressionTests {
    private static let prometheus = #""datasource":{"type":"prometheus"}"#
    private static let expression = #""datasource":{"type":"__expr__","uid":"__expr__"}"#

    private func panel(_ targets: String) throws -> GrafanaDashboard {
        let json = #"{"panels":[{"id":1,"type":"timeseries","targets":[\#(targets)]}]}"#
        return try GrafanaDashboard(json: json.utf8)
    }

    private func evaluate(_ targets: String) throws -> PanelData {
        var fleet = Fleet(history: .minutes(20))
        fleet.addNewGateway()
        let evaluator = BoardEvaluator(engine: Engine(source: fleet.source))
        return try #require(try evaluator.evaluate(try panel(targets).board(), at: fleet.moment)[1])
    }

    private func ask(_ refID: String, _ expression: String, _ more: String = "") -> String {
        #"{"refId":"\#(refID)","hide":true,"expr":"\#(expression)",\#(Self.prometheus)\#(more)},"#
    }

    private func target(_ fields: String) -> String { #"{"refId":"Z",\#(Self.expression),\#(fields)}"# }

    private func last(_ data: PanelData) -> [String: Double] {
        let series = data.answers["Z"]?.series ?? []
        return Dictionary(series.map { ($0.name, $0.samples.values.last ?? .nan) }) { $1 }
    }

    @Test(arguments: [
        ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("-2 ** 2", 4), ("7 % 4 - 1", 2), ("2 ** 3 ** 2", 64),
        ("1 < 2 && 3 >= 3", 1), ("!1 || 0", 0), ("abs(-2.5) + floor(1.9) + ceil(0.1)", 4.5), ("round(2.5) + log(1)", 3),
        ("1e3 / 4", 250), ("is_nan(nan()) + is_inf(infn()) + is_number(1)", 3), ("1 == 1", 1), ("2 != 2", 0),
    ])
    func computesNumbers(text: String, wanted: Double) throws {
        let values = try MathExpression(text).values([:], at: Timestamp(milliseconds: 0))
        #expect(values.map(\.samples.values) == [[wanted]])
    }

    @Test(arguments: ["", "1 +", "(1", "$", "${A", "what(1)", "1 2", "1..2", "a", "1 + + ", "abs 1", "nan(1)"])
    func refusesWhatIsNone(text: String) {
        #expect(throws: MathError.self) { try MathExpression(text) }
    }

    @Test func boundsWhatItReads() {
        for text in [
            String(repeating: "(", count: 5000), String(repeating: "-", count: 5000),
            "1" + String(repeating: "+1", count: 4000),
            String(repeating: "1", count: 20_000),
        ] {
            #expect(throws: MathError.self) { try MathExpression(text) }
        }
    }

    @Test func addsHiddenSeries() throws {
        let rate = "sum by (ai_provider) (rate(kong_ai_llm_requests_total[1m]))"
        let data = try evaluate(
            ask("B", rate) + ask("C", "sum(rate(kong_ai_llm_requests_total[1m]))")
                + target(#""type":"math","expression":"$B / ${C} * 100""#))
        #expect(data.state == .ready && data.answers.keys.sorted() == ["Z"])
        let shares = last(data).mapValues { ($0 * 1000).rounded() / 1000 }
        #expect(shares == [#"Z {ai_provider="openai"}"#: 55.556, #"Z {ai_provider="anthropic"}"#: 44.444])
        #expect(data.answers["Z"]?.series.first?.samples.count ?? 0 > 10)
        #expect(data.answers["Z"]?.expression == "$B / ${C} * 100")
    }

    /// One value on each side goes together whatever the labels say; of several only those that agree.
    @Test func pairsByLabels() throws {
        let data = try evaluate(
            ask("A", "sum by (x) (label_replace(vector(3), \\\"x\\\", \\\"1\\\", \\\"\\\", \\\"\\\"))")
                + ask("B", "sum by (x) (label_replace(vector(4), \\\"x\\\", \\\"2\\\", \\\"\\\", \\\"\\\"))")
                + target(#""type":"math","expression":"$A + $B""#))
        #expect(last(data) == ["Z": 7])
    }

    @Test(arguments: [
        ("last", 20.0), ("mean", 20), ("min", 20), ("max", 20), ("median", 20), ("count", 90), ("sum", 1800),
    ])
    func reduces(reducer: String, wanted: Double) throws {
        let data = try evaluate(
            ask("A", "vector(20)") + target(#""type":"reduce","expression":"A","reducer":"\#(reducer)""#))
        let count = Double(try #require(data.answers["Z"]?.series.first).samples.count)
        let value = try #require(last(data)["Z"])
        #expect(count == 1 && (reducer == "count" || reducer == "sum" ? value > 30 : value == wanted))
    }

    @Test func reducesWithoutWhatIsNoNumber() throws {
        let input = ask("A", "vector(0) / 0", #","instant":true"#)
        let strict = try evaluate(input + target(#""type":"reduce","expression":"$A","reducer":"mean""#))
        let unknown = last(strict).values.allSatisfy { $0.isNaN }
        #expect(unknown)
        let settings = #""settings":{"mode":"replaceNN","replaceWithValue":5}"#
        let replaced = try evaluate(
            input + target(#""type":"reduce","expression":"$A","reducer":"mean",\#(settings)"#))
        #expect(last(replaced) == ["Z": 5])
        let dropped = try evaluate(
            input + target(#""type":"reduce","expression":"$A","reducer":"count","settings":{"mode":"dropNN"}"#))
        #expect(last(dropped) == ["Z": 0])
    }

    @Test func resamples() throws {
        let data = try evaluate(
            ask("A", "vector(2)")
                + target(#""type":"resample","expression":"$A","window":"5m","downsampler":"sum","upsampler":"pad""#))
        let samples = try #require(data.answers["Z"]?.series.first).samples
        #expect(samples.count == 4 && samples.values.last ?? 0 > 20)
        let finer = try evaluate(
            ask("A", "vector(2)")
                + target(#""type":"resample","expression":"$A","window":"1s","downsampler":"mean","upsampler":"pad""#))
        let values = try #require(finer.answers["Z"]?.series.first).samples.values
        #expect(Set(values) == [2])
    }

    @Test(arguments: [
        ("gt", "[1]", 1.0), ("lt", "[1]", 0), ("within_range", "[1,3]", 1), ("outside_range", "[1,3]", 0),
    ])
    func comparesWithThresholds(type: String, limits: String, wanted: Double) throws {
        let condition = #""conditions":[{"evaluator":{"type":"\#(type)","params":\#(limits)}}]"#
        let data = try evaluate(ask("A", "vector(2)") + target(#""type":"threshold","expression":"A",\#(condition)"#))
        #expect(last(data) == ["Z": wanted])
    }

    @Test func goesByWayOfOthers() throws {
        let chain = #"{"refId":"Y","hide":true,\#(Self.expression),"type":"reduce","reducer":"last","expression":"A"},"#
        let data = try evaluate(
            target(#""type":"math","expression":"$Y * 2""#) + "," + chain + ask("A", "vector(4)").dropLast())
        #expect(last(data) == ["Z": 8])
    }

    @Test func saysWhatIsMissing() throws {
        let missing = try evaluate(target(#""type":"math","expression":"$Q + 1""#))
        #expect(missing.answers["Z"]?.failure?.contains("a query that is not there") == true)
        let circle = try evaluate(target(#""type":"math","expression":"$Z + 1""#))
        #expect(circle.answers["Z"]?.failure?.contains("made of itself") == true)
        let broken = try evaluate(ask("A", "sum(") + target(#""type":"math","expression":"$A + 1""#))
        #expect(broken.answers["Z"]?.failure?.isEmpty == false)
    }

    @Test func checksThem() throws {
        func check(_ fields: String) throws -> PanelCheck {
            try #require(BoardCheck(try panel(ask("A", "up") + target(fields))).panels.first)
        }
        #expect(try check(#""type":"math","expression":"$A * 2""#).status == .full)
        #expect(
            try check(#""type":"math","expression":"$A *""#).errors == ["Z: a value is missing at the end at 5 in $A *"]
        )
        let classic = try check(#""type":"classic_conditions","conditions":[]"#)
        #expect(classic.ignored == ["query Z: expression classic_conditions"])
    }
}
