import MetricModel
import Testing

@testable import Scraping

@Suite struct TargetTests {
    @Test func labels() throws {
        let plain = Target(try TargetAddress("kong:8100"))
        #expect(plain.labels == ["instance": "kong:8100", "job": "kong"])
        let named = Target(try TargetAddress("kong:8100"), job: "edge", labels: ["instance": "node-2", "zone": "a"])
        #expect(named.labels == ["instance": "node-2", "job": "edge", "zone": "a"])
        #expect(named.name == "node-2")
    }

    @Test func timeoutNeverExceedsTheInterval() throws {
        let address = try TargetAddress("kong:8100")
        #expect(Target(address).timeout == .seconds(2))
        #expect(Target(address, interval: .seconds(5), timeout: .seconds(9)).timeout == .seconds(5))
        #expect(Target(address, interval: .zero, timeout: .zero).interval == .milliseconds(1))
    }

    @Test func descriptionHidesSecrets() throws {
        let target = Target(
            try TargetAddress("http://a:hush@kong"), headers: [try RequestHeader("Kong-Admin-Token: hush")])
        var dumped = ""
        dump(target, to: &dumped)
        #expect(!dumped.contains("hush"))
        #expect(!"\(target)".contains("hush"))
    }
}
