import MetricModel

/// How the API reads times and durations (web/api/v1 of Prometheus).
enum APIParameters {
    /// Seconds since the epoch, with a fraction, or RFC 3339.
    static func time(_ text: String, parameter: String) throws(APIError) -> Timestamp {
        if let seconds = number(text), seconds.isFinite, seconds.magnitude < 1e15 {
            return Timestamp(seconds: seconds)
        }
        if let moment = RFC3339.parse(text) { return moment }
        throw .invalid(parameter: parameter, "cannot parse \(LabelSyntax.quoted(text)) to a valid timestamp")
    }

    /// Seconds with a fraction, or a Prometheus duration such as `1m30s`.
    static func duration(_ text: String, parameter: String) throws(APIError) -> TimeSpan {
        if let seconds = number(text) {
            guard seconds.isFinite, seconds.magnitude < 9.2e9 else {
                throw .invalid(
                    parameter: parameter,
                    "cannot parse \(LabelSyntax.quoted(text)) to a valid duration. It overflows int64")
            }
            return TimeSpan(seconds: seconds)
        }
        if let span = TimeSpan(text) { return span }
        throw .invalid(parameter: parameter, "cannot parse \(LabelSyntax.quoted(text)) to a valid duration")
    }

    /// A positive whole number, or nil where none is given.
    static func limit(_ text: String) throws(APIError) -> Int? {
        if text.isEmpty { return nil }
        guard let limit = Int(text), limit >= 0 else {
            throw .invalid(parameter: "limit", "cannot parse \(LabelSyntax.quoted(text)) to a valid limit")
        }
        return limit == 0 ? nil : limit
    }

    /// Swift's spelling of numbers, without the leading `+` of an exponent's absence or the names of infinities.
    private static func number(_ text: String) -> Double? {
        guard let first = text.utf8.first, first < UInt8(ascii: "A") else { return nil }
        return Double(text)
    }
}
