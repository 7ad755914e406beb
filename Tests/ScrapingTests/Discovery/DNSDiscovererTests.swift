import MetricModel
import Synchronization
import Testing

@testable import Scraping

@Suite(.timeLimit(.minutes(10))) struct DNSDiscovererTests {
    @Test func namesFailAndComeBack() async throws {
        let failing = Mutex(false)
        let server = NameServer { question, _ in
            NameServer.answer(
                to: question, records: [(33, [0, 1, 0, 2, 0x1f, 0xa4] + NameServer.name("n1.example.com"))],
                code: failing.withLock { $0 } ? 2 : 0)
        }
        defer { server.stop() }
        let clock = ManualClock()
        let log = UpdateLog()
        let discovery = DNSDiscovery(names: ["_kong._tcp.example.com"])
        let discoverer = DNSDiscoverer(discovery, service: NameService(settings: server.settings), clock: clock)
        let task = Task { await discoverer.run(log.note) }
        for round in 1...3 {
            await log.wait(for: round)
            #expect(log.addresses == ["n1.example.com:8100"])
            #expect(log.all.last?.problems.isEmpty == (round != 2))
            failing.withLock { $0 = round == 1 }
            await clock.advanceToNextSleeper()
        }
        task.cancel()
        await task.value
        let reason = "127.0.0.1 answers with SERVFAIL: it can't look the name up at the moment"
        #expect(log.all[1].problems == ["dns_sd: _kong._tcp.example.com: \(reason)"])
        #expect(
            log.all[0].groups.first?.targets == [
                [
                    "__address__": "n1.example.com:8100", "__meta_dns_name": "_kong._tcp.example.com",
                    "__meta_dns_srv_record_port": "8100", "__meta_dns_srv_record_target": "n1.example.com.",
                ]
            ])
    }

    @Test(arguments: [
        (DNSDiscovery.RecordType.a, UInt16(1), [10, 0, 0, 1], "10.0.0.1:8100"),
        (.aaaa, 28, [UInt8](repeating: 0, count: 15) + [1], "[::1]:8100"),
        (.mx, 15, [0, 5] + NameServer.name("mail.example"), "mail.example:8100"),
        (.ns, 2, NameServer.name("ns.example"), "ns.example:8100"),
    ])
    func kinds(_ kind: DNSDiscovery.RecordType, number: UInt16, data: [UInt8], address: String) async {
        let server = NameServer { question, _ in NameServer.answer(to: question, records: [(number, data)]) }
        defer { server.stop() }
        let log = UpdateLog()
        let discovery = DNSDiscovery(names: ["kong.example"], type: kind, port: 8100)
        let discoverer = DNSDiscoverer(
            discovery, service: NameService(settings: server.settings), clock: ManualClock())
        let task = Task { await discoverer.run(log.note) }
        await log.wait(for: 1)
        task.cancel()
        await task.value
        #expect(log.addresses == [address])
    }
}
