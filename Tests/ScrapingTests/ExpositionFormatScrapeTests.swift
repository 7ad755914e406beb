import Exposition
import Testing

@testable import Scraping

@Suite("Which format a scraped page is read as")
struct ExpositionFormatScrapeTests {
    @Test("without a fallback, odd and missing types are refused, as Prometheus does")
    func strict() throws {
        #expect(try ExpositionFormat(ofAnswerWith: "text/plain; version=0.0.4") == .text004)
        #expect(throws: ScrapeFailureReason.self) { try ExpositionFormat(ofAnswerWith: nil) }
        #expect(throws: ScrapeFailureReason.self) { try ExpositionFormat(ofAnswerWith: "application/octet-stream") }
    }

    @Test("with one they are read, but for web pages", arguments: [nil, "", "application/octet-stream", "nonsense"])
    func fallback(_ contentType: String?) throws {
        #expect(try ExpositionFormat(ofAnswerWith: contentType, fallback: .text004) == .text004)
        #expect(throws: ScrapeFailureReason.self) {
            try ExpositionFormat(ofAnswerWith: "text/html; charset=utf-8", fallback: .text004)
        }
    }
}
