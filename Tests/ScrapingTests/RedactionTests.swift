import Testing

@testable import Scraping

@Suite struct RedactionTests {
    @Test(arguments: [
        ("plain \"quoted\" \\ text", "plain \"quoted\" \\ text"),
        ("a\u{1b}[31m\nb\u{202e}", "a\\x1b[31m\\nb\\u202e"),
        ("", ""),
    ])
    func printable(_ text: String, expected: String) {
        #expect(Redaction.printable(text) == expected)
    }

    @Test func cutsLongTexts() {
        #expect(Redaction.printable(String(repeating: "a", count: 1000), limit: 3) == "aaa…")
    }

    @Test(arguments: [
        ("/metrics", "/metrics"),
        ("/m?a=b", "/m?a=b"),
        ("/m?a=b&api_KEY=x&token&Pass%77ord=y", "/m?a=b&api_KEY=***&token&Pass%77ord=***"),
    ])
    func masksParameters(_ path: String, expected: String) {
        #expect(Redaction.maskingSecrets(inPath: path) == expected)
    }
}
