import MetricModel
import Synchronization
import Testing

@testable import Scraping

/// Tokens from a token server, shown to a node.
@Suite struct AccessTokensTests {
    private static let page = MisbehavingServer.answer("a 1\n", headers: "Connection: close\r\n") + [.close]

    private func token(_ json: String, status: String = "200 OK") -> [MisbehavingServer.Step] {
        MisbehavingServer.answer(
            json, status: status, contentType: "application/json", headers: "Connection: close\r\n") + [.close]
    }

    private func target(_ node: MisbehavingServer, _ tokens: MisbehavingServer) throws -> Target {
        let settings = OAuth2Settings(
            clientID: "kong top", clientSecret: .inline(Secret("p:w")), scopes: ["read", "more"],
            tokenURL: try TargetAddress(exactly: tokens.url + "/token"),
            parameters: [JobParameter("audience", values: ["kong&co"])])
        return Target(
            try TargetAddress(node.url), interval: .minutes(5), client: ClientSettings(credentials: .oauth2(settings)))
    }

    @Test func fetchesATokenOnceAndShowsIt() async throws {
        let node = MisbehavingServer { _, _ in AccessTokensTests.page }
        let tokens = MisbehavingServer { _, _ in
            token("{\"access_token\": \"t0ken\", \"token_type\": \"bearer\", \"expires_in\": \"3600\"}")
        }
        defer { node.stop() }
        defer { tokens.stop() }
        let target = try target(node, tokens)
        let fetcher = HTTPPageFetcher()
        for _ in 0..<2 { #expect(try await fetcher.fetch(target).bytes == Array("a 1\n".utf8)) }
        #expect(node.requests.count == 2)
        for request in node.requests { #expect(request.contains("Authorization: Bearer t0ken\r\n")) }
        #expect(tokens.requests.count == 1)
        let asked = tokens.requests.first ?? ""
        #expect(asked.hasPrefix("POST /token HTTP/1.1\r\n"))
        #expect(asked.contains("Authorization: Basic \(Base64.encoded("kong+top:p%3Aw"))\r\n"))
        #expect(asked.contains("Content-Type: application/x-www-form-urlencoded\r\n"))
        await fetcher.shutDown()
    }

    @Test func asksAgainWithTheClientInTheFormAndWhenTheTokenExpires() async throws {
        let node = MisbehavingServer { _, _ in AccessTokensTests.page }
        let tokens = MisbehavingServer { request, _ in
            request.contains("Authorization:")
                ? token("{}", status: "401 Unauthorized") : token("{\"access_token\": \"x\", \"expires_in\": 5}")
        }
        defer { node.stop() }
        defer { tokens.stop() }
        let target = try target(node, tokens)
        let fetcher = HTTPPageFetcher()
        for _ in 0..<2 { _ = try await fetcher.fetch(target) }
        #expect(tokens.requests.count == 4, "five seconds are no longer than a token needs to arrive")
        #expect(node.requests.allSatisfy { $0.contains("Authorization: Bearer x\r\n") })
        await fetcher.shutDown()
    }

    @Test(
        arguments: [
            ("{\"error\": \"invalid_client\"}", "401 Unauthorized", "it answers 401 Unauthorized"),
            ("{\"access_token\": 5}", "200 OK", "the answer is no JSON object with an access_token"),
            ("<html>", "200 OK", "the answer is no JSON object with an access_token"),
            (String(repeating: "[", count: 100_000), "200 OK", "the answer is no JSON object with an access_token"),
        ])
    func saysWhyThereIsNone(answer: String, status: String, reason: String) async throws {
        let node = MisbehavingServer { _, _ in AccessTokensTests.page }
        let tokens = MisbehavingServer { _, _ in token(answer, status: status) }
        defer { node.stop() }
        defer { tokens.stop() }
        let target = try target(node, tokens)
        let fetcher = HTTPPageFetcher()
        do {
            _ = try await fetcher.fetch(target)
            Issue.record("there is no token")
        } catch let failure as ScrapeFailure {
            #expect(failure.reason == .oauth2(url: tokens.url + "/token", detail: reason))
            #expect(!"\(failure)".contains("p:w"))
        }
        #expect(node.requests.isEmpty)
        await fetcher.shutDown()
    }

    @Test func writesTheForm() throws {
        let settings = OAuth2Settings(
            clientID: "id", clientSecret: .inline(Secret("s/")), scopes: ["a", "b"],
            tokenURL: try TargetAddress(exactly: "https://idp/token"),
            parameters: [JobParameter("audience", values: ["kong&co"]), JobParameter("scope", values: ["all"])])
        let request = TokenRequest(settings: settings, secret: Secret("s/"), headers: [])
        let plain = "audience=kong%26co&grant_type=client_credentials&scope=a+b"
        #expect(String(decoding: request.body(withClient: false), as: UTF8.self) == plain)
        #expect(
            String(decoding: request.body(withClient: true), as: UTF8.self)
                == "audience=kong%26co&client_id=id&client_secret=s%2F&grant_type=client_credentials&scope=a+b")
    }
}
