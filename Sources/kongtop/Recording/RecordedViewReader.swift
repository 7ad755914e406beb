import Dashboards
import Interface
import MetricModel

/// Reads the first line of a recording; every number is held within what a board can show.
struct RecordedViewReader {
    private var board = "live"
    private var measure = Measure.rate
    private var range: Int64 = 900_000
    private var interval: Int64 = 2000
    private var moment: Int64 = 0
    private var nodes: Int64 = 0
    private var choices: [String: VariableChoice] = [:]
    private(set) var document: String?

    private static let mostChoices = 1000

    var view: RecordedView {
        RecordedView(
            board: board, measure: measure, range: .milliseconds(min(max(range, 1000), 90 * 86_400_000)),
            interval: .milliseconds(min(max(interval, 100), 86_400_000)), moment: Timestamp(milliseconds: moment),
            choices: choices, nodes: Int(min(max(nodes, 0), 10_000)))
    }

    mutating func read(_ scanner: inout JSONScanner) throws(JSONFault) {
        let start = scanner.position
        try scanner.forEachMember { (name, scanner) throws(JSONFault) in
            switch name {
            case "format":
                let format = try scanner.integer()
                guard format == RecordingFile.format else {
                    throw JSONFault(position: start, reason: "format \(format) is newer than this kongtop understands")
                }
            case "board": board = try scanner.string()
            case "measure": measure = Measure(rawValue: try scanner.string()) ?? .rate
            case "range": range = try scanner.integer()
            case "interval": interval = try scanner.integer()
            case "moment": moment = try scanner.integer()
            case "nodes": nodes = try scanner.integer()
            case "choices": try readChoices(&scanner)
            case "document": document = try scanner.string()
            default: try scanner.skipValue()
            }
        }
        // Years 0 to 9999: what calendars and sums of times can hold.
        guard (-62_135_596_800_000...253_402_300_799_999).contains(moment) else {
            throw JSONFault(position: start, reason: "its time is out of range")
        }
    }

    private mutating func readChoices(_ scanner: inout JSONScanner) throws(JSONFault) {
        try scanner.forEachMember { (name, scanner) throws(JSONFault) in
            var values: [String] = []
            try scanner.forEachElement { (scanner) throws(JSONFault) in
                let value = try scanner.string()
                if values.count < RecordedViewReader.mostChoices { values.append(value) }
            }
            if choices.count < RecordedViewReader.mostChoices, !values.isEmpty { choices[name] = .values(values) }
        }
    }
}
