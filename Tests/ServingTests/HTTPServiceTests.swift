import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Serving

@Suite(.serialized) struct HTTPServiceTests {
    private func withService(
        limits: ServiceLimits = ServiceLimits(), _ routes: [ServiceRoute], _ body: (Int) async throws -> Void
    ) async throws {
        let service = HTTPService(limits: limits, routes: routes)
        let port = try await service.start()
        do {
            try await body(port)
        } catch {
            await service.stop()
            throw error
        }
        await service.stop()
        #expect(RawClient.connect(port: port) == -1)
    }

    private let echo = ServiceRoute(["GET", "POST"], "/api/:name/values") { request in
        let parameters = request.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
        return ServiceResponse(
            status: 201, contentType: "text/plain",
            text: "\(request.method) \(request.captures["name"] ?? "") \(parameters) \(request.body.count)")
    }

    @Test func answersARoute() async throws {
        try await withService([echo]) { port in
            let answer = await RawClient.get(
                "/api/a%2Fb/values?q=up%7Bx%3D%221%22%7D&match[]=a+b&match[]=c", port: port)
            #expect(answer.head.first == "HTTP/1.1 201 Created")
            #expect(answer.body == "GET a/b q=up{x=\"1\"};match[]=a b;match[]=c 0")
        }
    }

    @Test func readsForms() async throws {
        try await withService([echo]) { port in
            let answer = await RawClient.exchange(
                "POST /api/x/values?a=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nb=2&c=%33",
                port: port)
            #expect(String(decoding: answer.body, as: UTF8.self) == "POST x a=1;b=2;c=3 0")
        }
    }

    @Test func chunksAndWhatIsBrokenOff() async throws {
        let chunked = ServiceRoute(["GET"], "/chunked") { _ in ServiceResponse(body: .chunked(Array("a 1\n".utf8))) }
        let broken = ServiceRoute(["GET"], "/broken") { _ in ServiceResponse(body: .brokenOff) }
        try await withService([chunked, broken]) { port in
            #expect(await RawClient.get("/chunked", port: port).body == "4\r\na 1\n\r\n0\r\n\r\n")
            #expect(await RawClient.get("/broken", port: port).body.isEmpty)
        }
    }

    @Test func unknownPathsAndMethods() async throws {
        try await withService([echo]) { port in
            let missing = await RawClient.get("/metrics", port: port)
            #expect(missing.head.first == "HTTP/1.1 404 Not Found")
            #expect(missing.body == "404 page not found\n")
            let wrong = await RawClient.get("/api/x/values", port: port, method: "DELETE")
            #expect(wrong.head.first == "HTTP/1.1 405 Method Not Allowed")
            #expect(wrong.head.contains { $0.lowercased() == "allow: get, post" })
            let head = await RawClient.get("/api/x/values", port: port, method: "HEAD")
            #expect(head.head.first == "HTTP/1.1 201 Created")
            #expect(head.body.isEmpty)
        }
    }

    @Test func refusesLargeBodies() async throws {
        try await withService(limits: ServiceLimits(bodyByteCount: 4), [echo]) { port in
            let answer = await RawClient.exchange(
                "POST /api/x/values HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\nabcde",
                port: port)
            #expect(answer.head.first == "HTTP/1.1 413 Payload Too Large")
        }
    }

    @Test func refusesTooManyRequestsAtOnce() async throws {
        let (gate, opened) = AsyncStream<Void>.makeStream()
        let (entered, enter) = AsyncStream<Void>.makeStream()
        let slow = ServiceRoute(["GET"], "/slow") { _ in
            enter.finish()
            for await _ in gate {}
            return ServiceResponse(contentType: "text/plain", text: "done")
        }
        try await withService(limits: ServiceLimits(requestCount: 1), [slow]) { port in
            async let first = RawClient.get("/slow", port: port)
            for await _ in entered {}
            let second = await RawClient.get("/slow", port: port)
            #expect(second.head.first == "HTTP/1.1 503 Service Unavailable")
            opened.finish()
            #expect(await first.body == "done")
        }
    }

    @Test func errorsOfHandlersKeepTheirText() async throws {
        struct Secret: Error {}
        try await withService([ServiceRoute(["GET"], "/x") { _ in throw Secret() }]) { port in
            let answer = await RawClient.get("/x", port: port)
            #expect(answer.head.first == "HTTP/1.1 500 Internal Server Error")
            #expect(answer.body == "internal error\n")
        }
    }

    @Test func handlersEndWhenTheClientLeaves() async throws {
        let (entered, enter) = AsyncStream<Void>.makeStream()
        let (left, leave) = AsyncStream<Void>.makeStream()
        let endless = ServiceRoute(["GET"], "/endless") { _ in
            enter.finish()
            defer { leave.finish() }
            try await Task.sleep(for: .seconds(3600))
            return ServiceResponse()
        }
        try await withService([endless]) { port in
            let connection = RawClient.connect(port: port)
            RawClient.send("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n", to: connection)
            for await _ in entered {}
            close(connection)
            for await _ in left {}
        }
    }

