import MetricModel
import Testing

@testable import Scraping

@Suite struct ScrapeRequestTests {
    private func headers(_ target: Target, at address: TargetAddress? = nil) -> [String: String] {
        let request = ScrapeRequest(target: target, address: address ?? target.address)
        return Dictionary(request.headers.map { ($0.name, $0.value) }) { "\($0), \($1)" }
    }

    @Test func basicAuthorization() throws {
        let target = Target(try TargetAddress("http://user:pass@kong"))
        #expect(headers(target)["Authorization"] == "Basic dXNlcjpwYXNz")
    }

    @Test func ownHeadersReplaceTheUsualOnes() throws {
        let target = Target(
            try TargetAddress("kong"), headers: [try RequestHeader("accept: text/plain"), try RequestHeader("X: y")])
        #expect(headers(target)["accept"] == "text/plain")
        #expect(headers(target)["Accept"] == nil)
        #expect(headers(target)["X"] == "y")
    }

    @Test(arguments: [(1000, "1"), (1500, "1.5"), (250, "0.25")])
    func timeout(milliseconds: Int64, expected: String) throws {
        let target = Target(
            try TargetAddress("kong"), interval: .seconds(9), timeout: .milliseconds(milliseconds))
        #expect(headers(target)["X-Prometheus-Scrape-Timeout-Seconds"] == expected)
    }
}
