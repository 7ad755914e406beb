import MetricModel

/// A way to write times, in the letters of Moment.js that dashboards use: `YYYY-MM-DD HH:mm`.
struct TimePattern: Sendable {
    private enum Part: Sendable {
        case text(String)
        case token(String)
    }

    private let parts: [Part]

    /// The longest first, since `MM` is no `M` twice.
    private static let tokens = [
        "YYYY", "yyyy", "MMMM", "dddd", "MMM", "ddd", "SSS", "YY", "MM", "DD", "Do", "HH", "hh", "mm", "ss", "ZZ", "M",
        "D", "H", "h", "m", "s", "A", "a", "X", "x", "Z",
    ]

    /// - Parameter text: What is no letter of a time stays as it is, and what stands in brackets.
    init(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let first = rest.first {
            if first == "[", let close = rest.firstIndex(of: "]") {
                parts.append(.text(String(rest[rest.index(after: rest.startIndex)..<close])))
                rest = rest[rest.index(after: close)...]
            } else if let token = Self.tokens.first(where: { rest.hasPrefix($0) }) {
                parts.append(.token(token))
                rest = rest.dropFirst(token.count)
            } else {
                parts.append(.text(String(first)))
                rest = rest.dropFirst()
            }
        }
        self.parts = parts
    }

    /// - Parameter utcOffset: How far the clock that is meant is ahead of UTC.
    func text(_ moment: Timestamp, utcOffset: TimeSpan = .zero) -> String {
        let time = CivilTime(moment, utcOffset: utcOffset)
        return parts.map { part in
            switch part {
            case .text(let text): text
            case .token(let token): Self.date(token, time, moment) ?? Self.clock(token, time, moment)
            }
        }.joined()
    }

    private static func date(_ token: String, _ time: CivilTime, _ moment: Timestamp) -> String? {
        let weekday = weekdays[time.weekday]
        let month = months[Int(min(max(time.month, 1), 12)) - 1]
        switch token {
        case "YYYY", "yyyy": return padded(time.year, 4)
        case "YY": return padded(time.year % 100, 2)
        case "MMMM": return month
        case "MMM": return String(month.prefix(3))
        case "MM": return padded(time.month, 2)
        case "M": return "\(time.month)"
        case "DD": return padded(time.day, 2)
        case "D": return "\(time.day)"
        case "Do": return "\(time.day)" + ordinal(time.day)
        case "dddd": return weekday
        case "ddd": return String(weekday.prefix(3))
        default: return nil
        }
    }

    private static func clock(_ token: String, _ time: CivilTime, _ moment: Timestamp) -> String {
        let hour = time.milliseconds / 3_600_000
        let half = hour % 12 == 0 ? 12 : hour % 12
        switch token {
        case "HH": return padded(hour, 2)
        case "H": return "\(hour)"
        case "hh": return padded(half, 2)
        case "h": return "\(half)"
        case "mm": return padded(time.milliseconds / 60_000 % 60, 2)
        case "m": return "\(time.milliseconds / 60_000 % 60)"
        case "ss": return padded(time.milliseconds / 1000 % 60, 2)
        case "s": return "\(time.milliseconds / 1000 % 60)"
        case "SSS": return padded(time.milliseconds % 1000, 3)
        case "A": return hour < 12 ? "AM" : "PM"
        case "a": return hour < 12 ? "am" : "pm"
        case "X": return "\(moment.milliseconds / 1000)"
        case "x": return "\(moment.milliseconds)"
        case "ZZ": return time.zone(separator: "")
        default: return time.zone(separator: ":")
        }
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static func ordinal(_ day: Int64) -> String {
        if (11...13).contains(day % 100) { return "th" }
        return [1: "st", 2: "nd", 3: "rd"][day % 10] ?? "th"
    }

    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension CivilTime {
    /// 0 for Sunday … 6 for Saturday (Sakamoto's congruence).
    fileprivate var weekday: Int {
        let shifts: [Int64] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? year - 1 : year
        let shift = shifts[Int(min(max(month, 1), 12)) - 1]
        let day = (year + year / 4 - year / 100 + year / 400 + shift + day) % 7
        return Int((day + 7) % 7)
    }
}
