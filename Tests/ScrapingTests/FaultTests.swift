import Glibc
import MetricModel
import Testing

@testable import Scraping

/// Nodes that misbehave, round after round.
@Suite(.serialized, .timeLimit(.minutes(10))) struct FaultTests {
    /// A fault that a server can have, and whether a failure is the one it should make.
    private struct Fault: Sendable {
        let name: String
        let steps: [MisbehavingServer.Step]
        let isExpected: @Sendable (ScrapeFailureReason) -> Bool
    }

    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
    private static let bomb = Gzip.packed([UInt8](repeating: UInt8(ascii: "\n"), count: 8 << 20))

    private static let faults = [
        Fault(name: "reset", steps: [.send(head + "Content-Length: 99\r\n\r\na 1\n"), .reset]) {
            if case .truncated(received: 4, _) = $0 { true } else { false }
        },
        Fault(name: "wrong length", steps: [.send(head + "Content-Length: 99\r\n\r\na 1\n"), .close]) {
            $0 == .truncated(received: 4, wasReset: false)
        },
        Fault(name: "endless", steps: [.send(head + "\r\n"), .sendForever(String(repeating: "a 1\n", count: 512))]) {
            $0 == .bodyTooLarge(limit: 100_000)
        },
        Fault(
            name: "gzip bomb",
            steps: [
                .send(head + "Content-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n"), .sendBytes(bomb),
            ]
        ) { $0 == .bodyTooLarge(limit: 100_000) },
        Fault(
            name: "redirect loop",
            steps: MisbehavingServer.answer("", status: "301 Moved Permanently", headers: "Location: /metrics\r\n")
        ) { $0 == .redirect(.tooMany(10)) },
        Fault(name: "rubbish", steps: [.send("SSH-2.0-OpenSSH_9.9\r\n"), .close]) {
            if case .notHTTP = $0 { true } else { false }
        },
        Fault(name: "close", steps: [.close]) { $0 == .closedBeforeAnswer(wasReset: false) },
        Fault(name: "error", steps: MisbehavingServer.answer("no", status: "503 Service Unavailable")) {
            $0 == .status(503, phrase: "Service Unavailable")
        },
    ]

    private func reason(_ fetcher: HTTPPageFetcher, _ target: Target) async -> ScrapeFailureReason? {
        do {
            fetcher.recycle(try await fetcher.fetch(target))
            return nil
        } catch {
            return (error as? ScrapeFailure)?.reason
        }
    }

    @Test(arguments: faults.indices)
    func recoversAtTheFirstGoodAnswer(_ index: Int) async throws {
        let fault = FaultTests.faults[index]
        let server = MisbehavingServer { request, _ in
            request.contains("X-Good") ? MisbehavingServer.answer("a 1\n") : fault.steps
        }
        defer { server.stop() }
        let limits = ScrapeLimits(bodyByteCount: 100_000)
        let bad = Target(try TargetAddress(server.url), interval: .seconds(20), limits: limits)
        var good = bad
        good.headers = [try RequestHeader("X-Good: yes")]
        let fetcher = HTTPPageFetcher()
        #expect(await reason(fetcher, good) == nil)
        let failure = try #require(await reason(fetcher, bad))
        #expect(fault.isExpected(failure), "\(fault.name): \(failure)")
        #expect(await reason(fetcher, good) == nil)
    }

    @Test func aThousandRoundsLeaveNothingBehind() async throws {
        let servers = FaultTests.faults.map { fault in MisbehavingServer { _, _ in fault.steps } }
        let hanging = MisbehavingServer { _, _ in [.hang] }
        let slow = MisbehavingServer { _, _ in
            [.sendOneByteEach(milliseconds: 10, text: String(repeating: "HTTP/1.1 ", count: 100))]
        }
        defer { for server in servers + [hanging, slow] { server.stop() } }
        let limits = ScrapeLimits(bodyByteCount: 100_000)
        let targets = try servers.map {
            Target(try TargetAddress($0.url), interval: .seconds(20), limits: limits)
        }
        let patient = try [hanging, slow].map { Target(try TargetAddress($0.url), interval: .milliseconds(20)) }
        let refused = Target(try TargetAddress("127.0.0.1:1"))
        let all = targets + patient + [refused]
        let fetcher = HTTPPageFetcher()
        func round(_ count: Int) async {
            await withTaskGroup { group in
                for lane in 0..<11 {
                    group.addTask {
                        for _ in 0..<count { #expect(await reason(fetcher, all[lane]) != nil) }
                    }
                }
            }
        }
        await round(10)
        let memory = FaultTests.residentBytes()
        await round(90)
        // Far less than the bombs would come to; other tests run meanwhile.
        #expect(FaultTests.residentBytes() - memory < 256 << 20)
        await fetcher.shutDown()
        let ports = Set((servers + [hanging, slow]).map(\.port))
        while OpenSockets.count(to: ports) > 0 { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test func aThousandNodesOfWhichManyHang() async throws {
        let server = PageServer()
        try await server.start()
        defer { server.stop() }
        let log = ReportLog()
        let pool = ScrapePool(sink: RecordingSink(), onReport: log.note)
        let good = try (0..<700).map {
            Target(try TargetAddress("127.0.0.1:\(server.port)/m?\($0)"), job: "good-\($0)", interval: .seconds(6))
        }
        let hanging = try (0..<300).map {
            Target(
                try TargetAddress("127.0.0.1:\(server.port)/hang?\($0)"), job: "hanging-\($0)", interval: .seconds(6),
                timeout: .seconds(2))
        }
        await pool.setTargets(hanging + good)
        let all = Set(good + hanging)
        while !log.targets.isSuperset(of: all) { try await Task.sleep(for: .milliseconds(200)) }
        await pool.stop()
        let reports = log.all
        #expect(reports.filter { $0.target.timeout == .seconds(6) }.allSatisfy { $0.failure == nil })
        #expect(
            reports.filter { $0.target.timeout == .seconds(2) }
                .allSatisfy { $0.failure?.reason == .timedOut(.seconds(2)) })
    }

    private static func residentBytes() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 200)
        guard fgets(&line, 200, file) != nil else { return 0 }
        let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let words = text.split(separator: " ")
        return words.count > 1 ? (Int(words[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
    }
}
