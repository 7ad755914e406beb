/// A moment on the calendar, in UTC.
struct CalendarMoment {
    let year: Int64
    /// 1…12
    let month: Int
    /// 1…31
    let day: Int
    /// 0 is Sunday.
    let weekday: Int
    let hour: Int
    let minute: Int
    private let daysSinceEpoch: Int64

    /// - Parameter seconds: since the Unix epoch.
    init(seconds: Int64) {
        // Go counts from a year so far back that every moment lies behind it, and goes round at the end: what is no
        // time at all, such as NaN, becomes a day in the year 292277026596.
        let sinceFirstYear = UInt64(bitPattern: seconds &+ CalendarMoment.goEpochDays * 86_400)
        let days = Int64(sinceFirstYear / 86_400) - CalendarMoment.goEpochDays
        let second = Int(sinceFirstYear % 86_400)
        daysSinceEpoch = days
        hour = second / 3600
        minute = second % 3600 / 60
        weekday = Int((days + 4) - (days + 4).flooredQuotient(7) * 7)
        // Years that begin in March put the leap day last (Howard Hinnant, chrono-compatible date algorithms).
        let shifted = days + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
        month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// From the first of January of the year -292277022399 to the Unix epoch.
    private static let goEpochDays: Int64 = 106_751_991_073_094

    private var isLeapYear: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private var monthLengths: [Int] { [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] }

    var daysInMonth: Int { monthLengths[month - 1] }

    /// 1…366
    var dayOfYear: Int { monthLengths.prefix(month - 1).reduce(0, +) + day }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
