import Dashboards
import MetricModel
import PrometheusAPI

/// The Nodes board's rows as JSON, with numbers as they are: seconds, counts and bytes.
struct NodesJSON {
    var rows: [NodeRow]
    var moment: Timestamp
    var clock: WallClock

    var text: String {
        var json = JSONWriter()
        json.document(ofBoard: "nodes", title: "Nodes", moment: moment, utcOffset: clock.utcOffset, items: "nodes") {
            for row in rows { write(row, to: &$0) }
        }
        return json.text + "\n"
    }

    private func write(_ row: NodeRow, to json: inout JSONWriter) {
        json.object { json in
            json.key("labels")
            json.labels(row.labels)
            for column in [NodeColumn.version, .state, .note] {
                json.key(column == .note ? "odd" : column.title)
                json.string(column.text(row, now: moment, clock: clock))
            }
            for (key, time) in [("lastScrape", row.lastScrape), ("lastAnswer", row.lastAnswer)] {
                json.key(key)
                if let time { json.string(TimeText.iso8601(time)) } else { json.raw("null") }
            }
            let numbers: [(String, Double?)] = [
                ("durationSeconds", row.duration), ("samples", row.hasPage ? Double(row.samples) : nil),
                ("seriesAdded", row.hasPage ? Double(row.seriesAdded) : nil),
                ("bytes", row.hasPage ? Double(row.bytes) : nil),
            ]
            for (key, number) in numbers {
                json.key(key)
                json.raw(number.map { SampleText.of($0) } ?? "null")
            }
        }
    }
}
