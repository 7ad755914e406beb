import MetricModel
import NIOCore
import Synchronization
import Testing

@testable import Scraping

@Suite(.timeLimit(.minutes(10))) struct HostLookupTests {
    @Test func namesFailAndComeBack() async throws {
        let server = MisbehavingServer { _, _ in MisbehavingServer.answer("a 1\n") + [.close] }
        defer { server.stop() }
        let round = Mutex(0)
        let fetcher = HTTPPageFetcher(
            lookup: HostLookup { host in
                let number = round.withLock { round in
                    defer { round += 1 }
                    return round
                }
                if number == 0 {
                    return .failure(.init(host: host, isUnknown: false, detail: "Temporary failure in name resolution"))
                }
                if number == 1 {
                    return .failure(.init(host: host, isUnknown: true, detail: "Name or service not known"))
                }
                return Result { [try SocketAddress(ipAddress: "127.0.0.1", port: 0)] }
                    .mapError { _ in .init(host: host, isUnknown: true, detail: "") }
            })
        let target = Target(try TargetAddress("kong.example:\(server.port)"), interval: .seconds(20))
        func failure() async -> ScrapeFailureReason? {
            do {
                _ = try await fetcher.fetch(target)
                return nil
            } catch {
                return (error as? ScrapeFailure)?.reason
            }
        }
        let detail = "Temporary failure in name resolution"
        #expect(await failure() == .nameServiceFailed(host: "kong.example", detail: detail))
        #expect(await failure() == .nameNotFound(host: "kong.example"))
        #expect(await failure() == nil)
    }

    @Test func allWhoWaitForANameShareItsAnswer() async throws {
        let count = Mutex(0)
        let (gate, open) = AsyncStream<Void>.makeStream()
        let semaphore = DispatchGate()
        let lookup = HostLookup { host in
            count.withLock { $0 += 1 }
            semaphore.wait()
            return .failure(.init(host: host, isUnknown: true, detail: ""))
        }
        let answers = Mutex(0)
        for _ in 0..<50 {
            lookup.addresses(of: "kong") { _ in
                if answers.withLock({
                    $0 += 1
                    return $0
                }) == 50 {
                    open.finish()
                }
            }
        }
        semaphore.open()
        for await _ in gate {}
        #expect(count.withLock { $0 } == 1)
    }
}
