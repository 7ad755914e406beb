import MetricModel
import Testing

@testable import Scraping

struct RelabelRuleTests {
    private let abc: Labels = ["a": "foo", "b": "bar", "c": "baz"]

    @Test func replacesWithGroups() throws {
        let rule = try RelabelRule(
            sourceLabels: ["a"], regex: "f(.*)", targetLabel: "d", replacement: "ch${1}-ch${1}")
        #expect([rule].apply(to: abc) == abc.setting("d", to: "choo-choo"))
    }

    @Test func rulesSeeWhatEarlierOnesDid() throws {
        let rules = [
            try RelabelRule(
                sourceLabels: ["a", "b"], regex: "f(.*);(.*)r", targetLabel: "a", replacement: "b${1}${2}m"),
            try RelabelRule(
                sourceLabels: ["c", "a"], regex: "(b).*b(.*)ba(.*)", targetLabel: "d", replacement: "$1$2$2$3"),
        ]
        #expect(rules.apply(to: abc) == ["a": "boobam", "b": "bar", "c": "baz", "d": "boooom"])
    }

    @Test(arguments: [
        (RelabelAction.drop, ".*o.*", true), (.drop, "no-match", false), (.drop, "f|o", false),
        (.keep, "no-match", true), (.keep, "f.*", false),
    ])
    func dropsAndKeeps(action: RelabelAction, regex: String, isDropped: Bool) throws {
        let rule = try RelabelRule(action, sourceLabels: ["a"], regex: regex)
        #expect(([rule].apply(to: abc) == nil) == isDropped)
    }

    @Test func withoutAMatchNothingIsReplaced() throws {
        let rule = try RelabelRule(sourceLabels: ["a"], regex: "x", targetLabel: "b", replacement: "bar")
        #expect([rule].apply(to: abc) == abc)
    }

