import Testing

@testable import Scraping

@Suite(.timeLimit(.minutes(10))) struct NameServiceTests {
    private func ask(
        _ name: String, _ type: DNSDiscovery.RecordType,
        _ script: @escaping @Sendable ([UInt8], Bool) -> [UInt8]?
    ) async -> Result<[DNSRecord], NameServiceError> {
        let server = NameServer(script)
        defer { server.stop() }
        do throws(NameServiceError) {
            return .success(try await NameService(settings: server.settings).records(of: name, type: type))
        } catch {
            return .failure(error)
        }
    }

    @Test func services() async throws {
        let result = await ask("_kong._tcp.example.com", .srv) { question, _ in
            let data: [UInt8] = [0, 1, 0, 2, 0x1f, 0xa4]
            return NameServer.answer(
                to: question,
                records: [
                    (33, data + NameServer.name("n1.example.com")), (33, data + NameServer.name("n2.example.com")),
                ])
        }
        #expect(
            try result.get() == [
                .service(target: "n1.example.com", port: 8100), .service(target: "n2.example.com", port: 8100),
            ])
    }

    @Test func addressesBehindAnotherName() async throws {
        let result = await ask("kong.example.com", .a) { question, _ in
            NameServer.answer(
                to: question, records: [(5, NameServer.name("other.example.com")), (1, [10, 0, 0, 1])])
        }
        #expect(try result.get() == [.address("10.0.0.1")])
        let sixth = await ask("kong.example.com", .aaaa) { question, _ in
            NameServer.answer(to: question, records: [(28, [UInt8](repeating: 0, count: 15) + [1])])
        }
        #expect(try sixth.get() == [.address("::1")])
    }

    @Test func longAnswersComeOverTCP() async throws {
        let result = await ask("kong.example.com", .a) { question, isTCP in
            let records = (0..<(isTCP ? 600 : 3)).map { (UInt16(1), [10, 0, UInt8($0 >> 8), UInt8($0 & 0xff)]) }
            return NameServer.answer(to: question, records: records, isTruncated: !isTCP)
        }
        #expect(try result.get().count == 600)
    }

    @Test func unknownNamesHaveNoRecords() async throws {
        let result = await ask("nowhere.example.com", .a) { question, _ in
            NameServer.answer(to: question, records: [], code: 3)
        }
        #expect(try result.get().isEmpty)
    }

    @Test func failures() async throws {
        let refused = await ask("kong.example.com", .a) { question, _ in
            NameServer.answer(to: question, records: [], code: 2)
        }
        let reason = "127.0.0.1 answers with SERVFAIL: it can't look the name up at the moment"
        #expect(throws: NameServiceError(name: "kong.example.com", reason: reason)) {
            try refused.get()
        }
        let silent = await ask("kong.example.com", .a) { _, _ in nil }
        #expect(throws: NameServiceError(name: "kong.example.com", reason: "127.0.0.1 does not answer")) {
            try silent.get()
        }
        let noName = await ask("kong..example.com", .a) { _, _ in nil }
        #expect(throws: NameServiceError(name: "kong..example.com", reason: "is not a domain name")) {
            try noName.get()
        }
    }

    @Test func forgedAnswersArePassedOver() async throws {
        let result = await ask("kong.example.com", .a) { question, _ in
            [question[0] ^ 1, question[1]] + NameServer.answer(to: question, records: [(1, [6, 6, 6, 6])]).dropFirst(2)
        }
        #expect(throws: NameServiceError.self) { try result.get() }
    }

    @Test func shortNamesAreSearched() async throws {
        let server = NameServer { question, _ in
            let isWhole = question.dropFirst(12).starts(with: NameServer.name("kong.example.com"))
            return NameServer.answer(
                to: question, records: isWhole ? [(1, [10, 0, 0, 7])] : [], code: isWhole ? 0 : 3)
        }
        defer { server.stop() }
        var settings = server.settings
        settings.search = ["nowhere.test", "example.com"]
        #expect(try await NameService(settings: settings).records(of: "kong", type: .a) == [.address("10.0.0.7")])
    }
}
