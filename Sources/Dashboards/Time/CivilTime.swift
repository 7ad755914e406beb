import MetricModel

/// A moment on the calendar and the clock of a zone.
struct CivilTime {
    var year: Int64
    var month: Int64
    var day: Int64
    /// Since midnight.
    var milliseconds: Int64
    private let utcOffset: TimeSpan

    /// Days and months by the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date
    /// algorithms", civil_from_days).
    init(_ moment: Timestamp, utcOffset: TimeSpan = .zero) {
        let perDay: Int64 = 86_400_000
        // Within the years that four digits can write; what lies outside is no time a board shows.
        let local = min(max((moment + utcOffset).milliseconds, -62_135_596_800_000), 253_402_300_799_999)
        let time = (local % perDay + perDay) % perDay
        let days = (local - time) / perDay + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        milliseconds = time
        self.utcOffset = utcOffset
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// `14:03`
    var hoursAndMinutes: String {
        "\(Self.padded(milliseconds / 3_600_000, 2)):\(Self.padded(milliseconds / 60_000 % 60, 2))"
    }

    /// `14:03:22`
    var clock: String { "\(hoursAndMinutes):\(Self.padded(milliseconds / 1000 % 60, 2))" }

    /// `2026-11-21`
    var date: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    /// `2026-11-21 14:03:22`
    var dateAndClock: String { "\(date) \(clock)" }

    /// `11-21`
    var monthAndDay: String { "\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    /// `+01:00`
    func zone(separator: String) -> String {
        let offset = utcOffset.milliseconds / 60_000
        return "\(offset < 0 ? "-" : "+")\(Self.padded(abs(offset) / 60, 2))\(separator)"
            + Self.padded(abs(offset) % 60, 2)
    }

    /// `2026-11-21T14:03:22Z`, with milliseconds where there are any and the zone's offset where it is not zero.
    var iso8601: String { iso8601(hasMilliseconds: false) }

    /// - Parameter hasMilliseconds: Writes them where they are 0 too.
    func iso8601(hasMilliseconds: Bool) -> String {
        let fraction = milliseconds % 1000
        let zone = utcOffset == .zero ? "Z" : zone(separator: ":")
        return "\(date)T\(clock)\(fraction == 0 && !hasMilliseconds ? "" : "." + Self.padded(fraction, 3))\(zone)"
    }
}
