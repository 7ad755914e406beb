import Testing

@testable import Scraping

@Suite struct DefaultDiscoveryTests {
    @Test func environmentWins() async throws {
        let discovery = DefaultDiscovery { Target($0) }
        let result = try await discovery.run(environmentURL: "kong-1:8100, kong-2:8100")
        #expect(result.targets.map(\.name) == ["kong-1:8100", "kong-2:8100"])
        #expect(result.attempts.isEmpty)
        #expect(result.isFound)
    }

    @Test func nonsenseInTheEnvironmentIsAnError() async {
        await #expect(throws: TargetAddressError.self) {
            try await DefaultDiscovery { Target($0) }.run(environmentURL: "ftp://kong")
        }
    }

    @Test func theFirstThatAnswersIsTaken() async throws {
        let web = MisbehavingServer { _, _ in MisbehavingServer.answer("<html>", contentType: "text/html") }
        let kong = MisbehavingServer { _, _ in MisbehavingServer.answer("a 1\n") }
        defer {
            web.stop()
            kong.stop()
        }
        let result = try await DefaultDiscovery { Target($0) }.run(
            environmentURL: nil, addresses: ["127.0.0.1:1", web.url, kong.url, "127.0.0.1:2"])
        #expect(result.targets.map(\.address.port) == [kong.port])
        #expect(
            result.attempts.map(\.failure?.reason) == [
                .refused(endpoint: "127.0.0.1:1"), .unsupportedContentType("text/html", looksLikeHTML: true), nil,
            ])
    }

    @Test func whereNoneAnswersAllAreWatched() async throws {
        let result = try await DefaultDiscovery { Target($0) }.run(
            environmentURL: "", addresses: ["127.0.0.1:1", "127.0.0.1:2"])
        #expect(!result.isFound)
        #expect(result.targets.count == 2)
        #expect(result.attempts[1].failure?.advice.hasPrefix("127.0.0.1:2: connection refused") == true)
    }
}
