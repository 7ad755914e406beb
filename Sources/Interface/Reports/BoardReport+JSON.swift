import Dashboards
import MetricModel
import PrometheusAPI

extension BoardReport {
    /// The same as one JSON object, with numbers as they are.
    public var json: String {
        var json = JSONWriter()
        json.object { json in
            json.key("time")
            json.string(TimeText.iso8601(moment))
            json.key("board")
            json.string(board)
            json.key("nodes")
            json.object { json in
                json.key("up")
                json.raw("\(nodesUp)")
                json.key("total")
                json.raw("\(nodes)")
            }
            json.key("staleSince")
            if let staleSince { json.string(TimeText.iso8601(staleSince)) } else { json.raw("null") }
            json.key("notice")
            if let notice { BoardReport.write(notice, to: &json) } else { json.raw("null") }
            json.key("values")
            json.array { json in
                for item in items { BoardReport.write(item, to: &json) }
            }
            json.key("panels")
            json.array { json in
                for panel in panels { BoardReport.write(panel, to: &json) }
            }
            json.key("failed")
            json.array { json in
                for expression in failed { json.string(expression) }
            }
        }
        return json.text + "\n"
    }

    private static func write(_ notice: Notice, to json: inout JSONWriter) {
        func write(_ items: [Notice.Item], _ key: String, to json: inout JSONWriter) {
            json.key(key)
            json.array { json in
                for item in items { json.string(item.text) }
            }
        }
        json.object { json in
            json.key("title")
            json.string(notice.title)
            json.key("summary")
            json.string(notice.summary)
            write(notice.tried, "tried", to: &json)
            write(notice.steps, "steps", to: &json)
        }
    }

    private static func write(_ item: Item, to json: inout JSONWriter) {
        json.object { json in
            json.key("title")
            json.string(item.title)
            write(item.value, item.words, to: &json)
        }
    }

    private static func write(_ value: Double?, _ text: String, to json: inout JSONWriter) {
        json.key("value")
        if let value, value.isFinite { json.raw(SampleText.of(value)) } else { json.raw("null") }
        json.key("text")
        json.string(text)
    }

    private static func write(_ item: ReportItem, to json: inout JSONWriter) {
        json.object { json in
            json.key("title")
            json.string(item.title)
            if item.parts.isEmpty {
                json.key("text")
                json.string(item.words)
            }
            json.key("parts")
            json.array { json in
                for part in item.parts { write(part, to: &json) }
            }
            json.key("more")
            json.raw("\(item.more)")
        }
    }

    private static func write(_ part: ReportItem.Part, to json: inout JSONWriter) {
        json.object { json in
            json.key("name")
            json.string(part.name)
            json.key("values")
            json.array { json in
                for number in part.numbers {
                    json.object { json in
                        json.key("title")
                        json.string(number.title)
                        write(number.value, number.text, to: &json)
                    }
                }
            }
        }
    }
}