    @Test func connectionsServeSeveralRequests() async throws {
        try await withService([echo]) { port in
            let request = "GET /api/x/values HTTP/1.1\r\nHost: x\r\n"
            let answer = await RawClient.exchange(
                "\(request)\r\n\(request)\r\n\(request)Connection: close\r\n\r\n", port: port)
            let text = (answer.head.joined(separator: "\n") + "\n" + String(decoding: answer.body, as: UTF8.self))
            #expect(text.split(separator: "HTTP/1.1 201 Created").count == 3)
        }
    }

    @Test func stoppingEndsRequests() async throws {
        let (entered, enter) = AsyncStream<Void>.makeStream()
        let service = HTTPService(routes: [
            ServiceRoute(["GET"], "/endless") { _ in
                enter.finish()
                try await Task.sleep(for: .seconds(3600))
                return ServiceResponse()
            }
        ])
        let port = try await service.start()
        async let answer = RawClient.get("/endless", port: port)
        for await _ in entered {}
        await service.stop()
        _ = await answer
    }

    @Test func portsInUseAreAnError() async throws {
        try await withService([]) { port in
            let address = ListenAddress(host: "127.0.0.1", port: port)
            await #expect(throws: ServiceError.addressInUse(address)) {
                try await HTTPService(at: address, routes: []).start()
            }
        }
    }

    @Test func foreignAddressesAreAnError() async {
        let address = ListenAddress(host: "192.0.2.1", port: 0)
        await #expect(throws: ServiceError.noSuchAddress(address)) {
            try await HTTPService(at: address, routes: []).start()
        }
    }

    @Test func refusesWhatIsTooLargeAtOnce() async throws {
        try await withService([echo]) { port in
            let end = " HTTP/1.1\r\nHost: x\r\n"
            let announced = await RawClient.exchange(
                "POST /api/x/values\(end)Content-Length: 5000000\r\n\r\n", port: port)
            #expect(announced.head.first?.hasPrefix("HTTP/1.1 413 ") == true)
            let long = await RawClient.exchange(
                "GET /api/x/values?query=\(String(repeating: "a", count: 40_000))\(end)\r\n", port: port)
            #expect(long.head.first?.hasPrefix("HTTP/1.1 414 ") == true)
            #expect(
                String(decoding: long.body, as: UTF8.self)
                    == #"{"status":"error","errorType":"bad_data","error":"the request's address is longer than 32768 bytes"}"#
            )
            let heads = await RawClient.exchange(
                "GET /api/x/values\(end)X-A: \(String(repeating: "a", count: 40_000))\r\n\r\n", port: port)
            #expect(heads.head.first?.hasPrefix("HTTP/1.1 431 ") == true)
        }
    }

    @Test func silentConnectionsKeepNobodyOut() async throws {
        try await withService(limits: ServiceLimits(connectionCount: 50), [echo]) { port in
            // A thread of its own: connecting blocks where many wait already.
            let silent = await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    continuation.resume(returning: (0..<300).map { _ in RawClient.connect(port: port) })
                }
            }
            let answer = await RawClient.get("/api/a/values?q=1", port: port)
            #expect(answer.body == "GET a q=1 0")
            for connection in silent { close(connection) }
        }
    }

    @Test func slowBodiesKeepNobodyOut() async throws {
        let limits = ServiceLimits(bodyCount: 2, requestCount: 1)
        try await withService(limits: limits, [echo]) { port in
            let post = "POST /api/x/values HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\n"
            let slow = (0..<2).map { _ in RawClient.connect(port: port) }
            for connection in slow { RawClient.send(post + "a", to: connection) }
            // Bodies beyond the limit are refused, which tells, too, that the first two are being waited for.
            var refused: [String] = []
            while refused.first != "HTTP/1.1 503 Service Unavailable" {
                refused = await RawClient.exchange(post + "abcde", port: port).head
            }
            let other = await RawClient.get("/api/a/values?q=1", port: port)
            #expect(other.body == "GET a q=1 0")
            for connection in slow { close(connection) }
        }
    }

    @Test func aBodyMustComeSoonNotOnlyByteByByte() async throws {
        let (called, call) = AsyncStream<Void>.makeStream()
        let route = ServiceRoute(["POST"], "/x") { _ in
            call.yield()
            return ServiceResponse()
        }
        try await withService(limits: ServiceLimits(bodySeconds: 1), [route]) { port in
            let count = 100
            let sent = await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    let slow = RawClient.connect(port: port)
                    RawClient.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: \(count)\r\n\r\n", to: slow)
                    var sent = 0
                    var byte: UInt8 = 0x61
                    while sent < count, send(slow, &byte, 1, Int32(MSG_NOSIGNAL)) == 1 {
                        sent += 1
                        usleep(100_000)
                    }
                    close(slow)
                    continuation.resume(returning: sent)
                }
            }
            #expect(sent < count)
        }
        call.finish()
        for await _ in called { Issue.record("a part of a body was taken for all of it") }
    }

    @Test func aConnectionMustAskSoon() async throws {
        try await withService(limits: ServiceLimits(firstRequestSeconds: 1), [echo]) { port in
            let silent = RawClient.connect(port: port)
            let rest = await withCheckedContinuation { continuation in
                Thread.detachNewThread { continuation.resume(returning: RawClient.readAll(silent)) }
            }
            #expect(rest.isEmpty)
            close(silent)
        }
    }
}
