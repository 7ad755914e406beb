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

    @Test(arguments: [
        "text/plain;", "text/plain ; charset=utf-8 ; version=0.0.4 ;", "text/plain;charset=\"\"",
        "text/plain; a=\"x;\\\"y\"; b=c", "text/plain; a=b; A=b", "TEXT/PLAIN;escaping=allow-utf-8",
    ])
    func acceptsParameters(header: String) {
        #expect(ExpositionFormat(announcedBy: header) == .text004)
    }

    /// What Go's `mime.ParseMediaType` refuses.
    @Test(arguments: [
        "text/plain; charset", "text/plain; charset=", "text/plain; =utf-8", "text/plain;;charset=utf-8",
        "text/plain; a=\"b", "text/plain; a=b; a=c", "text/plain; a=b c=d", "text/plain charset=utf-8",
        "text/plain, text/html", "text/plain; a=b/c", "text / plain", ";charset=utf-8",
    ])
    func refusesWhatIsMalformed(header: String) {
        #expect(ExpositionFormat(announcedBy: header) == nil)
    }

    @Test func fallsBack() {
        #expect(ExpositionFormat(contentType: nil) == .text004)
        #expect(ExpositionFormat(contentType: "text/html; charset=utf-8") == .text004)
        #expect(ExpositionFormat(contentType: "nonsense", fallback: .openMetrics) == .openMetrics)
    }
}
