import MetricModel

/// Moments as a clock on the wall shows them.
struct WallClock: Sendable {
    /// How far local time is ahead of UTC.
    var utcOffset: TimeSpan
    /// What is written behind the header's clock: `UTC` where that was asked for, nothing for local time.
    var zone = ""

    /// `14:03:22`
    func clock(_ moment: Timestamp) -> String {
        let seconds = secondOfDay(moment)
        return "\(pad(seconds / 3600)):\(pad(seconds / 60 % 60)):\(pad(seconds % 60))"
    }

    private func secondOfDay(_ moment: Timestamp) -> Int64 {
        let seconds = (moment + utcOffset).milliseconds / 1000 % 86_400
        return seconds < 0 ? seconds + 86_400 : seconds
    }

    private func pad(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
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
