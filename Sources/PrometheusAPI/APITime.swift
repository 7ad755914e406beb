public import MetricModel

/// How the API, and `promtool` with it, writes moments and spans (parseTime and parseDuration in web/api/v1/api.go of
/// Prometheus).
public enum APITime {
    /// Seconds since the epoch with a fraction, or RFC 3339; nil for anything else.
    ///
    /// What lies beyond the ends of time becomes the nearest end: clients ask so for all of it.
    public static func moment(_ text: String) -> Timestamp? {
        if let seconds = number(text) { return Timestamp(seconds: seconds) }
        if let moment = RFC3339.parse(text) { return moment }
        return switch text {
        case "-292273086-05-16T16:47:06Z": Timestamp(milliseconds: .min)
        case "292277025-08-18T07:12:54.999999999Z": Timestamp(milliseconds: .max)
        default: nil
        }
    }

    /// Seconds with a fraction, or a Prometheus duration such as `1m30s`; nil for anything else.
    public static func span(_ text: String) -> TimeSpan? {
        guard let seconds = number(text) else { return TimeSpan(text) }
        return isTooLong(seconds) ? nil : TimeSpan(seconds: seconds)
    }

    /// A finite number as Go reads it, names of infinities and NaN left out.
    static func number(_ text: String) -> Double? {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }), let number = Double(text), number.isFinite else {
            return nil
        }
        return number
    }

    /// Whether a span has more nanoseconds than an `Int64` holds.
    static func isTooLong(_ seconds: Double) -> Bool {
        seconds.magnitude * 1e9 > 0x1p63
    }
}
