import Testing

@testable import Scraping

@Suite struct DNSMessageTests {
    private let name = DNSName("kong.example.com")

    private func read(_ bytes: [UInt8], type: UInt16 = 33) throws -> DNSMessage? {
        DNSMessage(bytes, answering: 7, try #require(name), type: type)
    }

    private func question(type: UInt16 = 33) throws -> [UInt8] {
        DNSMessage.question(try #require(name), type: type, id: 7)
    }

    @Test func questions() throws {
        #expect(
            try question(type: 1)
                == [0, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 4] + Array("kong".utf8) + [7] + Array("example".utf8) + [3]
                + Array("com".utf8) + [0, 0, 1, 0, 1])
    }

    @Test func circlesEnd() throws {
        let service: [UInt8] = [0, 1, 0, 2, 0, 80, 0xc0, 0]
        var bytes = NameServer.answer(to: try question(), records: [(33, service)])
        let pointer = bytes.count - 1
        bytes[pointer] = UInt8(pointer - 1)
        #expect(try read(bytes) == nil)
    }

    @Test func otherPeoplesAnswers() throws {
        let bytes = NameServer.answer(to: try question(), records: [])
        #expect(try read(bytes)?.status == .fine)
        #expect(try read(bytes, type: 1) == nil)
        #expect(DNSMessage(bytes, answering: 8, try #require(name), type: 33) == nil)
        #expect(DNSMessage(bytes, answering: 7, try #require(DNSName("kong.example.org")), type: 33) == nil)
        #expect(DNSMessage(bytes, answering: 7, try #require(DNSName("KONG.example.com.")), type: 33) != nil)
    }

    /// Every cut and every changed byte of a good answer is read without harm.
    @Test func hostileBytes() throws {
        let service: [UInt8] = [0, 1, 0, 2, 0, 80] + NameServer.name("n1.example.com")
        let good = NameServer.answer(
            to: try question(), records: [(33, service), (15, [0, 1, 0xc0, 12]), (2, [0xc0, 12])])
        #expect(try read(good)?.records.count == 3)
        for end in good.indices { _ = try read(Array(good[..<end])) }
        for place in good.indices {
            for value in [0, 1, 0x3f, 0x40, 0x7f, 0x80, 0xc0, 0xff] as [UInt8] {
                var bytes = good
                bytes[place] = value
                _ = try read(bytes)
            }
        }
    }

    @Test func names() {
        #expect(DNSName("a..b") == nil)
        #expect(DNSName("") == nil)
        #expect(DNSName(String(repeating: "a", count: 64)) == nil)
        #expect(DNSName(Array(repeating: "abcdefg", count: 32).joined(separator: ".")) == nil)
        #expect(DNSName(labels: [[0x1b, 0x2e, 0x61]])?.text == "\\027\\046a")
    }
}
