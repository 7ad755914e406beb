import MetricModel
import Testing

@testable import Scraping

@Suite struct ScrapeScheduleTests {
    private let schedule = ScrapeSchedule(interval: .seconds(2), seed: 500)

    @Test(arguments: [(0, 500), (499, 500), (500, 2500), (2499, 2500), (-1501, -1500), (-1500, 500)])
    func turns(after moment: Int64, expected: Int64) {
        #expect(schedule.turn(after: Timestamp(milliseconds: moment)).milliseconds == expected)
    }

    @Test func stampsWithinTolerance() {
        let turn = Timestamp(milliseconds: 2500)
        #expect(schedule.stamp(for: turn, at: Timestamp(milliseconds: 2520)) == turn)
        #expect(schedule.stamp(for: turn, at: Timestamp(milliseconds: 2521)).milliseconds == 2521)
        #expect(schedule.stamp(for: turn, at: Timestamp(milliseconds: 2499)).milliseconds == 2499)
        let slow = ScrapeSchedule(interval: .minutes(1), seed: 0)
        #expect(slow.stamp(for: turn, at: Timestamp(milliseconds: 2600)) == turn)
        #expect(slow.stamp(for: turn, at: Timestamp(milliseconds: 2601)).milliseconds == 2601)
        let quick = ScrapeSchedule(interval: .milliseconds(100), seed: 0)
        #expect(quick.stamp(for: turn, at: Timestamp(milliseconds: 2502)).milliseconds == 2502)
        #expect(quick.stamp(for: turn, at: Timestamp(milliseconds: 2501)) == turn)
    }

    @Test func endsOfTimeDoNotTrap() {
        #expect(schedule.turn(after: Timestamp(milliseconds: .max)).milliseconds == .max)
        _ = schedule.turn(after: Timestamp(milliseconds: .min))
        _ = ScrapeSchedule(interval: TimeSpan(milliseconds: .max), seed: .max).turn(after: Timestamp(milliseconds: 1))
    }

    @Test func targetsSpreadOverTheInterval() throws {
        var perQuarter = [0, 0, 0, 0]
        for node in 0..<400 {
            let target = Target(try TargetAddress("node-\(node):8100"), interval: .seconds(5))
            perQuarter[Int(ScrapeSchedule(of: target).phase.milliseconds) / 1250] += 1
        }
        #expect(perQuarter.allSatisfy { $0 > 60 && $0 < 140 })
    }
}
