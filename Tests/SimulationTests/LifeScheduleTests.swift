import MetricModel
import Testing

@testable import Simulation

struct LifeScheduleTests {
    @Test(arguments: [1, 2, 3, 5, 20])
    func anyTwoHoursOfAFleetSeeARestart(_ nodes: Int) {
        let configuration = FleetConfiguration(nodes: nodes, seed: 9)
        let schedules = (0..<nodes).map { LifeSchedule(configuration, node: $0) }
        var moment = Timestamp.afternoon
        for _ in 0..<50 {
            let later = moment + .hours(2)
            #expect(schedules.contains { $0.life(at: moment) != $0.life(at: later) })
            moment = moment + .minutes(13)
        }
    }

    @Test func runsFollowOneAnotherWithoutGaps() {
        let schedule = LifeSchedule(FleetConfiguration(seed: 4), node: 2)
        var moment = Timestamp.afternoon
        var last = schedule.life(at: moment)
        for _ in 0..<2000 {
            moment = moment + .seconds(30)
            let life = schedule.life(at: moment)
            #expect(life.stopped <= moment && life.stopped < life.started)
            #expect((life.started - life.stopped).seconds >= 8 && (life.started - life.stopped).seconds <= 24)
            #expect((moment - life.stopped).seconds < 4 * 3600)
            if life != last {
                #expect(life.number == last.number + 1)
                #expect(life.stopped > last.started)
            }
            last = life
        }
    }

    @Test func identitiesAreUUIDs() {
        let identity = LifeSchedule(FleetConfiguration(), node: 0).life(at: .afternoon).nodeID
        #expect(identity.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
        #expect(identity.utf8.dropFirst(14).first == UInt8(ascii: "4"))
    }
}
