/// Days of the proleptic Gregorian calendar, counted from the epoch.
enum CivilDay {
    /// Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
    ///
    /// - Parameters:
    ///   - month: 1…12.
    ///   - day: 1…31; what the month lacks counts into the next one.
    static func number(year: Int64, month: Int64, day: Int64) -> Int64 {
        let year = (month <= 2 ? year - 1 : year)
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
