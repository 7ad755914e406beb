import Testing

@testable import Configuring

struct HostileDocumentTests {
    /// Each level doubles the one before.
    private static func bomb(levels: Int, end: String) -> String {
        var text = "a0: &a0 [x]\n"
        for level in 1...levels { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        return text + end
    }

    @Test func aliasBombsAreRefused() {
        let said = ConfigurationFile.of(HostileDocumentTests.bomb(levels: 60, end: "global: *a60")).said
        #expect(said.contains { $0.contains("aliases make more than") })
    }

    @Test(arguments: ["*a60 : x", "? *a60\n: x", "[*a60]: x", "{*a60 : x}: y", "? [*a60]\n: x"])
    func aliasBombsInKeysAreRefusedBeforeTheyAreCompared(key: String) {
        let said = ConfigurationFile.of(HostileDocumentTests.bomb(levels: 60, end: key)).said
        #expect(said.contains { $0.contains("aliases in keys") }, "\(said)")
    }

    @Test func manyHonestAliasesAreTaken() {
        var text = "scrape_configs:\n- &d {job_name: j, scrape_interval: 3s}\n"
        for number in 0..<100 { text += "- <<: *d\n  job_name: j\(number)\n" }
        let file = ConfigurationFile.of(text)
        #expect(file.said == [])
        #expect(file.jobs.count == 101)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
        String(repeating: "- ", count: 50_000), String(repeating: "? ", count: 50_000), "a: \u{0}", "\u{feff}",
        "%YAML 9.9\n---\na: 1", "--- a\n--- b", "!!binary x: y", "? {a: b}\n: c", "<<: [1, 2]", "<<: x",
        "global: {? [a] : b}", "\t", "&a a: *a", "scrape_configs: [[[[]]]]", "kongtop: {keys: [a]}",
    ])
    func nothingTraps(text: String) {
        let file = ConfigurationFile.of(text)
        #expect(file.complaints.count <= 200)
    }

    @Test func tooLargeAFileIsRefused() {
        let said = ConfigurationFile.of(String(repeating: "# x\n", count: 2_000_000)).said
        #expect(said == ["0:0 error the file is larger than 4 MiB"])
    }

    /// Every beginning of a good file, and the file with any one byte changed, is read to an end.
    @Test func brokenFilesAreReadToTheEnd() {
        let text = """
            global: &g {scrape_interval: 5s}
            scrape_configs:
            - job_name: 'a'
              static_configs: [{targets: ["b:1"], labels: {c: d}}]
              relabel_configs: [{regex: "x(.*)", target_label: y}]
              tls_config: *g
            """
        let bytes = Array(text.utf8)
        for end in bytes.indices { _ = ConfigurationFile.of(String(decoding: bytes[..<end], as: UTF8.self)) }
        for place in bytes.indices {
            for byte: UInt8 in [0, 10, 0x2a, 0x3a, 0x5b] {
                var changed = bytes
                changed[place] = byte
                _ = ConfigurationFile.of(String(decoding: changed, as: UTF8.self))
            }
        }
    }
}
