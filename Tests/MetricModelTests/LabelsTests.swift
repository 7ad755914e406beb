import MetricModel
import Testing

@Suite struct LabelsTests {
    @Test func sortsDropsAndReplaces() {
        let labels = Labels([Label("b", "1"), Label("a", "2"), Label("c", ""), Label("b", "3"), Label("B", "4")])
        #expect(Array(labels) == [Label("B", "4"), Label("a", "2"), Label("b", "3")])
        #expect(labels.count == 3)
        #expect(labels["b"] == "3" && labels["c"] == "" && labels["nope"] == "")
        #expect(Labels([Label("a", "1"), Label("a", "")]).isEmpty, "the last one counts, and it is none")
    }

    @Test func sortsManyAsItSortsFew() {
        for count in [31, 32, 33, 30_000] {
            let pairs = (0..<count).reversed().map { Label("label\($0 + 100_000)", "\($0)") }
            let labels = Labels(pairs + [Label("label100000", "last"), Label("label100001", "")])
            #expect(labels.count == count - 1)
            #expect(Array(labels.dropFirst()) == pairs.reversed().dropFirst(2).map(\.self))
            #expect(labels["label100000"] == "last")
        }
    }

    @Test func identityIsBytewise() {
        let composed: Labels = ["name": "caf\u{e9}"]
        let decomposed: Labels = ["name": "cafe\u{301}"]
        #expect(composed != decomposed)
        #expect(composed["name"] == decomposed["name"], "Swift's strings would not tell them apart")
        #expect(Set([composed, decomposed, composed]).count == 2)
        #expect(Labels([Label("\u{e9}", "1"), Label("e\u{301}", "2")]).count == 2)
        #expect(Label("a", "\u{e9}") != Label("a", "e\u{301}"))
    }

    @Test func orderIsBytewise() {
        let ordered: [Labels] = [
            [:], ["A": "1"], ["A": "1", "b": "1"], ["A": "2"], ["a": "1"], ["a": "1", "b": "1"], ["a": "1", "c": "0"],
            ["a": "z"], ["a": "é"], ["a": "\u{ffff}"], ["a": "😀"], ["ab": "0"], ["b": "0"],
        ]
        #expect(ordered.reversed().sorted() == ordered)
        for (index, labels) in ordered.enumerated() {
            #expect(!(labels < labels))
            for other in ordered[(index + 1)...] { #expect(labels < other && !(other < labels)) }
        }
    }

    @Test func equalHoweverMade() {
        let labels: Labels = ["__name__": "up", "job": "kong", "instance": "a:1"]
        #expect(Labels([Label("job", "kong"), Label("instance", "a:1"), Label("__name__", "up")]) == labels)
        #expect(Labels(labels) == labels && Labels(labels).hashValue == labels.hashValue)
        #expect(labels.setting("job", to: "x").setting("job", to: "kong") == labels)
    }

    @Test func derives() {
        let labels: Labels = ["__name__": "up", "job": "kong", "instance": "a:1"]
        #expect(labels.metricName == "up")
        #expect(labels.withoutMetricName == ["job": "kong", "instance": "a:1"])
        #expect(labels.keeping(["job", "none"]) == ["job": "kong"])
        #expect(labels.removing(["job", "none"]) == ["__name__": "up", "instance": "a:1"])
        #expect(labels.setting("job", to: "") == labels.removing(["job"]))
        #expect(labels.setting("z", to: "1")["z"] == "1")
    }

    @Test(arguments: [0, 1, 127, 128, 129, 16_383, 16_384, 70_000])
    func keepsTextOfAnyLength(length: Int) {
        let text = String(repeating: "x", count: length)
        let labels: Labels = ["a": text, "n" + text: "v", "z": "end"]
        #expect(labels["a"] == text && labels["n" + text] == "v" && labels["z"] == "end")
        #expect(Array(labels).count == labels.count && labels.count == (length == 0 ? 2 : 3))
    }

    @Test(
        arguments: [
            ([:], "{}"), (["__name__": "up"], "up"), (["__name__": "up", "job": "kong"], "up{job=\"kong\"}"),
            (["job": "kong"], "{job=\"kong\"}"), (["__name__": "a.b", "l.x": "v"], "{\"a.b\", \"l.x\"=\"v\"}"),
            (["a": "x\n\u{1b}[31m\u{202e}\"\\"], #"{a="x\n\x1b[31m\u202e\"\\"}"#), (["__name__": "a:b"], "a:b"),
            (["a:b": "1"], "{\"a:b\"=\"1\"}"),
        ] as [(Labels, String)])
    func describesItself(labels: Labels, expected: String) {
        #expect(labels.description == expected)
    }
}
