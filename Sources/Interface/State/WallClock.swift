import Dashboards
import MetricModel

/// Moments as a clock on the wall shows them.
struct WallClock: Sendable {
    /// How far local time is ahead of UTC.
    var utcOffset: TimeSpan
    /// What is written behind the header's clock: `UTC` where that was asked for, nothing for local time.
    var zone = ""
    /// Moments of another day than this one's are told with their day; nil where that is told elsewhere.
    var now: Timestamp?

    /// `14:03:22`; `11-21 14:03:22` for another day than today.
    func clock(_ moment: Timestamp) -> String {
        let text = TimeText.plain(moment, utcOffset: utcOffset)
        let isToday = now.map { TimeText.plain($0, utcOffset: utcOffset).prefix(10) == text.prefix(10) } ?? true
        return String(text.dropFirst(isToday ? 11 : 5))
    }

    /// How long something has been known, in few letters: `90s`, `7m`, `2h 5m`.
    static func rough(_ span: TimeSpan) -> String {
        switch max(0, span.milliseconds / 1000) {
        case let seconds where seconds < 120: "\(seconds)s"
        case let seconds where seconds < 3600: "\(seconds / 60)m"
        default: short(span)
        }
    }

    /// A span in its two largest units: `45s`, `2m 10s`, `1h 5m`.
    static func short(_ span: TimeSpan) -> String {
        let seconds = max(0, span.milliseconds / 1000)
        switch seconds {
        case ..<60: return "\(seconds)s"
        case ..<3600: return seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds / 60)m \(seconds % 60)s"
        case ..<86_400: return "\(seconds / 3600)h \(seconds / 60 % 60)m"
        default: return "\(seconds / 86_400)d \(seconds / 3600 % 24)h"
        }
    }
}
