import Patterns
import Testing

@testable import Configuring

struct SmallPartsTests {
    @Test(
        arguments: [
            ("0", 0), ("10B", 10), ("1KB", 1024), ("1KiB", 1024), ("1.5MB", 1_572_864), ("1MB512KB", 1_572_864),
            ("10", nil), ("", nil), ("MB", nil), ("1mb", nil), ("99999EB", nil), ("-1MB", nil), ("1..5MB", nil),
        ] as [(String, Int?)])
    func sizes(text: String, bytes: Int?) {
        #expect(ByteSize.parse(text) == bytes)
    }

    @Test(
        arguments: [
            ("12", 12), ("0x1F", 31), ("0b11", 3), ("017", 15), ("1_000", 1000), ("-1", nil), ("+1", nil), ("1.0", nil),
            ("", nil), ("0x", nil), ("99999999999999999999", nil),
        ] as [(String, Int?)])
    func counts(text: String, value: Int?) {
        #expect(YAMLWords.count(text) == value)
    }

    @Test(
        arguments: [
            ("scrape_intervall", "scrape_interval"), ("scarpe_interval", "scrape_interval"), ("Theme", "theme"),
            ("completely_else", nil), ("", nil),
        ] as [(String, String?)])
    func nearest(text: String, name: String?) {
        #expect(NearestName.of(text, among: ["scrape_interval", "scrape_timeout", "theme"]) == name)
    }

    @Test func pathsCountFromTheFile() {
        #expect(PathBase(file: "/a/b.yml").resolve("c") == "/a/c")
        #expect(PathBase(file: "b.yml").resolve("c") == "c")
        #expect(PathBase(file: "x/b.yml").resolve("/c") == "/c")
        #expect(PathBase(file: "x/b.yml").resolve("") == "")
    }
}
