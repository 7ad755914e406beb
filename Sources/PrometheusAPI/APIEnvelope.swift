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
            json.member("status", "error")
            json.member("errorType", error.kind.rawValue)
            json.member("error", error.message)
        }
        return json
    }

    /// The answer to `query` and `query_range`.
    ///
    /// - Parameter mostAnnotations: so many warnings are listed, and as many infos; the others are counted.
    public static func result(_ result: QueryResult, mostAnnotations: Int = 10) -> JSONWriter {
        let warnings = shortened(result.warnings, to: mostAnnotations, kind: "warning")
        let infos = shortened(result.infos, to: mostAnnotations, kind: "info")
        return success(warnings: warnings, infos: infos) { json in
            json.object { json in
                json.key("resultType")
                json.string(result.value.typeName)
                json.key("result")
                json.value(result.value)
            }
        }
    }

    private static func shortened(_ messages: [String], to most: Int, kind: String) -> [String] {
        guard most > 0, messages.count > most else { return messages }
        return messages.prefix(most) + ["\(messages.count - most) more \(kind) annotations omitted"]
    }

    private static func append(_ name: String, _ messages: [String], to json: inout JSONWriter) {
        if messages.isEmpty { return }
        json.key(name)
        json.array { json in
            for message in messages { json.string(message, escapingHTML: true) }
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
