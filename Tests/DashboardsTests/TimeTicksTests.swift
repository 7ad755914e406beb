import MetricModel
import Testing

@testable import Dashboards

struct TimeTicksTests {
    /// 2026-11-21 14:03:22 UTC
    private let now = Timestamp(milliseconds: 1795269802_000)

    private func labels(_ span: TimeSpan, _ count: Double, offset: TimeSpan = .zero) -> [String] {
        TimeTicks.marks(from: now - span, through: now, count: count) { _ in offset }.map(\.label)
    }

    @Test func standsAtRoundTimes() {
        #expect(labels(.minutes(15), 4) == ["13:50", "13:55", "14:00"])
        // With room for three and a half, a little more than a quarter of an hour needs no wider steps.
        #expect(labels(.seconds(905), 3.4) == ["13:50", "13:55", "14:00"])
        #expect(labels(.minutes(1), 3) == ["14:02:30", "14:03:00"])
        #expect(labels(.hours(6), 4) == ["10:00", "12:00", "14:00"])
        #expect(labels(.hours(24), 4) == ["18:00", "11-21", "06:00", "12:00"])
        #expect(labels(.hours(24 * 7), 4) == ["11-15", "11-17", "11-19", "11-21"])
    }

    @Test func standsAtRoundLocalTimes() {
        #expect(labels(.minutes(15), 4, offset: .minutes(330)) == ["19:20", "19:25", "19:30"])
        let hours = TimeTicks.marks(from: now - .hours(6), through: now, count: 4) { _ in .minutes(330) }
        #expect(hours.map(\.label) == ["14:00", "16:00", "18:00"])
        #expect(hours.allSatisfy { ($0.position / 1000 + 330 * 60).truncatingRemainder(dividingBy: 7200) == 0 })
    }

    @Test func staysRoundWhereTheClocksChange() {
        let change = now - .hours(12)
        let marks = TimeTicks.marks(from: now - .hours(24), through: now, count: 8) { $0 < change ? .hours(1) : .zero }
        #expect(marks.allSatisfy { $0.label.hasSuffix(":00") || $0.label == "11-21" })
        #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.position < $1.position })
    }

    @Test func survivesOddRanges() {
        #expect(TimeTicks.marks(from: now, through: now, count: 4).isEmpty)
        #expect(TimeTicks.marks(from: now, through: now - .hours(1), count: 4).isEmpty)
        #expect(TimeTicks.marks(from: now - .hours(1), through: now, count: 0).isEmpty)
        for count in [0.1, 1, 3, .infinity] {
            let ends = TimeTicks.marks(
                from: Timestamp(milliseconds: .min), through: Timestamp(milliseconds: .max), count: count)
            #expect(Double(ends.count) <= count.rounded(.up))
        }
        #expect(CivilTime(Timestamp(milliseconds: .max)).date == "9999-12-31")
        #expect(CivilTime(Timestamp(milliseconds: .min)).date == "0001-01-01")
    }

    @Test func writesTimes() {
        #expect(CivilTime(now).iso8601 == "2026-11-21T14:03:22Z")
        #expect(CivilTime(now + .milliseconds(7), utcOffset: .minutes(-90)).iso8601 == "2026-11-21T12:33:22.007-01:30")
        #expect(CivilTime(Timestamp(milliseconds: 951_782_400_000)).date == "2000-02-29")
        #expect(CivilTime(Timestamp(milliseconds: -1)).iso8601 == "1969-12-31T23:59:59.999Z")
    }
}
