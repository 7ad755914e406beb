import MetricModel
import Testing

@testable import Scraping

@Suite(.serialized) struct HTTPPageFetcherTests {
    /// What comes of fetching from a server that follows the script.
    private func fetch(
        path: String = "/metrics", headers: [RequestHeader] = [], timeout: TimeSpan = .seconds(5),
        limits: ScrapeLimits = ScrapeLimits(),
        _ script: @escaping @Sendable (String, Int) -> [MisbehavingServer.Step]
    ) async throws -> (result: Result<FetchedPage, ScrapeFailure>, server: MisbehavingServer) {
        let server = MisbehavingServer(script)
        defer { server.stop() }
        let target = Target(
            try TargetAddress(server.url + path), headers: headers, interval: timeout, timeout: timeout, limits: limits)
        return (try await fetch(target), server)
    }

    private func fetch(_ target: Target) async throws -> Result<FetchedPage, ScrapeFailure> {
        let fetcher = HTTPPageFetcher()
        let result: Result<FetchedPage, ScrapeFailure>
        do {
            result = .success(try await fetcher.fetch(target))
        } catch let failure as ScrapeFailure {
            result = .failure(failure)
        }
        await fetcher.shutDown()
        return result
    }

    private func failure(_ result: Result<FetchedPage, ScrapeFailure>) -> ScrapeFailure? {
        if case .failure(let failure) = result { failure } else { nil }
    }

