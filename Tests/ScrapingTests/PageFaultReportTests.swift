import Exposition
import Testing

@testable import Scraping

@Suite struct PageFaultReportTests {
    private func report(_ text: String) throws -> PageFaultReport {
        let page = Array(text.utf8)
        var reader = PageReader()
        let error = #expect(throws: ExpositionError.self) { try reader.read(page, format: .text004) }
        return PageFaultReport(try #require(error), in: page, format: .text004)
    }

    @Test(arguments: [
        ("bad{ 2", "expected label name, got \"2\" (\"INVALID\") while parsing: \"bad{ 2\""),
        ("metric{label+\"a\"} 1\n", "expected equal, got \"+\" (\"INVALID\") while parsing: \"metric{label+\""),
        ("a{b='c'} 1\n", "expected label value, got \"'\" (\"INVALID\") while parsing: \"a{b='\""),
        ("foo 0 1_2\n", "expected next entry after timestamp, got \"_\" (\"INVALID\") while parsing: \"foo 0 1_\""),
        (
            "metric{label=\"bla\"} blubb\n",
            "strconv.ParseFloat: parsing \"blubb\": invalid syntax while parsing: \"metric{label=\\\"bla\\\"} blubb\""
        ),
    ])
    func usesPrometheusWords(_ line: String, message: String) throws {
        #expect(try report(line).message == message)
        let behindOthers = try report("a 1\n# HELP b c\nb 2\n" + line)
        #expect(behindOthers.message == message)
        #expect(behindOthers.precedingSamples == 2)
    }
}
