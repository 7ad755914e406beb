import Exposition
import MetricModel

/// What is to be said of a page that can't be read.
struct PageFaultReport {
    /// As Prometheus' parser writes it: `expected label name, got "2" ("INVALID") while parsing: "bad{ 2"`.
    let message: String
    /// What was expected and what stands there instead.
    let detail: String
    /// Samples before the fault, which `scrape_samples_scraped` counts.
    let precedingSamples: Int

    init(_ error: ExpositionError, in page: [UInt8], format: ExpositionFormat) {
        detail = error.excerpt.isEmpty ? error.reason : "\(error.reason), got \(error.excerpt)"
        let lineStart = PageFaultReport.start(ofLine: error.line, in: page)
        message = PageFaultReport.message(error, page: page, lineStart: lineStart)
        precedingSamples = PageFaultReport.countSamples(page[..<lineStart], format: format)
    }

    private static func start(ofLine line: Int, in page: [UInt8]) -> Int {
        var rest = line - 1
        var start = 0
        for (offset, byte) in page.enumerated() {
            if rest == 0 { break }
            guard byte == UInt8(ascii: "\n") else { continue }
            rest -= 1
            start = offset + 1
        }
        return start
    }

    private static func message(_ error: ExpositionError, page: [UInt8], lineStart: Int) -> String {
        let fault = lineStart + error.column - 1
        guard error.reason.hasPrefix("expected "), page.indices.contains(fault) else {
            return error.excerpt.isEmpty ? error.reason : "\(error.reason), got \(error.excerpt)"
        }
        func quoted(_ bytes: ArraySlice<UInt8>) -> String {
            LabelSyntax.quoted(String(decoding: bytes.suffix(200), as: UTF8.self))
        }
        return "\(error.reason), got \(quoted(page[fault...fault])) (\"INVALID\") "
            + "while parsing: \(quoted(page[lineStart...fault]))"
    }

    private static func countSamples(_ part: ArraySlice<UInt8>, format: ExpositionFormat) -> Int {
        var reader = PageReader()
        return part.withUnsafeBytes { bytes in
            try? reader.read(bytes, format: format, mode: .tolerant)
            return reader.slots.count
        }
    }
}
