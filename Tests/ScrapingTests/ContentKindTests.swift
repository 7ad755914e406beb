import Testing

@testable import Scraping

@Suite struct ContentKindTests {
    @Test(arguments: [
        ("text/plain; charset=UTF-8", ContentKind.text),
        ("Text/Plain", .text),
        ("application/openmetrics-text; version=1.0.0", .openMetrics),
    ])
    func known(_ contentType: String, kind: ContentKind) throws {
        #expect(try ContentKind(contentType: contentType) == kind)
    }

    @Test func unknown() {
        #expect(throws: ScrapeFailureReason.noContentType) { try ContentKind(contentType: nil) }
        #expect(throws: ScrapeFailureReason.noContentType) { try ContentKind(contentType: "") }
        #expect(throws: ScrapeFailureReason.unsupportedContentType("text/html", looksLikeHTML: true)) {
            try ContentKind(contentType: "text/html")
        }
        #expect(throws: ScrapeFailureReason.unsupportedContentType("application/json", looksLikeHTML: false)) {
            try ContentKind(contentType: "application/json")
        }
    }
}
