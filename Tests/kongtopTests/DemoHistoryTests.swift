import Exposition
import MetricModel
import Scraping
import SeriesStore
import Simulation
import Testing

@testable import kongtop

@Suite("The demo's history")
struct DemoHistoryTests {
    @Test("Its buckets are those of the scrapes that follow, whose bounds are stored with a point")
    func hasTheBucketsOfScrapes() async throws {
        let fleet = SimulatedFleet(FleetConfiguration(nodes: 1, seed: 1))
        let collector = Collector(store: MemoryStore(retention: .live))
        let target = Target(try TargetAddress("127.0.0.1:1"), interval: .seconds(10))
        let now = Timestamp(milliseconds: 1_795_269_802_000)
        await DemoHistory(targets: [target], interval: .seconds(10)).fill(collector, from: fleet, now: now)
        let bounds = collector.store.labelValues("le", matching: [], from: now - .minutes(20), through: now)
        #expect(bounds.contains("25.0") && bounds.contains("+Inf"))
        #expect(bounds.allSatisfy { BucketBound.stored($0) == $0 }, "\(bounds)")
    }
}
