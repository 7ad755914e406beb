import MetricModel
import Testing

@testable import Exposition

/// The verdicts and samples of Prometheus 3.5.3.
struct SuiteTests {
    @Test(arguments: ["valid", "strict_only_invalid"])
    func acceptsWithTheSameSamples(folder: String) throws {
        for payload in SuiteFolder.payloads(folder) {
            let expected = try #require(payload.expectation["samples"] as? [[String: Any]])
            let contentType = payload.expectation["content_type"] as? String
            for mode in ReadingMode.allCases {
                var reader = PageReader()
                do {
                    try reader.read(payload.page, format: ExpositionFormat(contentType: contentType), mode: mode)
                } catch {
                    Issue.record("\(payload.id): \(error)")
                    continue
                }
                #expect(reader.slots.count == expected.count, "\(payload.id)")
                #expect(reader.skippedLines == 0, "\(payload.id)")
                for (index, sample) in expected.enumerated() where index < reader.slots.count {
                    check(sample, index, of: reader, payload.id)
                }
            }
        }
    }

    private func check(_ expected: [String: Any], _ index: Int, of reader: PageReader, _ id: String) {
        let labels = (expected["labels_prom3"] as? [String: String] ?? [:]).map { Label($0.key, $0.value) }
        let name = Label(Label.metricName, expected["name"] as? String ?? "")
        #expect(reader.labels(of: reader.slots[index]) == Labels(labels + [name]), "\(id) sample \(index)")
        let value = Double(expected["value"] as? String ?? "") ?? .nan
        let got = reader.values[index]
        #expect(got == value || (got.isNaN && value.isNaN), "\(id) sample \(index)")
        let timestamp = (expected["timestamp_ms"] as? Int).map(Int64.init)
        let gotTimestamp = reader.timestamps.isEmpty ? PageReader.noTimestamp : reader.timestamps[index]
        #expect(gotTimestamp == timestamp ?? PageReader.noTimestamp, "\(id) sample \(index)")
        if let exemplar = expected["exemplar"] as? [String: Any] {
            let got = reader.exemplars.first { $0.sampleIndex == index }
            let labels = (exemplar["labels"] as? [String: String] ?? [:]).map { Label($0.key, $0.value) }
            #expect(got?.labels == Labels(labels), "\(id) exemplar \(index)")
            #expect(got?.value == Double(exemplar["value"] as? String ?? ""), "\(id) exemplar \(index)")
            #expect(got?.timestamp == (exemplar["timestamp_ms"] as? Int).map(Int64.init), "\(id) exemplar \(index)")
        }
    }

    @Test func rejects() throws {
        for payload in SuiteFolder.payloads("invalid") {
            let contentType = payload.expectation["content_type"] as? String
            var reader = PageReader()
            let format = ExpositionFormat(contentType: contentType)
            #expect(throws: ExpositionError.self, "\(payload.id)") { try reader.read(payload.page, format: format) }
            #expect(throws: Never.self) { try reader.read(payload.page, format: format, mode: .tolerant) }
        }
    }

    @Test(arguments: ["valid", "strict_only_invalid"])
    func knowsTheFamilies(folder: String) throws {
        for payload in SuiteFolder.payloads(folder) {
            let contentType = payload.expectation["content_type"] as? String
            var reader = PageReader()
            try reader.read(payload.page, format: ExpositionFormat(contentType: contentType))
            let said = payload.expectation["metadata"] as? [[String: String]] ?? []
            for name in Set(said.compactMap { $0["name"] }) {
                let metadata = try #require(reader.families.first { $0.name == name }, "\(payload.id): \(name)")
                    .metadata
                // A kind of line that is there twice: the last one counts.
                let last = { (kind: String) in said.last { $0["name"] == name && $0[kind] != nil }?[kind] }
                #expect(metadata.help == last("help") ?? "", "\(payload.id): \(name)")
                #expect(metadata.unit == last("unit") ?? "", "\(payload.id): \(name)")
                #expect(metadata.type.rawValue == last("type") ?? "unknown", "\(payload.id): \(name)")
            }
            #expect(reader.families.count == Set(said.compactMap { $0["name"] }).count, "\(payload.id)")
        }
    }

    @Test func readsKongsPages() throws {
        for name in [
            "kong/pages/kong-3.8.0-ai-metrics-false.prom", "kong/pages/kong-3.8.0-fresh.prom",
            "kong/pages/kong-3.8.0-moment-1.prom", "kong/pages/kong-3.8.0-plugin-not-enabled.prom",
            "kong/scrape-ai-gateway-2.1.prom",
        ] {
            guard let page = SuiteFolder.file(name) else { continue }
            var reader = PageReader()
            try reader.read(page, format: .text004)
            let cold = (reader.slots, reader.values)
            #expect(!cold.0.isEmpty)
            try reader.read(page, format: .text004)
            #expect(reader.newSlots.isEmpty)
            #expect(reader.slots == cold.0)
            #expect(reader.values == cold.1)
        }
    }
}
