import MetricModel

/// When a clock goes over to summer time every year and back: `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX' TZ).
struct SummerTimeRule: Sendable, Hashable {
    /// How many seconds the clock is ahead of UTC.
    private let standard: Int64
    private let summer: Summer?

    private struct Summer: Sendable, Hashable {
        var offset: Int64
        var start: Day
        var end: Day
    }

    /// The second Sunday of a month, and what the clock shows then.
    private struct Day: Sendable, Hashable {
        var month: Int64
        /// 5 for the last one.
        var week: Int64
        /// 0 for Sunday.
        var weekday: Int64
        /// In seconds behind midnight.
        var time: Int64

        /// By the place's own clock, counted from the epoch.
        func second(in year: Int64) -> Int64 {
            let first = CivilDay.number(year: year, month: month, day: 1)
            let next = CivilDay.number(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
            // The epoch's first day was a Thursday.
            let weekdayOfFirst = ((first + 4) % 7 + 7) % 7
            var day = first + (weekday - weekdayOfFirst + 7) % 7 + (week - 1) * 7
            if day >= next { day -= 7 }
            return day * 86_400 + time
        }
    }

    /// nil for what is no such rule, and for days that are counted without months.
    init?(_ text: String) {
        var reader = Reader(rest: text[...])
        guard reader.skipName(), let behind = reader.time() else { return nil }
        standard = -behind
        guard !reader.rest.isEmpty else {
            summer = nil
            return
        }
        guard reader.skipName() else { return nil }
        let offset = reader.rest.hasPrefix(",") ? standard + 3600 : reader.time().map { -$0 }
        guard let offset, let start = reader.day(), let end = reader.day() else { return nil }
        summer = Summer(offset: offset, start: start, end: end)
    }

    /// - Parameter second: Since the epoch.
    func offset(at second: Int64) -> TimeSpan {
        guard let summer else { return .seconds(standard) }
        let year = CivilTime(Timestamp(milliseconds: second.clamped * 1000), utcOffset: .seconds(standard)).year
        let start = summer.start.second(in: year) - standard
        let end = summer.end.second(in: year) - summer.offset
        let isSummer = start < end ? second >= start && second < end : second >= start || second < end
        return .seconds(isSummer ? summer.offset : standard)
    }

    /// Reads from the front on.
    private struct Reader {
        var rest: Substring

        /// `CET`, `<+0330>`
        mutating func skipName() -> Bool {
            let before = rest.utf8.count
            if rest.hasPrefix("<") {
                guard let close = rest.firstIndex(of: ">") else { return false }
                rest = rest[close...].dropFirst()
            } else {
                rest = rest.drop { $0.isASCII && $0.isLetter }
            }
            return rest.utf8.count < before
        }

        /// `-1`, `3:30`, `-02`
        mutating func time() -> Int64? {
            let isNegative = rest.hasPrefix("-")
            if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
            guard let hours = number(most: 167) else { return nil }
            var seconds = hours * 3600
            for unit: Int64 in [60, 1] where rest.hasPrefix(":") {
                rest = rest.dropFirst()
                guard let part = number(most: 59) else { return nil }
                seconds += part * unit
            }
            return isNegative ? -seconds : seconds
        }

        /// `,M3.5.0/2`
        mutating func day() -> Day? {
            guard rest.hasPrefix(",M") else { return nil }
            rest = rest.dropFirst(2)
            guard let month = number(most: 12), month > 0, let week = part(most: 5), week > 0,
                let weekday = part(most: 6)
            else { return nil }
            guard rest.hasPrefix("/") else { return Day(month: month, week: week, weekday: weekday, time: 7200) }
            rest = rest.dropFirst()
            return time().map { Day(month: month, week: week, weekday: weekday, time: $0) }
        }

        private mutating func part(most: Int64) -> Int64? {
            guard rest.hasPrefix(".") else { return nil }
            rest = rest.dropFirst()
            return number(most: most)
        }

        private mutating func number(most: Int64) -> Int64? {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int64(digits), number <= most else { return nil }
            rest = rest.dropFirst(digits.count)
            return number
        }
    }
}

extension Int64 {
    /// Within some thousands of years around today.
    fileprivate var clamped: Int64 { Swift.min(Swift.max(self, -100_000_000_000), 250_000_000_000) }
}
