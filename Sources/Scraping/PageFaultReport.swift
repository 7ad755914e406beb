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

    /// What Prometheus' parser calls the places where something else was expected.
    private static let prometheusWords = [
        "expected a label name or `}`": "expected label name",
        "expected `=` after a label name": "expected equal",
        "expected a label value in double quotes": "expected label value",
        "expected a metric name, `{` or `#`": "expected a valid start token",
        "expected a metric name, `{` or `# HELP`, `# TYPE`, `# UNIT`, `# EOF`": "expected a valid start token",
        "expected a value": "expected value after metric",
        "expected one space and a value": "expected value after metric",
        "expected the end of the line after the timestamp": "expected next entry after timestamp",
    ]

    private static func message(_ error: ExpositionError, page: [UInt8], lineStart: Int) -> String {
        let fault = lineStart + error.column - 1
        func quoted(_ bytes: ArraySlice<UInt8>) -> String {
            LabelSyntax.quoted(String(decoding: bytes.suffix(200), as: UTF8.self))
        }
        guard page.indices.contains(fault) else { return error.reason }
        if error.reason == "expected a number as value" {
            let word = page[fault...].prefix { $0 > UInt8(ascii: " ") }
            let entry = page[lineStart..<word.endIndex]
            return "strconv.ParseFloat: parsing \(quoted(word)): invalid syntax while parsing: \(quoted(entry))"
        }
        guard let expected = prometheusWords[error.reason] else {
            return error.excerpt.isEmpty ? error.reason : "\(error.reason), got \(error.excerpt)"
        }
        return "\(expected), got \(quoted(page[fault...fault])) (\"INVALID\") "
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
