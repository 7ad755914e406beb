import Dashboards
import Interface
import MetricModel
import PrometheusAPI

/// A `.kongtop` file: a line that says how the board was looked at, then the series in VictoriaMetrics' JSON lines.
///
///     {"kongtop":{"format":1,"board":"live","measure":"rate","range":900000,…}}
///     {"metric":{"__name__":"kong_ai_llm_requests_total",…},"values":[…],"timestamps":[…]}
///
/// Times are milliseconds. Because the rest is a common format, `kongtop query --from` and other tools read the file
/// too.
enum RecordingFile {
    /// The version of the first line that is written and read.
    static let format: Int64 = 1

    /// - Parameter document: The Grafana dashboard that the board was read from; nil for a board of the program's.
    static func header(_ view: RecordedView, document: String? = nil) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("kongtop")
            json.object { json in
                json.key("format")
                json.raw("\(format)")
                json.key("program")
                json.string(Version.text)
                json.key("board")
                json.string(view.board)
                json.key("measure")
                json.string(view.measure.rawValue)
                for (name, number) in [
                    ("range", view.range.milliseconds), ("interval", view.interval.milliseconds),
                    ("moment", view.moment.milliseconds), ("nodes", Int64(view.nodes)),
                ] {
                    json.key(name)
                    json.raw("\(number)")
                }
                json.key("choices")
                write(view.choices, to: &json)
                if let document {
                    json.key("document")
                    json.string(document)
                }
            }
        }
        return json.text + "\n"
    }

    private static func write(_ choices: [String: VariableChoice], to json: inout JSONWriter) {
        json.object { json in
            for (name, choice) in choices.sorted(by: { $0.key < $1.key }) {
                guard case .values(let values) = choice else { continue }
                json.key(name)
                json.array { json in
                    for value in values { json.string(value) }
                }
            }
        }
    }

    static func line(_ labels: Labels, _ samples: SampleBuffer) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("metric")
            json.labels(labels)
            json.key("values")
            json.array { json in
                for value in samples.values { json.raw(text(of: value)) }
            }
            json.key("timestamps")
            json.array { json in
                for time in samples.timestamps { json.raw("\(time)") }
            }
        }
        return json.text + "\n"
    }

    /// With all digits; what JSON has no number for as VictoriaMetrics writes it.
    private static func text(of value: Double) -> String {
        if value.bitPattern == StaleMarker.value.bitPattern { return "null" }
        return value.isFinite ? SampleText.of(value) : "\"\(SampleText.of(value))\""
    }

    // MARK: Reading

    /// How the board was looked at, from the file's first line, and the document of a board that is not the program's.
    static func header(in bytes: [UInt8]) throws(JSONFault) -> (view: RecordedView, document: String?) {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        var scanner = JSONScanner(bytes, bytes.startIndex..<end)
        scanner.skipBlanks()
        var reader: RecordedViewReader?
        try scanner.forEachMember { (name, scanner) throws(JSONFault) in
            guard name == "kongtop" else { return try scanner.skipValue() }
            reader = RecordedViewReader()
            try reader?.read(&scanner)
        }
        guard let reader else {
            throw JSONFault(position: 0, reason: "this is no recording of kongtop: its first line says nothing of one")
        }
        return (reader.view, reader.document)
    }
}
