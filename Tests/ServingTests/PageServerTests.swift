import Synchronization
import TestSupport
import Testing

@testable import Serving

@Suite(.serialized) struct PageServerTests {
    private func answer(fault: PageFault? = nil) async throws -> (head: [String], body: [UInt8]) {
        let server = PageServer(fault: { fault }, page: { Array("a 1\n".utf8) })
        let port = try await server.start()
        let answer = await RawClient.exchange(
            "GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port: port)
        await server.stop()
        return answer
    }

    @Test func answersAsKongDoes() async throws {
        let answer = try await answer()
        let names = answer.head.dropFirst().map { $0.prefix { $0 != ":" }.lowercased() }
        #expect(answer.head.first == "HTTP/1.1 200 OK")
        #expect(
            Set(names) == [
                "date", "content-type", "transfer-encoding", "connection", "access-control-allow-origin",
                "x-kong-admin-latency", "server",
            ])
        #expect(answer.head.contains("Content-Type: text/plain; charset=UTF-8"))
        #expect(answer.head.contains("Server: kong/3.8.0"))
        #expect(String(decoding: answer.body, as: UTF8.self) == "4\r\na 1\n\r\n0\r\n\r\n")
    }

    @Test func faults() async throws {
        #expect(try await answer(fault: .status(503)).head.first == "HTTP/1.1 503 Service Unavailable")
        #expect(try await answer(fault: .truncated(after: 2)).body == Array("2\r\na \r\n".utf8))
        #expect(try await answer(fault: .html).head.contains("Content-Type: text/html"))
        #expect(try await answer(fault: .emptyBody).body.isEmpty)
        #expect(try await answer(fault: .noContentType).head.contains { $0.hasPrefix("Content-Type") } == false)
        #expect(try await answer(fault: .delay(.milliseconds(1))).head.first == "HTTP/1.1 200 OK")
        #expect(try await answer(fault: .gzip).head.contains("Content-Encoding: gzip"))
    }

    @Test func manyServersAtOnce() async throws {
        let servers = (0..<50).map { number in PageServer(page: { Array("a \(number)\n".utf8) }) }
        var ports: Set<Int> = []
        for server in servers { ports.insert(try await server.start()) }
        #expect(ports.count == 50)
        for server in servers { await server.stop() }
    }
}
