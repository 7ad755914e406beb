import Dashboards
import MetricModel
import PrometheusAPI

extension JSONWriter {
    /// A board's document: what it is and of which moment, then its items under their key.
    mutating func document(
        ofBoard name: String, title: String, moment: Timestamp, utcOffset: TimeSpan, items key: String,
        _ writeItems: (inout JSONWriter) -> Void
    ) {
        object { json in
            json.key("board")
            json.string(name)
            json.key("title")
            json.string(title)
            json.key("time")
            json.string(TimeText.iso8601(moment))
            json.key("utcOffsetSeconds")
            json.raw("\(utcOffset.milliseconds / 1000)")
            json.key(key)
            json.array { json in writeItems(&json) }
        }
    }
}
