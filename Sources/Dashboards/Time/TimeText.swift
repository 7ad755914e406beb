public import MetricModel

/// Moments in words for files and reports.
public enum TimeText {
    /// `2026-11-21T14:03:22Z`, or with the offset: `2026-11-21T15:03:22+01:00`.
    public static func iso8601(_ moment: Timestamp, utcOffset: TimeSpan = .zero) -> String {
        CivilTime(moment, utcOffset: utcOffset).iso8601
    }

    /// `20261121-150322`, which sorts by time.
    public static func stamp(_ moment: Timestamp, utcOffset: TimeSpan = .zero) -> String {
        let time = CivilTime(moment, utcOffset: utcOffset)
        return "\(time.date)-\(time.clock)".filter { $0 != "-" && $0 != ":" }.inserting("-", after: 8)
    }

    /// `2026-11-21 15:03:22`
    public static func plain(_ moment: Timestamp, utcOffset: TimeSpan = .zero) -> String {
        let time = CivilTime(moment, utcOffset: utcOffset)
        return "\(time.date) \(time.clock)"
    }
}

extension String {
    fileprivate func inserting(_ text: String, after count: Int) -> String {
        prefix(count) + text + dropFirst(count)
    }
}
