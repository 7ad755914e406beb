import MetricModel

/// Reads parameters, and complains about them in Prometheus' words.
enum APIParameters {
    static func time(_ text: String, parameter: String) throws(APIError) -> Timestamp {
        guard let moment = APITime.moment(text) else {
            throw .invalid(parameter: parameter, "cannot parse \(LabelSyntax.quoted(text)) to a valid timestamp")
        }
        return moment
    }

    /// A moment that may be left out.
    static func time(_ request: APIRequest, _ parameter: String, default fallback: Timestamp) throws(APIError)
        -> Timestamp
    {
        let text = request.value(parameter)
        if text.isEmpty { return fallback }
        guard let moment = APITime.moment(text) else {
            throw .invalid(
                parameter: parameter,
                "Invalid time value for '\(parameter)': cannot parse \(LabelSyntax.quoted(text)) to a valid timestamp")
        }
        return moment
    }

    static func duration(_ text: String) throws(DurationFault) -> TimeSpan {
        if let span = APITime.span(text) { return span }
        throw DurationFault(text: text)
    }

    static func duration(_ text: String, parameter: String) throws(APIError) -> TimeSpan {
        do throws(DurationFault) {
            return try duration(text)
        } catch {
            throw .invalid(parameter: parameter, error.message)
        }
    }

    /// How many elements an answer may have; nil for any number.
    static func limit(_ request: APIRequest) throws(APIError) -> Int? {
        let text = request.value("limit")
        if text.isEmpty { return nil }
        guard let limit = Int(text) else {
            throw .invalid(
                parameter: "limit", "strconv.Atoi: parsing \(LabelSyntax.quoted(text)): invalid syntax")
        }
        if limit < 0 { throw .invalid(parameter: "limit", "limit must be non-negative") }
        return limit == 0 ? nil : limit
    }

    /// A limit of the metadata endpoints: none where it is left out or negative, and 0 means 0.
    static func metadataLimit(_ request: APIRequest, _ parameter: String) throws(APIError) -> Int? {
        let text = request.value(parameter)
        if text.isEmpty { return nil }
        guard let limit = Int(text) else { throw APIError(.badData, "\(parameter) must be a number") }
        return limit < 0 ? nil : limit
    }
}

/// A text that is no duration.
struct DurationFault: Error {
    let text: String

    var message: String {
        let isTooLong = APITime.number(text).map(APITime.isTooLong) ?? false
        return "cannot parse \(LabelSyntax.quoted(text)) to a valid duration"
            + (isTooLong ? ". It overflows int64" : "")
    }
}
