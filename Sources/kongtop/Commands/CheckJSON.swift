import Exposition
import MetricModel
import PrometheusAPI

/// A report for programs: one JSON object on one line.
struct CheckJSON {
    private var json = JSONWriter()

    var text: String { SafeJSON.of(json.text) + "\n" }

    init(_ report: CheckReport, listsSamples: Bool) {
        json.object { json in
            json.member("source", report.name)
            json.member("format", report.format.rawValue)
            json.key("accepted")
            json.raw(report.isAccepted ? "true" : "false")
            json.member("bytes", report.byteCount)
            json.list("notes", report.notes) { $0.string($1) }
            json.member("problem_count", report.problemCount)
            json.list("problems", report.problems, CheckJSON.write)
            CheckJSON.write(report.inspection, to: &json)
            json.list("findings", report.findings, CheckJSON.write)
            if listsSamples {
                json.list("samples", report.isAccepted ? report.page.samples : [], CheckJSON.write)
            }
        }
    }

    private static func write(_ json: inout JSONWriter, _ problem: ExpositionError) {
        json.object { json in
            json.member("line", problem.line)
            json.member("column", problem.column)
            let message = problem.excerpt.isEmpty ? problem.reason : "\(problem.reason), got \(problem.excerpt)"
            json.member("message", message)
        }
    }

    private static func write(_ inspection: PageInspection, to json: inout JSONWriter) {
        json.key("gateway")
        if let gateway = inspection.gateway {
            json.object { json in
                json.member("name", gateway.name)
                json.member("version", gateway.version)
            }
        } else {
            json.raw("null")
        }
        json.list("families", inspection.families, CheckJSON.write)
        json.key("label_values")
        json.object { json in
            for label in inspection.labelCardinality { json.member(label.name, label.values) }
        }
        json.list("missing", inspection.missing) { json, family in
            json.object { json in
                json.member("name", family.name)
                json.member("remedy", family.remedy)
            }
        }
    }

    private static func write(_ json: inout JSONWriter, _ family: InspectedFamily) {
        json.object { json in
            json.member("name", family.name)
            json.member("type", family.metadata.type.rawValue)
            json.member("help", family.metadata.help)
            json.member("unit", family.metadata.unit)
            json.key("declared")
            json.raw(family.isDeclared ? "true" : "false")
            json.member("series", family.seriesCount)
            json.member("samples", family.sampleCount)
            json.key("label_values")
            json.object { json in
                for (name, count) in family.labelCardinality.sorted(by: { $0.key.precedesBytewise($1.key) }) {
                    json.member(name, count)
                }
            }
        }
    }

    private static func write(_ json: inout JSONWriter, _ finding: PageFinding) {
        json.object { json in
            json.member("kind", finding.kind.rawValue)
            json.member("metric", finding.metric)
            json.key("line")
            json.raw(finding.line.map { "\($0)" } ?? "null")
            json.member("message", finding.message)
        }
    }

    private static func write(_ json: inout JSONWriter, _ sample: WrittenSample) {
        json.object { json in
            json.member("name", sample.name)
            // A name may be given twice only where one of its values is empty; then a server drops them all.
            let empty = Set(sample.labels.lazy.filter(\.value.isEmpty).map { BytewiseText($0.name) })
            let labels = sample.labels.filter { !empty.contains(BytewiseText($0.name)) }
            json.members("labels", labels)
            json.member("value", SampleText.of(sample.value))
            json.time(sample.timestamp)
            guard let exemplar = sample.exemplar else { return }
            json.key("exemplar")
            json.object { json in
                json.members("labels", Array(exemplar.labels))
                json.member("value", SampleText.of(exemplar.value))
                json.time(exemplar.timestamp)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    fileprivate mutating func member(_ name: String, _ value: Int) {
        key(name)
        raw("\(value)")
    }

    fileprivate mutating func members(_ name: String, _ labels: [Label]) {
        key(name)
        object { json in
            for label in labels { json.member(label.name, label.value) }
        }
    }

    fileprivate mutating func time(_ milliseconds: Int64?) {
        key("timestamp_ms")
        raw(milliseconds.map { "\($0)" } ?? "null")
    }

    fileprivate mutating func list<Element>(
        _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array { json in
            for element in elements { write(&json, element) }
        }
    }
}
