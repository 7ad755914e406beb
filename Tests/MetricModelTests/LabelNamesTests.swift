import MetricModel
import Testing

struct LabelNamesTests {
    private let labels: Labels = ["__name__": "x", "a": "1", "b": "2", "c": "3"]

    @Test func keepsAndRemovesWhatIsNamed() {
        let names = LabelNames(["c", "a", "z", "a"])
        #expect(labels.keeping(names) == ["a": "1", "c": "3"])
        #expect(labels.removing(names) == ["__name__": "x", "b": "2"])
        #expect(labels.keeping(LabelNames([])) == .empty)
        #expect(labels.removing(LabelNames([])) == labels)
        #expect(Labels.empty.keeping(names) == .empty)
    }

    @Test func agreesWithTheSlowWay() {
        let names: [String] = ["__name__", "b"]
        #expect(labels.keeping(LabelNames(names)) == labels.keeping(Set(names)))
        #expect(labels.removing(LabelNames(names)) == labels.removing(Set(names)))
    }

    @Test func namesAreBytes() {
        let composed: Labels = ["\u{e9}": "1"]
        #expect(composed.keeping(LabelNames(["e\u{301}"])) == .empty)
        #expect(composed.keeping(LabelNames(["\u{e9}"])) == composed)
    }

    @Test func comparesWithoutMaking() {
        let names = LabelNames(["a", "b"])
        #expect(labels.keeps(["a": "1", "b": "2"], of: names))
        #expect(!labels.keeps(["a": "1"], of: names))
        #expect(!labels.keeps(["a": "1", "b": "3"], of: names))
        #expect(!labels.keeps(["a": "1", "b": "2", "c": "3"], of: names))
        #expect(Labels.empty.keeps(.empty, of: names))
    }

    @Test func namesAreTakenAway() {
        #expect(LabelNames(["a", "b"]).removing(allOf: LabelNames(["b", "c"])) == LabelNames(["a"]))
        #expect(LabelNames(["b"]).removing(allOf: LabelNames(["b"])).isEmpty)
    }

    @Test func orderIsByNamesThenValues() {
        let sorted: [Labels] = [
            .empty, ["a": "1"], ["a": "1", "b": "1"], ["a": "10"], ["a": "2"], ["aa": "0"], ["b": "0"],
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
