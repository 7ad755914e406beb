public import MetricModel

/// A span that comes again every day or every week, such as the hours of work, to be drawn behind graphs.
public struct TimeRegion: Sendable, Hashable {
    /// When it begins, behind midnight; behind Monday's where it comes once a week.
    public var start: TimeSpan
    public var length: TimeSpan
    public var isWeekly: Bool
    /// Its clock; nil for the one that the board's times are written by.
    public var zone: ClockZone?
    public var color: PanelColor
    /// Whether what lies in it is tinted, and its ends are lines.
    public var isFilled: Bool
    public var hasLines: Bool

    /// More of them can't be told apart in a window.
    private static let most = 500

    /// Its spans that touch the time between two moments, ascending.
    ///
    /// - Parameter utcOffset: How far the board's clock is ahead of UTC.
    public func spans(
        from: Timestamp, through: Timestamp, utcOffset: TimeSpan
    ) -> [(from: Timestamp, through: Timestamp)] {
        let day: Int64 = 86_400_000
        let period = isWeekly ? 7 * day : day
        // The first day of the epoch was a Thursday.
        let origin = start.milliseconds + (isWeekly ? 4 * day : 0)
        let limit = Int64.max / 4
        guard from <= through, from.milliseconds.magnitude < limit, through.milliseconds.magnitude < limit,
            (0...period).contains(length.milliseconds)
        else { return [] }
        /// How far the clock is ahead when it shows a time.
        func offset(showing local: Int64) -> Int64 {
            guard let zone else { return utcOffset.milliseconds }
            let guess = zone.offset(at: Timestamp(milliseconds: local)).milliseconds
            return zone.offset(at: Timestamp(milliseconds: local - guess)).milliseconds
        }
        // By the clock, a day early: how far it is ahead may change in between.
        let first = from.milliseconds - length.milliseconds - origin - day
        let rest = first % period
        var local = origin + first - rest + (rest > 0 ? period : 0)
        var result: [(from: Timestamp, through: Timestamp)] = []
        while local <= through.milliseconds + day, result.count < Self.most {
            let end = local + length.milliseconds
            // The hour that a clock skips begins behind its end.
            let begin = local - offset(showing: local)
            let span = (begin, max(begin, end - offset(showing: end)))
            if span.1 >= from.milliseconds, span.0 <= through.milliseconds {
                result.append((Timestamp(milliseconds: span.0), Timestamp(milliseconds: span.1)))
            }
            local += period
        }
        return result
    }
}
