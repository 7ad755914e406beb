import MetricModel
import TestSupport
import Testing

@testable import Exposition

/// The fast reader, cold and warm, against the plain one, on generated and mutated pages.
struct PageReaderPropertyTests {
    private static let pieces = [
        "# HELP a_total help \\n \\\\ \\\" text\n", "# TYPE a_total counter\n", "# TYPE h histogram\n",
        "# TYPE s summary\n",
        "#  TYPE\t h \thistogram\n", "# HELP \"a.b\" x\n", "# UNIT a_seconds seconds\n", "# EOF\n", "# comment\n",
        "#\n", "\n",
        "# TYPE h gauge\n", "# HELP a_total\n", "# HELP a_total  \n", "a_total 1\n", "a_total{} 2.5\n",
        "a_total{b=\"c\"} 3\n",
        "a_total{b=\"c\",} 3 1000\n", "h_bucket{x=\"1\",le=\"25\"} 4\n", "h_bucket{x=\"1\",le=\"0x1p4\"} 4\n",
        "h_bucket{x=\"2\",le=\"1000000\"} 4\n", "h_bucket{x=\"2\",le=\"+Inf\"} 5\n", "s{quantile=\"0.5\"} 1e-3\n",
        "{\"a.b\",\"l.x\"=\"v\"} 1\n", "{\"a.b\"} 1.5\n", "a{z=\"1\",y=\"2\",x=\"3\"} 17\n",
        "a{y=\"2\",x=\"3\",z=\"1\"} 17\n",
        "a{x=\"\\\\ \\\" \\n \\x\"} 1\n", "a{x=\"line\nfeed\"} 1\n", "a{x=\"é\u{1}\0\u{7f}\"} +Inf\n",
        "a{x=\"\"} NaN\n",
        "a { x = \"1\" , y=\"2\" } 3 4\n", "a_total 1 # {id=\"1\"} 2 3.5\n",
        "a_total 1 2.25 # {id=\"a b\",x=\"y\"} 2\n",
        "a 1.7976931348623157e308\n", "a{x=\"1\",x=\"2\"} 1\n", "a{x=\"\",x=\"2\"} 1\n", "  a 1\n", "a 1 \n",
        "a 1 # {\n", "a{b=\"c\"",
    ]

    private func page(_ random: inout SplitMix64) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 0..<7, using: &random) {
            text += Self.pieces.randomElement(using: &random) ?? ""
        }
        return Array((Bool.random(using: &random) ? text + "# EOF\n" : text).utf8)
    }

    private func mutated(_ page: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var page = page
        let alphabet = Array("\"\\\n\0 {}=,#1.e+-_aT\t:\r\u{80}".utf8) + [0xff, 0xc3, 0xa9]
        for _ in 0..<Int.random(in: 0..<3, using: &random) where !page.isEmpty {
            let place = Int.random(in: 0..<page.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: page[place] = alphabet.randomElement(using: &random) ?? 0
            case 1: page.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
            case 2: page.remove(at: place)
            default: page.removeLast(min(page.count, place))
            }
        }
        return page
    }

    @Test(arguments: ExpositionFormat.allCases)
    func agreesWithTheReference(format: ExpositionFormat) throws {
        var random = SplitMix64(seed: 2024)
        var accepted = 0
        for _ in 0..<600 {
            var reader = PageReader()
            var tolerant = PageReader()
            var current = page(&random)
            for _ in 0..<4 {
                accepted += check(current, format, &reader, &tolerant) ? 1 : 0
                current = mutated(current, &random)
                if Int.random(in: 0..<4, using: &random) == 0 { current = page(&random) + current }
            }
        }
        #expect(accepted > 300)
    }

    /// Whether the page is accepted.
    private func check(
        _ page: [UInt8], _ format: ExpositionFormat, _ reader: inout PageReader, _ tolerant: inout PageReader
    ) -> Bool {
        let expected = try? ReferenceParser.samples(page, format)
        let isAccepted = (try? reader.read(page, format: format)) != nil
        #expect(isAccepted == (expected != nil), "\(String(reflecting: String(decoding: page, as: UTF8.self)))")
        #expect(throws: Never.self) { try tolerant.read(page, format: format, mode: .tolerant) }
        guard let expected, isAccepted else { return false }
        #expect(samples(of: reader) == expected, "\(String(reflecting: String(decoding: page, as: UTF8.self)))")
        #expect(samples(of: tolerant) == expected)
        #expect(tolerant.skippedLines == 0)
        return true
    }

    private func samples(of reader: PageReader) -> [ReferenceParser.Sample] {
        reader.slots.indices.map { index in
            let timestamp = reader.timestamps.isEmpty ? PageReader.noTimestamp : reader.timestamps[index]
            return ReferenceParser.Sample(
                labels: reader.labels(of: reader.slots[index]), value: reader.values[index].bitPattern,
                timestamp: timestamp == PageReader.noTimestamp ? nil : timestamp,
                exemplar: reader.exemplars.first { $0.sampleIndex == index }?.value.bitPattern)
        }
    }
}
