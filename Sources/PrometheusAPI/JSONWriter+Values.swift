import MetricModel
import PromQL

extension JSONWriter {
    /// A query's value, without its type (promql/value.go and web/api/v1/json_codec.go of Prometheus).
    mutating func value(_ value: QueryValue) {
        switch value {
        case .scalar(let sample):
            pair(at: sample.timestamp) { $0.string(SampleText.fixed(sample.value)) }
        case .string(let moment, let text):
            pair(at: moment) { $0.string(text, escapingHTML: true) }
        case .vector(let elements):
            array { json in
                for element in elements { json.element(element) }
            }
        case .matrix(let series):
            array { json in
                for series in series { json.series(series) }
            }
        }
    }

    /// Scalars and strings go another way through Prometheus than samples: their seconds are a plain JSON number.
    private mutating func pair(at moment: Timestamp, _ value: (inout JSONWriter) -> Void) {
        array { json in
            json.shortTimestamp(moment)
            value(&json)
        }
    }

    private mutating func element(_ element: VectorElement) {
        object { json in
            json.key("metric")
            json.labels(element.labels)
            json.key("value")
            json.sample(element.sample)
        }
    }

    private mutating func series(_ series: MatrixSeries) {
        object { json in
            json.key("metric")
            json.labels(series.labels)
            json.key("values")
            json.samples(series.samples)
        }
    }
}
