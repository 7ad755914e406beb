import Dashboards
import MetricModel
import PrometheusAPI

/// The data behind panels as JSON: each panel's queries with their series, labels and all, in the notation of
/// Prometheus' API (`[seconds, "value"]`).
struct SnapshotJSON {
    var board: Board
    var moment: Timestamp
    var panels: [Panel]
    var data: [Panel.ID: PanelData]
    var utcOffset: TimeSpan

    var text: String {
        var json = JSONWriter()
        json.document(
            ofBoard: board.name, title: board.title, moment: moment, utcOffset: utcOffset, items: "panels"
        ) {
            for panel in panels { write(panel, to: &$0) }
        }
        return json.text + "\n"
    }

    private func write(_ panel: Panel, to json: inout JSONWriter) {
        let data = data[panel.id]
        json.object { json in
            json.key("id")
            json.raw("\(panel.id)")
            json.key("title")
            json.string(panel.title)
            json.key("unit")
            json.string(panel.unit.heading)
            json.key("state")
            json.string(SnapshotJSON.word(data?.state))
            if let data {
                json.key("from")
                json.string(TimeText.iso8601(data.from))
                json.key("through")
                json.string(TimeText.iso8601(data.end))
                json.key("stepSeconds")
                json.raw("\(data.step.seconds)")
            }
            json.key("queries")
            json.array { json in
                for query in panel.queries { write(query, data?.answers[query.refID], to: &json) }
            }
        }
    }

    private func write(_ query: PanelQuery, _ answer: PanelData.Answer?, to json: inout JSONWriter) {
        json.object { json in
            json.key("refId")
            json.string(query.refID)
            json.key("expression")
            json.string(answer?.expression ?? query.expression)
            if let failure = answer?.failure {
                json.key("error")
                json.string(failure)
            }
            json.key("series")
            json.array { json in
                for series in answer?.series ?? [] { write(series, to: &json) }
            }
        }
    }

    private func write(_ series: DataSeries, to json: inout JSONWriter) {
        json.object { json in
            json.key("name")
            json.string(series.name)
            json.key("labels")
            json.labels(series.labels)
            json.key("samples")
            json.array { json in
                for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                    json.sample(Sample(Timestamp(milliseconds: time), value))
                }
            }
        }
    }

    private static func word(_ state: PanelState?) -> String {
        switch state {
        case .ready: "ready"
        case .stale: "stale"
        case .noData: "no data"
        case .failed: "failed"
        case .collecting, nil: "collecting"
        }
    }
}
