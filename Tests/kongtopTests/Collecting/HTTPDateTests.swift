import MetricModel
import Testing

@testable import kongtop

struct HTTPDateTests {
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_200), ("Sat, 21 Nov 2026 22:27:08 GMT", 1_795_300_028),
    ])
    func reads(text: String, seconds: Int64) {
        #expect(HTTPDate.moment(text) == Timestamp(milliseconds: seconds * 1000))
    }

    @Test(arguments: [
        "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Nox 1994 08:49:37 GMT",
        "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 99999999999999999999 08:49:37 GMT", "Sun, 06 Nov 1994 8:49 GMT",
        "Sun, +6 Nov 1994 08:49:37 GMT",
    ])
    func refuses(text: String) {
        #expect(HTTPDate.moment(text) == nil)
    }

    @Test(
        arguments: [(10_000, nil), (15_000, nil), (15_500, nil), (4000, nil), (30_000, 18_000), (0, -9000)]
            as [(Int64, Int64?)])
    func clocksDiffer(answer: Int64, expected: Int64?) {
        let difference = ClockDifference(
            answer: Timestamp(milliseconds: answer), asked: Timestamp(milliseconds: 10_000), seconds: 2)
        #expect(difference.worthTelling?.milliseconds == expected)
    }
}
