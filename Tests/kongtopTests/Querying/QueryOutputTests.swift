import MetricModel
import PromQL
import Testing

@testable import kongtop

@Suite("How kongtop query prints")
struct QueryOutputTests {
    private let result = QueryResult(
        value: .vector([
            VectorElement(
                labels: ["__name__": "x", "a": "\u{202e}\u{9b}\u{7f}"], sample: Sample(Timestamp(seconds: 1), 2))
        ]
        ),
        warnings: [], infos: [])

    private func text(_ output: QueryOutput, isForTerminal: Bool) -> String {
        output.text(of: result, to: "x", over: nil, families: [], isForTerminal: isForTerminal)
    }

    @Test("nothing that steers a terminal reaches one", arguments: QueryOutput.allCases)
    func terminal(output: QueryOutput) {
        let scalars = text(output, isForTerminal: true).unicodeScalars
        #expect(!scalars.contains { $0.isInvisible && !"\r\n\t".unicodeScalars.contains($0) })
    }

    @Test("JSON says the same everywhere, CSV and pages keep format characters in files")
    func files() {
        #expect(text(.json, isForTerminal: true) == text(.json, isForTerminal: false))
        #expect(text(.json, isForTerminal: false).contains(#""a":"\u202e\u009b\u007f"}"#))
        #expect(text(.csv, isForTerminal: false).contains("\u{202e}"))
        #expect(text(.openmetrics, isForTerminal: false).contains("\u{202e}"))
    }
}
