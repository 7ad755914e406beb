public import MetricModel

/// A span that comes again every day or every week, such as the hours of work, to be drawn behind graphs.
public struct TimeRegion: Sendable, Hashable {
    /// When it begins, behind midnight; behind Monday's where it comes once a week.
    public var start: TimeSpan
    public var length: TimeSpan
    public var isWeekly: Bool
    /// Whether its clock is UTC's, rather than the one on the wall.
    public var isUTC: Bool
    public var color: PanelColor
    /// Whether what lies in it is tinted, and its ends are lines.
    public var isFilled: Bool
    public var hasLines: Bool

    /// More of them can't be told apart in a window.
    private static let most = 500

    /// Its spans that touch the time between two moments, ascending.
    ///
    /// - Parameter utcOffset: How far the clock on the wall is ahead of UTC.
    public func spans(
        from: Timestamp, through: Timestamp, utcOffset: TimeSpan
    ) -> [(from: Timestamp, through: Timestamp)] {
        let day: Int64 = 86_400_000
        let period = isWeekly ? 7 * day : day
        // The first day of the epoch was a Thursday.
        let origin = start.milliseconds + (isWeekly ? 4 * day : 0) - (isUTC ? 0 : utcOffset.milliseconds)
        let limit = Int64.max / 4
        guard from <= through, from.milliseconds.magnitude < limit, through.milliseconds.magnitude < limit,
            (0...period).contains(length.milliseconds)
        else { return [] }
        let behind = from.milliseconds - length.milliseconds - origin
        let rest = behind % period
        var begin = from.milliseconds - length.milliseconds + (rest > 0 ? period - rest : -rest)
        var result: [(from: Timestamp, through: Timestamp)] = []
        while begin <= through.milliseconds, result.count < Self.most {
            let end = begin + length.milliseconds
            result.append((Timestamp(milliseconds: begin), Timestamp(milliseconds: end)))
            begin += period
        }
        return result
    }
}
