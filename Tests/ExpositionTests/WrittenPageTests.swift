import MetricModel
import Testing

@testable import Exposition

struct WrittenPageTests {
    @Test(arguments: ["valid", "strict_only_invalid"])
    func keepsSamplesAsWritten(folder: String) throws {
        for payload in SuiteFolder.payloads(folder) {
            let format = ExpositionFormat(contentType: payload.expectation["content_type"] as? String)
            let page = try WrittenPage(reading: payload.page, format: format)
            let expected = try #require(payload.expectation["samples"] as? [[String: Any]])
            #expect(page.samples.count == expected.count, "\(payload.id)")
            for (sample, wanted) in zip(page.samples, expected) {
                let labels = (wanted["labels"] as? [String: String] ?? [:]).map { Label($0.key, $0.value) }
                #expect(sample.name.isBytewiseEqual(to: wanted["name"] as? String ?? ""), "\(payload.id)")
                #expect(sorted(sample.labels) == sorted(labels), "\(payload.id)")
            }
        }
    }

    private func sorted(_ labels: [Label]) -> [Label] {
        labels.sorted { $0.name.precedesBytewise($1.name) }
    }

    @Test func refusesWhatTheReaderRefuses() {
        for payload in SuiteFolder.payloads("invalid") {
            let format = ExpositionFormat(contentType: payload.expectation["content_type"] as? String)
            #expect(throws: ExpositionError.self, "\(payload.id)") {
                try WrittenPage(reading: payload.page, format: format)
            }
        }
    }

    @Test func knowsTheLines() throws {
        let text = "# TYPE a gauge\na{x=\"1\n2\"} 1\n\na{le=\"25\",x=\"\"} 2 3\n"
        let page = try WrittenPage(reading: Array(text.utf8), format: .text004)
        #expect(page.samples.map(\.line) == [2, 5])
        #expect(page.samples[1].labels == [Label("le", "25"), Label("x", "")])
        #expect(page.samples[1].timestamp == 3)
    }
}
