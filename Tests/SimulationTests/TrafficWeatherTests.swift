import Testing

@testable import Simulation

struct TrafficWeatherTests {
    private let weather = TrafficWeather(seed: 1)
    private let hour: Int64 = 3_600_000

    @Test func afternoonsAreBusierThanNights() {
        #expect(TrafficWeather.dayCurve(at: 14 * hour) > 2 * TrafficWeather.dayCurve(at: 2 * hour))
    }

    @Test func burstsAndTroubleComeAndGo() {
        let minutes = (0..<1440).map { Int64($0) * 60_000 }
        let bursts = minutes.map { weather.burst(ofStream: 0, at: $0) }
        #expect(bursts.min() == 1)
        #expect((2...4).contains(bursts.max() ?? 0))
        let trouble = minutes.map { weather.trouble(ofProvider: 0, at: $0) }
        #expect(trouble.count { $0 == 0 } > 1000)
        #expect(trouble.allSatisfy { (0...1).contains($0) })
        #expect((trouble.max() ?? 0) > 0.3)
    }

    @Test func demandMovesSmoothly() {
        for second: Int64 in 0..<2000 {
            let now = weather.demand(ofStream: 3, at: second * 1000)
            let next = weather.demand(ofStream: 3, at: second * 1000 + 1000)
            #expect(abs(now - next) < 0.15)
        }
    }
}
