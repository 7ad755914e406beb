import MetricModel
public import PromQL

/// The JSON around every answer: `{"status":"success","data":…}`.
public enum APIEnvelope {
    /// A success with its data, and what the reader should know of it.
    public static func success(
        warnings: [String] = [], infos: [String] = [], data: (inout JSONWriter) -> Void
    ) -> JSONWriter {
        var json = JSONWriter()
        json.object { json in
            json.key("status")
            json.string("success")
            json.key("data")
            data(&json)
            append("warnings", warnings, to: &json)
            append("infos", infos, to: &json)
        }
        return json
    }

    public static func failure(_ error: APIError) -> JSONWriter {
        var json = JSONWriter()
        json.object { json in
            json.key("status")
            json.string("error")
            json.key("errorType")
            json.string(error.kind.rawValue)
            json.key("error")
            json.string(error.message)
        }
        return json
    }

    /// The answer to `query` and `query_range`.
    public static func result(_ result: QueryResult) -> JSONWriter {
        success(warnings: result.warnings, infos: result.infos) { json in
            json.object { json in
                json.key("resultType")
                json.string(result.value.typeName)
                json.key("result")
                append(result.value, to: &json)
            }
        }
    }

    private static func append(_ name: String, _ messages: [String], to json: inout JSONWriter) {
        if messages.isEmpty { return }
        json.key(name)
        json.array { json in
            for message in messages { json.string(message) }
        }
    }

    private static func append(_ value: QueryValue, to json: inout JSONWriter) {
        switch value {
        case .scalar(let sample):
            json.sample(sample)
        case .string(let moment, let text):
            json.array { json in
                json.timestamp(moment)
                json.string(text)
            }
        case .vector(let elements):
            json.array { json in
                for element in elements { append(element, to: &json) }
            }
        case .matrix(let series):
            json.array { json in
                for series in series { append(series, to: &json) }
            }
        }
    }

    private static func append(_ element: VectorElement, to json: inout JSONWriter) {
        json.object { json in
            json.key("metric")
            json.labels(element.labels)
            json.key("value")
            json.sample(element.sample)
        }
    }

    private static func append(_ series: MatrixSeries, to json: inout JSONWriter) {
        json.object { json in
            json.key("metric")
            json.labels(series.labels)
            json.key("values")
            json.array { json in
                for (timestamp, value) in zip(series.samples.timestamps, series.samples.values) {
                    json.sample(Sample(Timestamp(milliseconds: timestamp), value))
                }
            }
        }
    }
}

extension QueryValue {
    /// The name the API gives the kind of value.
    var typeName: String {
        switch self {
        case .scalar: "scalar"
        case .string: "string"
        case .vector: "vector"
        case .matrix: "matrix"
        }
    }
}
