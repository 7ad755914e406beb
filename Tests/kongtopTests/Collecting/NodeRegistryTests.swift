import Interface
import MetricModel
import Testing

@testable import Scraping
@testable import kongtop

struct NodeRegistryTests {
    private func target(_ address: String, job: String, every interval: TimeSpan = .seconds(2)) throws -> Target {
        Target(try TargetAddress(address), job: job, labels: ["instance": "kong-1"], interval: interval)
    }

    private func report(_ target: Target, failing reason: ScrapeFailureReason? = nil) -> ScrapeReport {
        ScrapeReport(
            target: target, timestamp: Timestamp(milliseconds: 1_000), duration: 0.01, pageByteCount: 0,
            counts: ScrapeCounts(),
            outcome: reason.map { .failed(ScrapeFailure($0, target: target, address: target.address)) }
                ?? .succeeded(problems: []),
            families: nil, answerHeaders: [])
    }

    /// A board of one node that is down shows its last answer, whatever the others do.
    @Test func aBoardOfSomeNodesIsStaleWhenTheyAreDown() throws {
        let registry = NodeRegistry()
        let one = try target("kong-1:8100", job: "kong")
        let other = Target(
            try TargetAddress("kong-2:8100"), job: "kong", labels: ["instance": "kong-2"], interval: .seconds(2))
        registry.expect([one, other])
        registry.note(report(one))
        registry.note(report(other))
        registry.note(report(one, failing: .timedOut(.seconds(1))))
        #expect(registry.coverage.staleSince == nil)
        #expect(registry.coverage(of: ["kong-1"]).staleSince == Timestamp(milliseconds: 1_000))
        #expect(registry.coverage(of: ["kong-1", "kong-2"]).staleSince == nil)
        #expect(registry.coverage(of: ["unknown"]).staleSince == nil)
    }

    @Test func jobsThatAskOneInstanceAreNodesOfTheirOwn() throws {
        let registry = NodeRegistry()
        let status = try target("kong-1:8100", job: "status")
        let admin = try target("kong-1:8001", job: "admin")
        registry.expect([status, admin])
        registry.note(report(admin, failing: .timedOut(.seconds(1))))
        registry.note(report(status))
        #expect(registry.nodes.map(\.isUp) == [true, false])
        #expect(registry.nodes.allSatisfy { $0.wasAsked && $0.name == "kong-1" })
        // What is known stays with the target when others come and go.
        registry.expect([admin, status])
        #expect(registry.nodes.map(\.isUp) == [false, true])
        registry.expect([status])
        registry.note(report(admin, failing: .timedOut(.seconds(1))))
        #expect(registry.nodes.map(\.isUp) == [true])
    }
}
