import Foundation
import MetricModel
import NIOHTTP1
import Testing

@testable import Scraping

@Suite(.serialized, .timeLimit(.minutes(10))) struct ClientSettingsTests {
    /// A target that may take its time: a busy machine is no failure of its own.
    private func target(_ url: String, _ client: ClientSettings) throws -> Target {
        Target(try TargetAddress(url), interval: .minutes(1), timeout: .minutes(1), client: client)
    }

    private func failure(_ target: Target) async throws -> ScrapeFailure? {
        do {
            _ = try await HTTPPageFetcher().fetch(target)
            return nil
        } catch let failure as ScrapeFailure {
            return failure
        }
    }

    @Test func secretsAreReadAgainWhenTheirFilesChange() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        let server = MisbehavingServer { _, _ in MisbehavingServer.answer("a 1\n") }
        defer { server.stop() }
        let client = ClientSettings(
            credentials: .basic(username: .inline(Secret("me")), password: .file(file.path)),
            headers: [
                HeaderSetting("X-Key", values: [.inline(Secret("one")), .file(file.path)]),
                HeaderSetting("Accept", values: [.inline(Secret("text/plain"))]),
            ])
        let target = Target(try TargetAddress(server.url), interval: .seconds(5), client: client)
        let fetcher = HTTPPageFetcher()
        for password in ["first", "second!"] {
            try Data("\n \(password)\r\n".utf8).write(to: file, options: .atomic)
            _ = try await fetcher.fetch(target)
            let request = try #require(server.requests.last)
            #expect(request.contains("Authorization: Basic \(Base64.encoded("me:" + password))\r\n"))
            #expect(request.contains("X-Key: one\r\nX-Key: \(password)\r\n"))
            #expect(request.contains("Accept: text/plain\r\n"))
            #expect(!request.contains("openmetrics"))
        }
        try FileManager.default.removeItem(at: file)
        let failure = try await failure(target)
        #expect(failure?.message == "unable to read file \(file.path): no such file or directory")
    }

    @Test func anotherHostGetsNoSecrets() async throws {
        let other = MisbehavingServer { _, _ in MisbehavingServer.answer("a 1\n") }
        let port = other.port
        let server = MisbehavingServer { _, _ in
            MisbehavingServer.answer(
                "", status: "302 Found", headers: "Location: http://localhost:\(port)/metrics\r\n")
        }
        defer {
            server.stop()
            other.stop()
        }
        var client = ClientSettings(
            credentials: .authorization(type: "Bearer", credentials: .inline(Secret("hush"))),
            headers: [HeaderSetting("X-Key", values: [.inline(Secret("hush"))])])
        _ = try await HTTPPageFetcher().fetch(try target(server.url, client))
        #expect(server.requests.first?.components(separatedBy: "hush").count == 3)
        #expect(other.requests.count == 1)
        #expect(other.requests.first?.contains("hush") == false)
        client.followsRedirects = false
        let failure = try await failure(try target(server.url, client))
        #expect(failure?.reason == .status(302, phrase: "Found"))
        #expect(other.requests.count == 1)
    }

    @Test func plainRequestsGoThroughProxiesAsWholeAddresses() async throws {
        let proxy = MisbehavingServer { _, number in
            number < 2
                ? MisbehavingServer.answer("a 1\n")
                : MisbehavingServer.answer("", status: "407 Proxy Authentication Required")
        }
        defer { proxy.stop() }
        let client = ClientSettings(
            proxy: ProxySettings(url: try ProxyAddress("me:hush@127.0.0.1:\(proxy.port)")))
        let target = try self.target("http://kong.example:8100/metrics?a=b", client)
        let fetcher = HTTPPageFetcher()
        for _ in 0..<2 { #expect(try await fetcher.fetch(target).bytes.count == 4) }
        let request = try #require(proxy.requests.first)
        #expect(
            request.hasPrefix("GET http://kong.example:8100/metrics?a=b HTTP/1.1\r\nHost: kong.example:8100\r\n"))
        #expect(request.contains("Proxy-Authorization: Basic bWU6aHVzaA==\r\n"))
        #expect(try await failure(target)?.message == "server returned HTTP status 407 Proxy Authentication Required")
    }

    @Test func proxiesThatDoNotLetUsThrough() async throws {
        let proxy = MisbehavingServer { _, _ in
            MisbehavingServer.answer("", status: "403 Forbidden")
        }
        defer { proxy.stop() }
        func failure(proxyPort: Int) async throws -> ScrapeFailure? {
            let settings = ProxySettings(url: try ProxyAddress("127.0.0.1:\(proxyPort)"))
            let target = try self.target("https://kong.example", ClientSettings(proxy: settings))
            return try await self.failure(target)
        }
        let refusal = try await failure(proxyPort: proxy.port)
        #expect(
            refusal?.advice == "kong.example: the proxy http://127.0.0.1:\(proxy.port) gives no way to "
                + "kong.example:443: it answers 403 Forbidden; check proxy_url or HTTP_PROXY")
        #expect(try await failure(proxyPort: 1)?.advice.contains("connection refused; check proxy_url") == true)
    }

    @Test func unixSockets() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "k\(UUID().uuidString.prefix(8)).sock").path
        let server = PageServer()
        try await server.start(at: .socket(path))
        defer {
            server.stop()
            try? FileManager.default.removeItem(atPath: path)
        }
        let target = Target(try TargetAddress("unix:\(path):/status?x=y"))
        #expect(try await HTTPPageFetcher().fetch(target).bytes.count == 4)
        #expect(server.requests.first?.uri == "/status?x=y")
        #expect(server.requests.first?.headers["Host"] == ["localhost"])
        let nowhere = try await failure(Target(try TargetAddress("unix:/nowhere.sock")))
        #expect(
            nowhere?.message
                == "Get \"unix:/nowhere.sock:/metrics\": dial unix /nowhere.sock: connect: no such file or directory")
    }

    @Test func sixthVersionAddresses() async throws {
        let server = PageServer()
        do {
            try await server.start(at: .port(host: "::1"))
        } catch {
            print("skipped: this machine has no IPv6")
            return
        }
        defer { server.stop() }
        let target = Target(try TargetAddress("[::1]:\(server.port)"))
        #expect(try await HTTPPageFetcher().fetch(target).bytes.count == 4)
        #expect(server.requests.first?.headers["Host"] == ["[::1]:\(server.port)"])
    }

    @Test func warnings() throws {
        let header = try RequestHeader("Kong-Admin-Token: hush")
        func warnings(_ url: String, _ client: ClientSettings = ClientSettings()) throws -> Int {
            Target(try TargetAddress(url), headers: [header], client: client).warnings.count
        }
        #expect(try warnings("http://kong:8100") == 1)
        #expect(try warnings("https://kong:8100") == 0)
        #expect(try warnings("http://127.0.0.1:8100") == 0)
        #expect(try warnings("unix:/run/kong.sock") == 0)
        #expect(try warnings("https://kong", ClientSettings(tls: TLSSettings(insecureSkipVerify: true))) == 1)
        #expect(Target(try TargetAddress("http://kong")).warnings.isEmpty)
    }
}
