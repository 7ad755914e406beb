import Testing

@testable import PromQL

struct CalendarMomentTests {
    @Test(
        "Dates before and after the epoch",
        arguments: [
            (0, [1970, 1, 1, 4, 0, 0]), (-1, [1969, 12, 31, 3, 23, 59]), (951_782_400, [2000, 2, 29, 2, 0, 0]),
            (4_107_542_400, [2100, 3, 1, 1, 0, 0]), (1_136_239_445, [2006, 1, 2, 1, 22, 4]),
            (-62_135_596_800, [1, 1, 1, 1, 0, 0]),
        ] as [(Int64, [Int])])
    func parts(seconds: Int64, expected: [Int]) {
        let moment = CalendarMoment(seconds: seconds)
        #expect([Int(moment.year), moment.month, moment.day, moment.weekday, moment.hour, moment.minute] == expected)
    }

    @Test func lengthsOfMonthsAndYears() {
        #expect(CalendarMoment(seconds: 951_782_400).daysInMonth == 29)
        #expect(CalendarMoment(seconds: 4_105_123_200).daysInMonth == 28)
        #expect(CalendarMoment(seconds: 1_483_191_420).dayOfYear == 366)
    }

    @Test func theEndsOfTimeDoNotTrap() {
        _ = CalendarMoment(seconds: .max).dayOfYear
        _ = CalendarMoment(seconds: .min).dayOfYear
    }
}
