import Testing

@testable import Exposition

struct ExpositionFormatTests {
    @Test func followsTheContentType() {
        #expect(ExpositionFormat(announcedBy: "text/plain; version=0.0.4; charset=utf-8") == .text004)
        #expect(ExpositionFormat(announcedBy: " Text/Plain ") == .text004)
        #expect(ExpositionFormat(announcedBy: "application/openmetrics-text; version=1.0.0") == .openMetrics)
        #expect(ExpositionFormat(announcedBy: "text/html") == nil)
        #expect(ExpositionFormat(announcedBy: "") == nil)
    }

    @Test func fallsBack() {
        #expect(ExpositionFormat(contentType: nil) == .text004)
        #expect(ExpositionFormat(contentType: "text/html; charset=utf-8") == .text004)
        #expect(ExpositionFormat(contentType: "nonsense", fallback: .openMetrics) == .openMetrics)
    }
}
