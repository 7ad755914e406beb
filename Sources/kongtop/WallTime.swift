import Glibc
import MetricModel
import Scraping

/// The system's clock and time zone.
enum WallTime {
    static func now() -> Timestamp {
        SystemClock().now()
    }

    /// How far local time is ahead of UTC at a moment.
    static func utcOffset(at moment: Timestamp) -> TimeSpan {
        var seconds = time_t(moment.milliseconds / 1000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return .seconds(Int64(parts.tm_gmtoff))
    }
}