    @Test func fetchesAPage() async throws {
        let (result, server) = try await fetch(path: "/gz?a=b") { _, _ in MisbehavingServer.answer("a 1\n") }
        let page = try result.get()
        #expect(page.bytes == Array("a 1\n".utf8))
        #expect(page.contentType == "text/plain; version=0.0.4")
        #expect(
            server.requests.first?.split(separator: "\r\n").map(String.init) == [
                "GET /gz?a=b HTTP/1.1",
                "Host: 127.0.0.1:\(server.port)",
                "User-Agent: kongtop",
                "Accept: application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
                    + "application/openmetrics-text;version=0.0.1;q=0.5,"
                    + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                "Accept-Encoding: gzip",
                "X-Prometheus-Scrape-Timeout-Seconds: 5",
            ])
    }

    @Test func connectionRefused() async throws {
        let result = try await fetch(Target(try TargetAddress("127.0.0.1:1")))
        let failure = failure(result)
        #expect(failure?.reason == .refused(endpoint: "127.0.0.1:1"))
        #expect(
            failure?.message
                == "Get \"http://127.0.0.1:1/metrics\": dial tcp 127.0.0.1:1: connect: connection refused")
    }

    @Test func unknownHost() async throws {
        let result = try await fetch(Target(try TargetAddress("nowhere.invalid:8100")))
        #expect(failure(result)?.reason == .nameNotFound(host: "nowhere.invalid"))
    }

    @Test func silence() async throws {
        let (result, _) = try await fetch(timeout: .milliseconds(200)) { _, _ in [.hang] }
        let failure = failure(result)
        #expect(failure?.reason == .timedOut(.milliseconds(200)))
        #expect(failure?.message.hasSuffix("/metrics\": context deadline exceeded") == true)
    }

    @Test func oneByteAtATime() async throws {
        let (result, _) = try await fetch(timeout: .milliseconds(200)) { _, _ in
            [
                .send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n"),
                .sendOneByteEach(milliseconds: 20, text: String(repeating: "a", count: 100)),
            ]
        }
        let failure = failure(result)
        #expect(failure?.reason == .timedOutInBody(.milliseconds(200)))
        #expect(failure?.message == "context deadline exceeded")
    }

    @Test func resetInTheBody() async throws {
        let (result, _) = try await fetch { _, _ in
            [.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\na 1\n"), .reset]
        }
        guard case .truncated = failure(result)?.reason else {
            Issue.record("\(result)")
            return
        }
    }

    @Test(arguments: ["Content-Length: 100\r\n\r\na 1\n", "Transfer-Encoding: chunked\r\n\r\n4\r\na 1\n\r\n"])
    func cutBody(_ rest: String) async throws {
        let (result, _) = try await fetch { _, _ in
            [.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + rest), .close]
        }
        #expect(failure(result)?.reason == .truncated(received: 4, wasReset: false))
        #expect(failure(result)?.message == "unexpected EOF")
    }

    @Test func closedWithoutAnswer() async throws {
        let (result, server) = try await fetch { _, _ in [.close] }
        #expect(failure(result)?.reason == .closedBeforeAnswer(wasReset: false))
        #expect(failure(result)?.message.hasSuffix(": EOF") == true)
        #expect(server.requests.count == 1)
    }

    @Test func notHTTP() async throws {
        let (result, _) = try await fetch { _, _ in [.send("SSH-2.0-OpenSSH_9.9\r\n"), .close] }
        guard case .notHTTP = failure(result)?.reason else {
            Issue.record("\(result)")
            return
        }
    }

    @Test func endlessBody() async throws {
        let (result, _) = try await fetch(limits: ScrapeLimits(bodyByteCount: 10_000)) { _, _ in
            [
                .send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"),
                .sendForever(String(repeating: "a 1\n", count: 1000)),
            ]
        }
        #expect(failure(result)?.reason == .bodyTooLarge(limit: 10_000))
        #expect(failure(result)?.message == "body size limit exceeded")
    }

    @Test func statuses() async throws {
        let (result, _) = try await fetch { _, _ in MisbehavingServer.answer("no", status: "401 Unauthorized") }
        let failure = failure(result)
        #expect(failure?.reason == .status(401, phrase: "Unauthorized"))
        #expect(failure?.message == "server returned HTTP status 401 Unauthorized")
        #expect(failure?.advice.contains("--header 'Kong-Admin-Token: …'") == true)
    }

    @Test func redirectsKeepSecretsAtTheSameHost() async throws {
        let header = try RequestHeader("Kong-Admin-Token: hush")
        let (result, server) = try await fetch(path: "/old", headers: [header]) { _, number in
            number == 0
                ? MisbehavingServer.answer("", status: "302 Found", headers: "Location: /new\r\n")
                : MisbehavingServer.answer("a 1\n")
        }
        #expect(try result.get().bytes.count == 4)
        #expect(server.requests.last?.hasPrefix("GET /new ") == true)
        #expect(server.requests.allSatisfy { $0.contains("Kong-Admin-Token: hush") })
    }

    @Test func redirectsToAnotherHostLoseSecrets() async throws {
        let other = MisbehavingServer { _, _ in MisbehavingServer.answer("a 1\n") }
        defer { other.stop() }
        let port = other.port
        let header = try RequestHeader("Kong-Admin-Token: hush")
        let (result, server) = try await fetch(headers: [header]) { _, _ in
            MisbehavingServer.answer(
                "", status: "307 Temporary Redirect", headers: "Location: http://localhost:\(port)/metrics\r\n")
        }
        #expect(try result.get().bytes.count == 4)
        #expect(server.requests.first?.contains("hush") == true)
        #expect(other.requests.count == 1)
        #expect(other.requests.first?.contains("hush") == false)
    }

    @Test func redirectLoop() async throws {
        let (result, server) = try await fetch { _, _ in
            MisbehavingServer.answer("", status: "301 Moved Permanently", headers: "Location: /metrics\r\n")
        }
        #expect(failure(result)?.message.hasSuffix(": stopped after 10 redirects") == true)
        #expect(server.requests.count == 11)
    }

    @Test func gzip() async throws {
        // gzip of "a 1\n"
        let packed: [UInt8] = [
            0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xff, 0x4b, 0x54, 0x30, 0xe4, 0x02, 0x00,
            0x36, 0xe7, 0x1b, 0xbc, 0x04, 0x00, 0x00, 0x00,
        ]
        let (result, _) = try await fetch { _, _ in
            [
                .send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n"
                        + "Content-Length: \(packed.count)\r\n\r\n"),
                .sendBytes(packed),
            ]
        }
        #expect(try result.get().bytes == Array("a 1\n".utf8))
    }

    @Test func brokenGzip() async throws {
        let (result, _) = try await fetch { _, _ in
            MisbehavingServer.answer("this is no gzip", headers: "Content-Encoding: gzip\r\n")
        }
        guard case .badCompression = failure(result)?.reason else {
            Issue.record("\(result)")
            return
        }
    }

    @Test func plainHTTPWhereTLSIsExpected() async throws {
        let server = MisbehavingServer(readsRequests: false) { _, _ in
            MisbehavingServer.answer("", status: "400 Bad Request") + [.hang]
        }
        defer { server.stop() }
        let address = try TargetAddress("https://127.0.0.1:\(server.port)/metrics")
        let result = try await fetch(Target(address))
        #expect(failure(result)?.reason == .tls(.notTLS))
        #expect(failure(result)?.message.hasSuffix(": http: server gave HTTP response to HTTPS client") == true)
    }

    @Test func oneConnectionIsKept() async throws {
        let server = MisbehavingServer { _, _ in MisbehavingServer.answer("a 1\n") }
        defer { server.stop() }
        let fetcher = HTTPPageFetcher()
        let target = Target(try TargetAddress(server.url))
        for _ in 0..<5 {
            fetcher.recycle(try await fetcher.fetch(target))
        }
        #expect(server.requests.count == 5)
        #expect(server.openConnectionCount == 1)
        await fetcher.shutDown()
    }
}