    @Test func anEmptyReplacementRemovesTheLabel() throws {
        #expect(
            [try RelabelRule(sourceLabels: ["a"], targetLabel: "b", replacement: "")].apply(to: abc)
                == ["a": "foo", "c": "baz"])
        #expect(
            [try RelabelRule(sourceLabels: ["missing"], targetLabel: "b")].apply(to: abc)
                == ["a": "foo", "c": "baz"])
    }

    @Test func dotMatchesLineEnds() throws {
        let rule = try RelabelRule(sourceLabels: ["a"], targetLabel: "b")
        #expect([rule].apply(to: ["a": "x\ny"]) == ["a": "x\ny", "b": "x\ny"])
    }

    @Test(arguments: [("baz", "976"), ("foo\nbar", "734"), ("", "958"), ("é", "23")])
    func hashes(value: String, expected: String) throws {
        let rule = try RelabelRule(.hashmod, sourceLabels: ["c"], modulus: 1000, targetLabel: "d")
        #expect([rule].apply(to: ["c": value]) == ["c": value, "d": expected])
    }

    @Test func mapsNames() throws {
        let labels: Labels = ["a": "foo", "__meta_my_bar": "aaa", "__meta_my_baz": "bbb", "__meta_other": "ccc"]
        let rule = try RelabelRule(.labelmap, regex: "__meta_(my.*)", replacement: "${1}")
        let expected = labels.setting("my_bar", to: "aaa").setting("my_baz", to: "bbb")
        #expect([rule].apply(to: labels) == expected)
    }

    @Test func ofNamesMappedToOneTheLastWins() throws {
        let rules = [
            try RelabelRule(targetLabel: "b1", replacement: "set"),
            try RelabelRule(.labelmap, regex: "b.*", replacement: "z"),
        ]
        // b1 was set by a rule, so it comes behind b2, as in Prometheus' builder.
        #expect(rules.apply(to: ["b1": "one", "b2": "two"]) == ["b1": "set", "b2": "two", "z": "set"])
    }

    @Test func nameTemplates() throws {
        let rule = try RelabelRule(
            sourceLabels: ["a"], regex: "some-([^-]+)-([^,]+)", targetLabel: "${1}", replacement: "${2}")
        #expect([rule].apply(to: ["a": "some-name-value"]) == ["a": "some-name-value", "name": "value"])
        let nothing = try RelabelRule(
            sourceLabels: ["a"], regex: "some-([^-]+)-([^,]+)", targetLabel: "${3}", replacement: "${1}")
        #expect([nothing].apply(to: ["a": "some-name-0"]) == ["a": "some-name-0"])
    }

    @Test func labeldropAndLabelkeep() throws {
        let labels: Labels = ["a": "foo", "b1": "bar", "b2": "baz"]
        #expect([try RelabelRule(.labelkeep, regex: "(b.*)")].apply(to: labels) == ["b1": "bar", "b2": "baz"])
        #expect([try RelabelRule(.labeldrop, regex: "(b.*)")].apply(to: labels) == ["a": "foo"])
    }

    @Test func aDroppedLabelCanBeSetAgain() throws {
        let rules = [
            try RelabelRule(.labeldrop, regex: "^port_name$"),
            try RelabelRule(sourceLabels: ["port"], regex: "(.+)", targetLabel: "port_name", replacement: "metrics"),
            try RelabelRule(.keep, sourceLabels: ["port_name"], regex: "^metrics$"),
        ]
        #expect(rules.apply(to: ["port_name": "foo", "port": "9091"]) == ["port": "9091", "port_name": "metrics"])
    }

    @Test(arguments: [
        ("bAr123Foo", "bar123foo", "BAR123FOO"), ("Straße", "straße", "STRAßE"), ("İı", "iı", "İI"),
        ("ᾳ", "ᾳ", "ᾼ"), ("ŉ", "ŉ", "ŉ"),
    ])
    func cases(text: String, lower: String, upper: String) throws {
        let rules = [
            try RelabelRule(.lowercase, sourceLabels: ["a"], targetLabel: "lower"),
            try RelabelRule(.uppercase, sourceLabels: ["a"], targetLabel: "upper"),
        ]
        #expect(rules.apply(to: ["a": text]) == ["a": text, "lower": lower, "upper": upper])
    }

    @Test(arguments: [
        (RelabelAction.keepequal, "one", true), (.keepequal, "two", false),
        (.dropequal, "one", false), (.dropequal, "two", true),
    ])
    func equality(action: RelabelAction, target: String, isKept: Bool) throws {
        let labels: Labels = ["tmp": "1234", "one": "1234", "two": "5678"]
        let rule = try RelabelRule(action, sourceLabels: ["tmp"], targetLabel: target)
        #expect([rule].apply(to: labels) == (isKept ? labels : nil))
    }

    @Test func takesAnyUTF8Name() throws {
        let rule = try RelabelRule(sourceLabels: ["a.b"], targetLabel: "-Größe ${1}.x", replacement: "$1")
        #expect([rule].apply(to: ["a.b": "v"]) == ["a.b": "v", "-Größe v.x": "v"])
    }

    @Test func refusesWhatPrometheusRefuses() {
        func message(_ make: () throws -> RelabelRule) -> String {
            do {
                _ = try make()
                return "accepted"
            } catch {
                return "\(error)"
            }
        }
        #expect(message { try RelabelRule() } == "the action replace needs a target_label")
        #expect(message { try RelabelRule(.lowercase) } == "the action lowercase needs a target_label")
        #expect(message { try RelabelRule(.hashmod, targetLabel: "a") }.contains("modulus"))
        #expect(message { try RelabelRule(.keep, regex: "(") }.contains("missing closing )"))
        #expect(
            message { try RelabelRule(.uppercase, targetLabel: "a", replacement: "x") }
                == "the action uppercase takes no replacement")
        #expect(
            message { try RelabelRule(.dropequal, sourceLabels: ["a"], regex: "(.*)", targetLabel: "b") }
                == "the action dropequal takes only source_labels and target_label, no regex")
        #expect(
            message { try RelabelRule(.labeldrop, sourceLabels: [], regex: "a") }
                == "the action labeldrop takes only regex, no source_labels")
        #expect(message { try RelabelRule(.labelmap, replacement: "") }.contains("empty name"))
        #expect(message { try RelabelRule(sourceLabels: ["a"], targetLabel: "${3}") } == "accepted")
        #expect(message { try RelabelRule(.lowercase, targetLabel: "${3}") } == "accepted")
    }

    @Test func rulesCompareByTheirText() throws {
        let rule = try RelabelRule(sourceLabels: ["a"], targetLabel: "b")
        #expect(rule == (try RelabelRule(sourceLabels: ["a"], regex: "(.*)", targetLabel: "b")))
        #expect(rule != (try RelabelRule(sourceLabels: ["a"], regex: "(.+)", targetLabel: "b")))
        #expect(Set([rule, rule]).count == 1)
    }
}
