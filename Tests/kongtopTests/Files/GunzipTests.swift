import Foundation
import Testing

@testable import kongtop

@Suite("Unpacking gzip")
struct GunzipTests {
    private static let one = Array(Data(base64Encoded: "H4sIAAAAAAACAystUDDkAgBykOqCBQAAAA==") ?? Data())
    private static let two = GunzipTests.one + GunzipTests.one

    @Test("one member, and several")
    func members() throws {
        #expect(try Gunzip.unpack(Self.one, limit: 5) == Array("up 1\n".utf8))
        #expect(try Gunzip.unpack(Self.two, limit: 10) == Array("up 1\nup 1\n".utf8))
        #expect(try Gunzip.unpack(Self.one + [0, 0, 0], limit: 5) == Array("up 1\n".utf8))
    }

    @Test("stops at the limit")
    func limit() {
        #expect(throws: Gunzip.Fault.tooLong) { try Gunzip.unpack(Self.one, limit: 4) }
        #expect(throws: Gunzip.Fault.tooLong) { try Gunzip.unpack(Self.two, limit: 9) }
    }

    @Test("any cut is noticed", arguments: 1..<GunzipTests.one.count)
    func truncated(_ length: Int) {
        #expect(throws: Gunzip.Fault.truncated) { try Gunzip.unpack(Array(Self.one.prefix(length)), limit: 100) }
    }

    @Test("damage is noticed, whatever byte it hits")
    func damaged() {
        #expect(throws: Gunzip.Fault.damaged) {
            try Gunzip.unpack(Self.one + [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], limit: 100)
        }
        var checksum = Self.one
        checksum[checksum.count - 5] ^= 1
        #expect(throws: Gunzip.Fault.damaged) { try Gunzip.unpack(checksum, limit: 100) }
        for place in Self.one.indices {
            var bytes = Self.one
            bytes[place] ^= 0xff
            _ = try? Gunzip.unpack(bytes, limit: 100)
        }
    }

    @Test("knows packed files by their first bytes")
    func magic() {
        #expect(Gunzip.isPacked(Self.one))
        #expect(!Gunzip.isPacked([0x1f]))
        #expect(!Gunzip.isPacked(Array("up 1".utf8)))
    }
}
