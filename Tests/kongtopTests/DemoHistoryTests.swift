import Exposition
import MetricModel
import PromQL
import Scraping
import SeriesStore
import Simulation
import Synchronization
import Testing

@testable import kongtop

@Suite("The demo's history")
struct DemoHistoryTests {
    private let now = Timestamp(milliseconds: 1_795_269_802_000)

    /// What the store of a demo of one node holds.
    private func filled(
        every interval: TimeSpan, clock: @escaping @Sendable () -> Timestamp
    ) async throws -> MemoryStore {
        let fleet = SimulatedFleet(FleetConfiguration(nodes: 1, seed: 1))
        let collector = Collector(store: MemoryStore(retention: .live))
        let target = Target(try TargetAddress("127.0.0.1:1"), interval: interval)
        await DemoHistory(targets: [target], interval: interval).fill(collector, from: fleet, clock: clock)
        return collector.store
    }

    @Test("Its buckets are those of the scrapes that follow, whose bounds are stored with a point")
    func hasTheBucketsOfScrapes() async throws {
        let store = try await filled(every: .seconds(10)) { [now] in now }
        let bounds = store.labelValues("le", matching: [], from: now - .minutes(20), through: now)
        #expect(bounds.contains("25.0") && bounds.contains("+Inf"))
        #expect(bounds.allSatisfy { BucketBound.stored($0) == $0 }, "\(bounds)")
    }

    @Test("The shortest windows of dashboards see a rate at every step of it")
    func hasRatesThroughout() async throws {
        let store = try await filled(every: .seconds(2)) { [now] in now }
        let range = QueryRange(start: now - .minutes(30), end: now - .seconds(2), step: .seconds(1))
        let result = try Engine(source: store).evaluate(
            // The node is down for some seconds.
            try ParsedQuery("sum(rate(kong_http_requests_total[8s])) or min(min_over_time(up[12s]) == 0)"), over: range)
        guard case .matrix(let series) = result.value else { throw TestFailure() }
        #expect(series.first?.samples.count == 30 * 60 - 1)
    }

    @Test("An interval that does not divide the history leaves no gap in it")
    func keepsItsInterval() async throws {
        let seconds: Int64 = 7
        let looks = Mutex(0)
        let store = try await filled(every: .seconds(seconds)) { [now] in
            looks.withLock { looks in
                looks += 1
                return looks == 1 ? now : now + .seconds(30)
            }
        }
        let result = try Engine(source: store).evaluate(
            try ParsedQuery("up[1m]"), at: now + .seconds(30 - seconds))
        guard case .matrix(let series) = result.value, let samples = series.first?.samples else { throw TestFailure() }
        let times = samples.timestamps
        #expect(times.count > 2)
        #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 == seconds * 1000 }, "\(times)")
    }

    @Test("What passes while it is made is made up for")
    func reachesToTheEnd() async throws {
        let looks = Mutex(0)
        let store = try await filled(every: .seconds(2)) { [now] in
            looks.withLock { looks in
                looks += 1
                return looks == 1 ? now : now + .seconds(20)
            }
        }
        let result = try Engine(source: store).evaluate(
            try ParsedQuery("count_over_time(up[1m])"), at: now + .seconds(20))
        guard case .vector(let elements) = result.value else { throw TestFailure() }
        // From 38 s before to 18 s after the start.
        #expect(elements.first?.sample.value == 29)
    }

    private struct TestFailure: Error {}
}
