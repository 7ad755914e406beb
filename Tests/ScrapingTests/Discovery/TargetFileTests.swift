import MetricModel
import Testing

@testable import Scraping

@Suite struct TargetFileTests {
    private let file = TargetFile(source: "/x.yml", meta: Label("__meta_filepath", "/x.yml"))

    @Test func yaml() throws {
        let text = """
            # nodes
            - targets: [a:1, 'b:2']
              labels:
                zone: north
                rack: 12
            - targets:
            - labels: {x: y}
            """
        let groups = try file.yaml(Array(text.utf8))
        #expect(groups.map(\.source) == ["/x.yml:0", "/x.yml:1", "/x.yml:2"])
        #expect(groups[0].targets == [["__address__": "a:1"], ["__address__": "b:2"]])
        #expect(groups[0].labels == ["__meta_filepath": "/x.yml", "rack": "12", "zone": "north"])
        #expect(groups[1].targets.isEmpty)
        #expect(try file.yaml([]).isEmpty)
    }

    /// The parser would compare what its aliases make until the end of days.
    @Test func aliasBombsInKeys() {
        var text = "- &a0 [x, x]\n"
        for level in 1...60 { text += "- &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let error = #expect(throws: TargetFileError.self) { try file.yaml(Array((text + "- {*a60 : x}\n").utf8)) }
        #expect(error?.reason == "uses aliases in keys")
    }

    @Test func starsWithoutEndAreLookedAtOnce() throws {
        let text = "# \(String(repeating: "-*", count: 200_000))\n- targets: [a:1]\n"
        #expect(try file.yaml(Array(text.utf8)).count == 1)
    }

    @Test func aliasesThatMakeMillionsOfTargets() {
        let list = (0..<2_000).map { "h\($0):1" }.joined(separator: ", ")
        var text = "- &g {targets: [\(list)]}\n"
        for _ in 0..<1_100 { text += "- *g\n" }
        let error = #expect(throws: TargetFileError.self) { try file.yaml(Array(text.utf8)) }
        #expect(error?.reason.hasSuffix("more than 2000000 targets and labels up to here") == true)
    }

    @Test(arguments: [
        ("- targets: [a\n- b", "line 3, column 1: did not find expected"),
        ("targets: [a]", "line 1, column 1: a list of target groups is wanted"),
        ("- targets: a:1", "line 1, column 12: a list of host:port is wanted"),
        ("- target: [a]", "line 1, column 3: a target group has targets and labels, no \"target\""),
        ("- targets: [[a]]", "line 1, column 13: a text is wanted"),
        ("- labels: {a: [b]}", "line 1, column 15: a text is wanted"),
    ])
    func brokenYAML(_ text: String, reason: String) {
        let error = #expect(throws: TargetFileError.self) { try file.yaml(Array(text.utf8)) }
        #expect(error?.reason.hasPrefix(reason) == true, "\(error?.reason ?? "")")
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
        String(repeating: "{a: ", count: 100_000), String(repeating: "? ", count: 100_000),
        (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
    func deepNesting(_ text: String) {
        let error = #expect(throws: TargetFileError.self) { try file.yaml(Array(text.utf8)) }
        #expect(error?.reason.hasSuffix("is nested too deeply") == true)
    }

    @Test func json() throws {
        let text = #"[{"targets": ["a:1"], "labels": {"zone": "north"}}, {}]"#
        let groups = try file.json(Array(text.utf8), isStrict: true)
        #expect(groups.count == 2)
        #expect(groups[0].labels == ["__meta_filepath": "/x.yml", "zone": "north"])
    }

    @Test(arguments: [
        (#"[{"targets": ["a:1"]"#, "is no JSON"), (#"{"targets": []}"#, ""), (#"[{"targets": [1]}]"#, "[0].targets[0]"),
        (#"[{"target": ["a"]}]"#, "unknown field \"target\""), (String(repeating: "[", count: 100_000), ""),
        ("[null]", ""), ("\u{0}", ""),
    ])
    func brokenJSON(_ text: String, reason: String) {
        let error = #expect(throws: TargetFileError.self) { try file.json(Array(text.utf8), isStrict: true) }
        #expect(error?.reason.hasPrefix(reason) == true, "\(error?.reason ?? "")")
    }

    @Test func serversMayGiveMore() throws {
        #expect(try file.json(Array(#"[{"targets": ["a"], "id": 7}]"#.utf8), isStrict: false).count == 1)
    }
}
